import type { ReportDocument } from '../../report-document.ts';
import { cell, headerRow, heightOf, row } from '../rows.ts';
import { sectionOf } from '../sections.ts';
import type { Sheet, SheetRow } from '../sheet.ts';

const widths = [38, 110];

/** What is particular to every workbook of jobs. */
const ofJobs = [
  [
    'Local times',
    'Columns that name a time zone show the clocks there; the UTC columns show the same moments. Where the clocks go back, an hour comes twice: UTC tells which.',
  ],
  [
    'Status, result',
    'The status is what the backup service said. The result is how reports count the job: Succeeded, Exception, Failed, Stopped, Nothing processed, Skipped, Open, Unknown.',
  ],
  [
    'Apostrophe before text',
    'Text from outside that a spreadsheet could take for a formula starts with an apostrophe.',
  ],
  [
    'Marks in text',
    'Control characters, which a workbook cannot hold, are shown by their pictures (␀ for NUL), broken characters as \uFFFD. A text longer than a cell can hold says so at its end.',
  ],
] as const;

/** What is particular to a report's workbook. */
const ofReports = [
  [
    'Formulas',
    'Counts on Summary and By workload are formulas over the Jobs sheet: filter the jobs to see what a count is of. A figure without a formula comes from the report itself.',
  ],
  ['Part, of', 'The numbers behind a rate: the rate is part divided by of.'],
] as const;

/** What the words and figures mean. */
export function definitionsSheet(document: ReportDocument): Sheet {
  const blocks = sectionOf(document, 'definitions')?.blocks ?? [];
  const items = blocks.flatMap((block) => (block.kind === 'definitions' ? block.items : []));
  return {
    name: 'Definitions',
    widths,
    frozen: { rows: 1, columns: 0 },
    repeatedRows: '1:1',
    lines: false,
    filter: null,
    rows: [
      definitionHeader(),
      ...items.map(({ term, text }) => definitionRow(term, text)),
      ...rowsOf([...ofReports, ...ofJobs]),
    ],
  };
}

/** The definitions that every workbook of jobs needs. */
export function jobsDefinitions(): readonly SheetRow[] {
  return rowsOf(ofJobs);
}

function rowsOf(items: readonly (readonly [term: string, text: string])[]): readonly SheetRow[] {
  return items.map(([term, text]) => definitionRow(term, text));
}

function definitionHeader(): SheetRow {
  return headerRow([
    { text: 'Term', align: 'left' },
    { text: 'Meaning', align: 'left' },
  ]);
}

function definitionRow(term: string, text: string): SheetRow {
  return { ...row(cell(term, 'label'), cell(text, 'wrapped')), height: heightOf(text, 105) };
}

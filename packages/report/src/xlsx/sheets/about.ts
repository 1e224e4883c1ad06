import { momentOf } from '../../date-text.ts';
import type { ExportNote } from '../../export-sink.ts';
import type { JobsSheet } from '../jobs-sheets.ts';
import { cell, headingRow, heightOf, row, sentenceRow } from '../rows.ts';
import type { Sheet, SheetRow } from '../sheet.ts';
import type { StyleName } from '../styles.ts';
import { jobsDefinitions } from './definitions.ts';

const widths = [38, 110];

/** What an exported workbook says of itself: what was asked, how whole the answer is, what its columns mean. */
export function aboutSheet(note: ExportNote, sheets: readonly JobsSheet[], timeZone: string): Sheet {
  const jobs = sheets.reduce((sum, sheet) => sum + sheet.jobs, 0);
  const banner = (text: string, style: StyleName): SheetRow => sentenceRow(text, style, 2, 130);
  return {
    name: 'About',
    widths,
    frozen: { rows: 0, columns: 0 },
    repeatedRows: null,
    lines: false,
    filter: null,
    rows: [
      { cells: [cell('Jobs', 'title')], height: 28 },
      ...(note.simulated === null ? [] : [banner(note.simulated, 'banner')]),
      ...(note.complete ? [] : [banner('INCOMPLETE: not every job that was asked for is known to be here.', 'bad')]),
      fact('What', note.description),
      ...(note.question === null ? [] : [fact('Question', note.question)]),
      ...(note.period === null ? [] : [fact('Period', note.period)]),
      row(cell('Jobs in this workbook', 'label'), { value: jobs, style: 'code' }),
      ...(sheets.length < 2 ? [] : [fact('Sheets', sheets.map(({ name }) => name).join(', '))]),
      fact('Completeness', note.integrity),
      ...note.notes.map((text, index) => fact(index === 0 ? 'Notes' : '', text)),
      fact('Local times', timeZone),
      fact('Made', momentOf(note.generatedAt, timeZone).text),
      headingRow('How to read it'),
      ...jobsDefinitions(),
    ],
  };
}

function fact(term: string, text: string): SheetRow {
  return { cells: [cell(term, 'label'), cell(text, 'wrapped')], height: heightOf(text, 105) };
}

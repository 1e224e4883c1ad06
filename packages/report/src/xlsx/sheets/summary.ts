import { counted } from '@jobdesk/jobs-core/summary';
import type { ReportDocument, Section, VerdictKind } from '../../report-document.ts';
import type { JobCounts } from '../job-counts.ts';
import type { JobsFormula } from '../jobs-formula.ts';
import { cell, emptyRow, headingRow, row, sentenceRow } from '../rows.ts';
import { sectionOf, sentencesOf, tablesOf } from '../sections.ts';
import type { Sheet, SheetRow } from '../sheet.ts';
import type { StyleName } from '../styles.ts';
import { dayRows, resultRows, statusRows } from './summary-counts.ts';
import { figureRows } from './summary-figures.ts';

const widths = [38, 14, 14, 14, 18, 20, 14, 14, 14, 14, 62];
const sentenceColumns = 10;
const sentenceWidth = 165;

const verdictStyles: Readonly<Record<VerdictKind, StyleName>> = {
  ok: 'verdictGood',
  attention: 'verdictWarning',
  incomplete: 'verdictBad',
};

/** The first sheet: what the report says in figures, each count a formula over the jobs. */
export function summarySheet(document: ReportDocument, formulas: JobsFormula, counts: JobCounts): Sheet {
  const head = headRows(document);
  const rows = [
    ...head,
    emptyRow,
    ...figureRows(document.figures, formulas, head.length + 2),
    emptyRow,
    ...resultRows(formulas, counts),
    emptyRow,
    ...statusRows(formulas, counts),
    emptyRow,
    ...dayRows(sectionOf(document, 'by-day'), formulas),
    ...ownSheets.flatMap(({ id, name }) => elsewhereRows(sectionOf(document, id), name)),
    ...notAssessedRows(sectionOf(document, 'not-assessed')),
  ];
  return {
    name: 'Summary',
    widths,
    frozen: { rows: 0, columns: 0 },
    repeatedRows: null,
    lines: false,
    filter: null,
    rows,
  };
}

function headRows(document: ReportDocument): readonly SheetRow[] {
  const { title, tenant, simulatedText, verdict, period, integrity, generatedAt, notices, closing } = document;
  return [
    { cells: [cell(`${title}: ${tenant.name}`, 'title')], height: 28 },
    ...(simulatedText === null ? [] : [sentence(simulatedText, 'banner')]),
    row(cell(`${period.text}, ${period.zoneText}`, 'subtitle')),
    sentence(`${verdict.label}. ${verdict.sentence}`, verdictStyles[verdict.kind]),
    ...notices.map(({ text, tone }) => sentence(text, tone === 'bad' ? 'bad' : 'note')),
    sentence(integrity.text, integrity.complete ? 'note' : 'bad'),
    ...integrity.notes.map((note) => sentence(note, 'note')),
    ...(period.clockChange === null ? [] : [sentence(period.clockChange, 'note')]),
    sentence(`Made ${generatedAt.text}. The sheet Jobs has every job: ask for "${period.question}".`, 'note'),
    // What stands above already need not be said twice.
    ...closing.filter((text) => notices.every((notice) => notice.text !== text)).map((text) => sentence(text, 'note')),
  ];
}

function sentence(text: string, style: StyleName): SheetRow {
  return sentenceRow(text, style, sentenceColumns, sentenceWidth);
}

/** Sections that have a sheet of their own when there is something in them. */
export const ownSheets = [
  { id: 'restores-and-exports', name: 'Restores and exports' },
  { id: 'open-and-skipped', name: 'Open and skipped' },
  { id: 'missed', name: 'Missed' },
  { id: 'mutes', name: 'Muted' },
] as const;

function elsewhereRows(section: Section | null, sheet: string): readonly SheetRow[] {
  if (section === null) return [];
  const tables = tablesOf(section).map(({ rows, emptyText }) =>
    rows.length === 0 ? emptyText : `See the sheet ${sheet}: ${counted(rows.length, 'job type')}.`,
  );
  // A section without rows has no sheet: what it says otherwise is said here.
  const isEmpty = tablesOf(section).every(({ rows }) => rows.length === 0);
  const texts = [...tables, ...(isEmpty ? sentencesOf(section) : [])];
  return [emptyRow, headingRow(section.heading), ...texts.map((text) => sentence(text, 'note'))];
}

function notAssessedRows(section: Section | null): readonly SheetRow[] {
  if (section === null) return [];
  return [emptyRow, headingRow(section.heading), ...sentencesOf(section).map((text) => sentence(text, 'note'))];
}

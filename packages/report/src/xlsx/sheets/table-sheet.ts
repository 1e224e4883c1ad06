import type { Column, ReportDocument, Section, Table } from '../../report-document.ts';
import { type Recount, tableHeader, tableRows } from '../document-table.ts';
import { sentenceRow } from '../rows.ts';
import { sentencesOf, tablesOf } from '../sections.ts';
import type { Sheet } from '../sheet.ts';
import { columnLetter } from '../xlsx.ts';

/** In characters, for each sheet column that a column of the document takes. */
const widthsOf: Readonly<Record<Column['kind'], readonly number[]>> = {
  text: [38],
  status: [30],
  count: [12],
  fraction: [12, 12, 12],
  milliseconds: [12],
  instant: [22, 21],
};
const questionWidth = 68;

/** A section of the report as a sheet of its own, with its table; null when the report has no such section. */
export function tableSheet(
  name: string,
  document: ReportDocument,
  section: Section | null,
  recount?: Recount,
): Sheet | null {
  const [table] = tablesOf(section);
  if (section === null || table === undefined) return null;
  const { timeZone } = document.period;
  const sentences = [...(table.rows.length === 0 ? [table.emptyText] : []), ...sentencesOf(section)];
  const widths = tableWidths(table);
  const header = tableHeader(table, timeZone);
  const body = tableRows(table, { timeZone, widths, ...(recount === undefined ? {} : { recount }) });
  return {
    name,
    widths,
    frozen: { rows: 1, columns: 1 },
    repeatedRows: '1:1',
    lines: true,
    filter: `A1:${columnLetter(header.cells.length - 1)}${body.length + 1}`,
    rows: [header, ...body, ...sentences.map((text) => sentenceRow(text, 'note', 8, 110))],
  };
}

/** The widths of a table's sheet columns. */
export function tableWidths({ columns }: Table): readonly number[] {
  return [...columns.flatMap(({ kind }) => widthsOf[kind]), questionWidth];
}

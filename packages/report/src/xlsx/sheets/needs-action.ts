import type { ReportDocument, Table } from '../../report-document.ts';
import { tableHeader, tableRows } from '../document-table.ts';
import { cell, emptyRow, headingRow, row, sentenceRow } from '../rows.ts';
import { sectionOf, sentencesOf, tablesOf } from '../sections.ts';
import type { Sheet, SheetRow } from '../sheet.ts';
import { columnLetter } from '../xlsx.ts';

const widths = [34, 34, 21, 20, 13, 20, 24, 62, 58];
const columnsOfText = 7;

/** The job types that need action, then the jobs behind them, one by one up to the report's limit. */
export function needsActionSheet(document: ReportDocument): Sheet {
  const rows: SheetRow[] = [];
  let filter: string | null = null;
  for (const id of ['needs-action', 'jobs'] as const) {
    const section = sectionOf(document, id);
    if (section === null) continue;
    if (rows.length > 0) rows.push(emptyRow);
    rows.push(headingRow(section.heading));
    for (const table of tablesOf(section)) {
      const start = rows.length + 1;
      const header = tableHeader(table, document.period.timeZone);
      rows.push(header, ...bodyOf(table, document));
      // A sheet has one filter: the longer list, which is the last, gets it.
      filter = `A${start}:${columnLetter(header.cells.length - 1)}${start + table.rows.length}`;
    }
    rows.push(...sentencesOf(section).map((sentence) => sentenceRow(sentence, 'note', columnsOfText, 140)));
  }
  return {
    name: 'Needs action',
    widths,
    frozen: { rows: 0, columns: 1 },
    repeatedRows: null,
    lines: false,
    filter,
    rows,
  };
}

function bodyOf(table: Table, { period }: ReportDocument): readonly SheetRow[] {
  if (table.rows.length === 0) return [row(cell(table.emptyText, 'note'))];
  const { more } = table;
  return [
    ...tableRows(table, { timeZone: period.timeZone, widths }),
    ...(more === null
      ? []
      : [
          sentenceRow(
            `Left out: ${more.text.replace(/^\+/, '')}. Ask for "${more.question}".`,
            'label',
            columnsOfText,
            140,
          ),
        ]),
  ];
}

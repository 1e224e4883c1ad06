import type { Cell, Column, Row, Table, Tone } from '../report-document.ts';
import { offsetAt } from '@jobdesk/jobs-core/calendar';
import type { CountFormula } from './jobs-formula.ts';
import { cell, headerRow, heightOf } from './rows.ts';
import { excelDate, excelDuration } from './serial.ts';
import type { SheetCell, SheetRow } from './sheet.ts';
import type { StyleName } from './styles.ts';

/** Tells the formula that counts a figure of the table; null when there is none that comes to it. */
export type Recount = (row: Row, column: string, figure: number) => CountFormula | null;

export interface TableOptions {
  readonly timeZone: string;
  /** In characters, by sheet column; texts longer than theirs make their row higher. */
  readonly widths: readonly number[];
  /** @default every count stands as it is */
  readonly recount?: Recount;
}

/** The headings of a document's table as a sheet has them: see {@link tableRows}. */
export function tableHeader(table: Table, timeZone: string): SheetRow {
  return headerRow([
    ...table.columns.flatMap((column) => headingsOf(column, timeZone)),
    ...(hasQuestions(table) ? [{ text: 'Ask for it', align: 'left' as const }] : []),
  ]);
}

/**
 * A document's table as typed rows. A rate takes three columns (with its numerator and denominator), a time two (on
 * the tenant's clocks and in UTC); the question that lists a row's jobs comes last.
 */
export function tableRows(table: Table, options: TableOptions): readonly SheetRow[] {
  return table.rows.map((row) => {
    const cells = [
      ...table.columns.flatMap((column, index) => cellsOf(column, row.cells[index], row, options)),
      row.question === null ? null : cell(row.question, 'note'),
    ];
    return { cells, height: rowHeight(cells, options.widths) };
  });
}

function hasQuestions({ rows }: Table): boolean {
  return rows.some(({ question }) => question !== null);
}

function headingsOf(
  { heading, kind }: Column,
  timeZone: string,
): readonly { readonly text: string; readonly align: 'left' | 'right' }[] {
  switch (kind) {
    case 'fraction':
      return [heading, `${heading}: part`, `${heading}: of`].map((text) => ({ text, align: 'right' }));
    case 'instant':
      return [`${heading} (${timeZone})`, `${heading} (UTC)`].map((text) => ({ text, align: 'left' }));
    case 'milliseconds':
      return [{ text: `${heading} (h:mm:ss)`, align: 'right' }];
    case 'count':
      return [{ text: heading, align: 'right' }];
    default:
      return [{ text: heading, align: 'left' }];
  }
}

function cellsOf(
  { id, kind }: Column,
  source: Cell | undefined,
  row: Row,
  { timeZone, recount }: TableOptions,
): readonly (SheetCell | null)[] {
  const { value = null, text = '', tone = 'neutral', ratio } = source ?? {};
  const count = (column: string, figure: number, style: StyleName = 'count'): SheetCell =>
    cell(recount?.(row, column, figure) ?? figure, style);
  switch (kind) {
    case 'fraction':
      return [
        value === null ? cell(text, 'noValue') : cell(value, 'rate'),
        ratio === undefined ? null : count(`${id}.numerator`, ratio.numerator),
        ratio === undefined ? null : count(`${id}.denominator`, ratio.denominator),
      ];
    case 'instant':
      return value === null
        ? [null, null]
        : [cell(excelDate(value + offsetAt(timeZone, value)), 'time'), cell(excelDate(value), 'timeUtc')];
    case 'milliseconds':
      return [value === null ? null : cell(excelDuration(value), 'duration')];
    case 'count':
      return [value === null ? cell(text, 'noValue') : count(id, value, countStyle(tone))];
    case 'status':
      return [cell(text, tone)];
    default:
      return [cell(text, tone === 'neutral' ? 'wrapped' : tone)];
  }
}

function countStyle(tone: Tone): StyleName {
  if (tone === 'bad') return 'badCount';
  return tone === 'warning' ? 'warningCount' : 'count';
}

function rowHeight(cells: readonly (SheetCell | null)[], widths: readonly number[]): number | null {
  const heights = cells.map((found, index) =>
    typeof found?.value === 'string' ? heightOf(found.value, widths[index] ?? 20) : 0,
  );
  const highest = Math.max(0, ...heights);
  return highest > 15 ? highest : null;
}

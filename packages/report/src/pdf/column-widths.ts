import type { Table } from '../report-document.ts';
import { figureParts } from './figure-text.ts';
import { textWidth } from './fonts/font-shelf.ts';
import { sizes } from './theme.ts';

/** A column's place. */
export interface ColumnWidth {
  /** In points. */
  readonly width: number;
  /** Too narrow for its widest text on one line: a figure's second part goes to a second line, in every row alike. */
  readonly folded: boolean;
}

/** Rows looked at for the widest text; later ones are rarely wider, and wrap if they are. */
const sample = 40;

/** Air beside its widest figure that a column of figures gets when there is room. */
const air = 24;

/** A column of words that asks for more than this is running text: it comes last. */
const name = 118;

/**
 * The columns' widths in points. Figures, statuses and moments first get what they need, so that nothing in them breaks
 * that should not. What is left goes to names, then to figures that would rather stand on one line, then to running
 * text, and as air between the figures.
 */
export function columnWidths(table: Table, width: number, gap: number): ColumnWidth[] {
  const room = width - gap * (table.columns.length - 1);
  const isWords = table.columns.map(({ kind }) => kind === 'text');
  let widths: readonly number[] = table.columns.map((_, index) => leastWidth(table, index));
  const needed = sum(widths);
  const full = table.columns.map((_, index) => fullWidth(table, index));
  const result = (): ColumnWidth[] =>
    widths.map((own, index) => ({ width: own, folded: own + 0.01 < (full[index] ?? 0) }));
  if (needed >= room) {
    // Names can be broken anywhere; a figure cut in two reads as two figures.
    const words = sum(widths.filter((_, index) => isWords[index]));
    const left = Math.max(words * 0.4, room - (needed - words));
    const share = (room - left) / (needed - words);
    widths = widths.map((own, index) => own * (isWords[index] ? left / words : Math.min(1, share)));
    return result();
  }
  const grow = (target: (index: number) => number): void => {
    const wishes = widths.map((own, index) => Math.max(0, target(index) - own));
    const granted = modestFirst(wishes, room - sum(widths));
    widths = widths.map((own, index) => own + (granted[index] ?? 0));
  };
  grow((index) => (isWords[index] ? Math.min(name, full[index] ?? 0) : 0));
  grow((index) => (isWords[index] ? 0 : (full[index] ?? 0)));
  grow((index) => full[index] ?? 0);
  grow((index) => (isWords[index] ? 0 : (widths[index] ?? 0) + air));
  const rest = (room - sum(widths)) / Math.max(1, isWords.filter(Boolean).length);
  widths = widths.map((own, index) => own + (isWords[index] ? rest : 0));
  return result();
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Shares room out so that small wishes come true and the largest share what is left. */
function modestFirst(wishes: readonly number[], room: number): readonly number[] {
  const granted = wishes.map(() => 0);
  let left = room;
  const order = wishes.map((wish, index) => ({ wish, index })).toSorted((a, b) => a.wish - b.wish);
  order.forEach(({ wish, index }, position) => {
    const share = Math.min(wish, left / (order.length - position));
    granted[index] = share;
    left -= share;
  });
  return granted;
}

function cellTexts(table: Table, index: number): readonly string[] {
  return table.rows.slice(0, sample).map((row) => row.cells[index]?.text ?? '');
}

function leastWidth(table: Table, index: number): number {
  const column = table.columns[index];
  if (column === undefined) return 0;
  const heading = Math.max(...column.heading.split(' ').map((word) => textWidth(word, sizes.small, true)));
  if (column.kind === 'text') return Math.max(heading, 48);
  const texts = cellTexts(table, index);
  const parts = column.kind === 'status' ? texts : texts.flatMap(figureParts);
  const mark = column.kind === 'status' ? 10 : 0;
  return Math.max(heading, ...parts.map((text) => textWidth(text.trim(), sizes.table, true) + mark)) + 0.5;
}

/** What a column would take if nothing in it were broken. Bold is wider; where all fits, weight does not matter. */
function fullWidth(table: Table, index: number): number {
  const column = table.columns[index];
  if (column === undefined) return 0;
  const heading = textWidth(column.heading, sizes.small, true);
  // Long comments want all there is; measuring them to the end would say no more.
  const texts = cellTexts(table, index).map((text) =>
    textWidth(text.slice(0, 160), sizes.table, column.kind !== 'text'),
  );
  return Math.max(heading, ...texts) + 1;
}

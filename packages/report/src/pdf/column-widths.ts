import type { Table } from '../report-document.ts';
import { figureParts } from './figure-text.ts';
import { textWidth } from './text/text-width.ts';
import { sizes } from './theme.ts';

/** Rows looked at for the widest figure; later ones are rarely wider, and wrap if they are. */
const sample = 40;

/** Room beyond its widest figure that a column of figures may take. */
const slack = 24;

/**
 * The columns' widths in points. Figures, statuses and moments get what they need and a little air, so that nothing in
 * them breaks that should not; words share the rest by the document's weights.
 */
export function columnWidths(table: Table, width: number, gap: number): number[] {
  const room = width - gap * (table.columns.length - 1);
  const least = table.columns.map((_, index) => leastWidth(table, index));
  const total = least.reduce((sum, own) => sum + own, 0);
  if (total >= room) return least.map((own) => (own / total) * room);
  const weights = table.columns.reduce((sum, column) => sum + column.weight, 0);
  const widths = table.columns.map((column, index) => {
    const own = least[index] ?? 0;
    const weighted = (column.weight / weights) * room;
    return column.kind === 'text' ? own : Math.max(own, Math.min(weighted, own + slack));
  });
  const figures = widths.reduce((sum, own, index) => sum + (table.columns[index]?.kind === 'text' ? 0 : own), 0);
  return shareOut(table, widths, room - figures) ?? least.map((own) => own + (room - total) / least.length);
}

/** Gives the columns of words the room that is left, by weight; null when there are none, or no room for them. */
function shareOut(table: Table, widths: readonly number[], left: number): number[] | null {
  const words = table.columns.map((column) => (column.kind === 'text' ? column.weight : 0));
  const weights = words.reduce((sum, weight) => sum + weight, 0);
  const needed = widths.reduce((sum, own, index) => sum + ((words[index] ?? 0) > 0 ? own : 0), 0);
  if (weights === 0 || left < needed) return null;
  return widths.map((own, index) => own + ((words[index] ?? 0) / weights) * (left - needed));
}

function leastWidth(table: Table, index: number): number {
  const column = table.columns[index];
  if (column === undefined) return 0;
  const words = column.heading.split(' ').map((word) => textWidth(word, sizes.small, true));
  const least = Math.max(0, ...words);
  if (column.kind === 'text') return Math.max(least, 48);
  const cells = table.rows.slice(0, sample).map((row) => row.cells[index]?.text ?? '');
  const parts = column.kind === 'status' ? cells : cells.flatMap(figureParts);
  const mark = column.kind === 'status' ? 12 : 0;
  return Math.max(least, ...parts.map((text) => textWidth(text.trim(), sizes.table, true) + mark)) + 0.5;
}

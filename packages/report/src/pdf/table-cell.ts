import type { Cell, Column } from '../report-document.ts';
import type { ColumnWidth } from './column-widths.ts';
import type { TextBlock } from './content.ts';
import { unbroken } from './figure-text.ts';
import { inlines, textBlock, toneMark } from './set-text.ts';
import type { Typesetter } from './text/typesetter.ts';
import { colours, sizes, tones } from './theme.ts';

/** A column with its place on the page. */
export interface TableColumn extends ColumnWidth {
  readonly column: Column;
}

/** Room that the mark of a status takes. */
const markWidth = 10;

/** A cell as text: figures to the right, a status with its mark, colour only where something is not as it should be. */
export function tableCell(typesetter: Typesetter, place: TableColumn, cell: Cell | undefined): TextBlock {
  if (cell === undefined) return { text: '' };
  const { column, folded } = place;
  const isStatus = column.kind === 'status';
  const block = textBlock(typesetter, cell.text, {
    width: isStatus ? place.width - markWidth : place.width,
    size: 'table',
    bold: isStatus || cell.tone === 'bad',
    colour: cell.tone === 'good' && !isStatus ? colours.ink : tones[cell.tone].colour,
    joined: isStatus,
    ...(isNumber(column) ? { alignment: 'right' as const } : {}),
  });
  if (isStatus) block.text = [...toneMark(cell.tone, sizes.table), ...inlines(block.text)];
  if (column.kind === 'text' || isStatus || !folded) return block;
  const { noWrap: _, ...rest } = block;
  return { ...rest, text: unbroken(cell.text) };
}

/** Moments are words to the eye: they stand to the left. */
export function isNumber(column: Column): boolean {
  return column.kind === 'count' || column.kind === 'fraction' || column.kind === 'milliseconds';
}

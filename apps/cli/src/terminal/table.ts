import { cut, pad, widthOf } from './fit.ts';
import type { Style } from './style.ts';

/** A column of a table of text. */
export interface TableColumn<Row> {
  readonly heading: string;
  /** Plain text on one line. */
  readonly text: (row: Row) => string;
  /** How it looks, once it has been cut to its width. */
  readonly paint?: (text: string, row: Row) => string;
  readonly align?: 'left' | 'right';
  /** How narrow it may get; a column without it is never cut. */
  readonly least?: number;
}

export const gap = 2;

/** The width of the widest text of a column, heading included. */
export function naturalWidth<Row>(column: TableColumn<Row>, rows: readonly Row[]): number {
  return rows.reduce((widest, row) => Math.max(widest, widthOf(column.text(row))), widthOf(column.heading));
}

/** The least width in which these columns can stand side by side. */
export function leastWidth<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[]): number {
  const widths = columns.map((column) =>
    Math.min(naturalWidth(column, rows), column.least ?? Number.POSITIVE_INFINITY),
  );
  return widths.reduce((sum, one) => sum + one, 0) + gap * Math.max(0, columns.length - 1);
}

/**
 * The table's lines, heading first, fitted into the width: columns that may be cut share what is missing, the widest
 * first.
 *
 * @param below more lines under a row
 */
export function tableLines<Row>(
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
  { width, style, below = () => [] }: { width: number; style: Style; below?: (row: Row) => readonly string[] },
): readonly string[] {
  const widths = fittedWidths(columns, rows, width);
  const line = (cells: readonly string[]): string => cells.join(' '.repeat(gap)).trimEnd();
  const heading = line(
    columns.map((column, index) =>
      style.faint(pad(cut(column.heading, widths[index] ?? 0), widths[index] ?? 0, column.align)),
    ),
  );
  return [
    heading,
    ...rows.flatMap((row) => {
      const cells = columns.map((column, index) => {
        const columnWidth = widths[index] ?? 0;
        const text = cut(column.text(row), columnWidth);
        // Blanks stay outside of the colour, so that a line can be trimmed.
        const filler = pad('', columnWidth - widthOf(text));
        const painted = column.paint?.(text, row) ?? text;
        return column.align === 'right' ? filler + painted : painted + filler;
      });
      return [line(cells), ...below(row)];
    }),
  ];
}

function fittedWidths<Row>(
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
  width: number,
): readonly number[] {
  const widths = columns.map((column) => naturalWidth(column, rows));
  const available = width - gap * Math.max(0, columns.length - 1);
  let missing = widths.reduce((sum, one) => sum + one, 0) - available;
  while (missing > 0) {
    const [widest] = columns
      .map((column, index) => ({ index, spare: (widths[index] ?? 0) - (column.least ?? Number.POSITIVE_INFINITY) }))
      .filter(({ spare }) => spare > 0)
      .toSorted((a, b) => (widths[b.index] ?? 0) - (widths[a.index] ?? 0));
    if (widest === undefined) break;
    widths[widest.index] = (widths[widest.index] ?? 0) - 1;
    missing -= 1;
  }
  return widths;
}

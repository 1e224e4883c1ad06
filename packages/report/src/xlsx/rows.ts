import type { CellValue, SheetCell, SheetRow } from './sheet.ts';
import type { StyleName } from './styles.ts';

/** Points per line of text. */
const lineHeight = 15;

/** A cell. */
export function cell(value: CellValue, style: StyleName): SheetCell {
  return { value, style };
}

/** A row of ordinary height. */
export function row(...cells: readonly (SheetCell | null)[]): SheetRow {
  return { cells, height: null };
}

export const emptyRow: SheetRow = { cells: [], height: null };

/** The heading of a part of a sheet. */
export function headingRow(text: string): SheetRow {
  return { cells: [cell(text, 'heading')], height: 24 };
}

/** A row of column headings; those of numbers stand to the right, as the numbers do. */
export function headerRow(headings: readonly { readonly text: string; readonly align: 'left' | 'right' }[]): SheetRow {
  return {
    cells: headings.map(({ text, align }) => cell(text, align === 'right' ? 'headerRight' : 'header')),
    height: 32,
  };
}

/** A sentence across the first `columns` columns, as high as its lines need. */
export function sentenceRow(text: string, style: StyleName, columns: number, width: number): SheetRow {
  return { cells: [cell(text, style)], height: heightOf(text, width) + 3, merge: columns };
}

/** The height of a row whose highest text wraps within so many characters. */
export function heightOf(text: string, width: number): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
  return lineHeight * Math.min(lines, 20);
}

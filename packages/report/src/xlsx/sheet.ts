import type { StyleName } from './styles.ts';

/** What a cell holds. Text is written as text, whatever it looks like; only `formula` makes a formula. */
export type CellValue =
  | string
  | number
  | null
  | {
      readonly formula: string;
      /** What the formula comes to: shown by readers that do not compute. */
      readonly result: number | string;
    };

export interface SheetCell {
  readonly value: CellValue;
  readonly style: StyleName;
}

export interface SheetRow {
  readonly cells: readonly (SheetCell | null)[];
  /** In points; null leaves it to the reader. */
  readonly height: number | null;
  /** Joins the first so many cells into one. */
  readonly merge?: number;
}

/** How a sheet is shown and printed. */
export interface SheetFrame {
  readonly name: string;
  /** In characters, from the first column on. */
  readonly widths: readonly number[];
  /** Rows and columns that stay when the rest moves. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Rows that are printed on every page: `1:1`. */
  readonly repeatedRows: string | null;
  /** Whether the lines between cells are shown. */
  readonly lines: boolean;
}

/** A sheet that is small enough to be held as a whole. */
export interface Sheet extends SheetFrame {
  readonly rows: readonly SheetRow[];
  /** The cells with the filter buttons and what they filter: `A1:F20`. */
  readonly filter: string | null;
}

/**
 * The few shapes of which our pages are made: a small part of what pdfmake takes, as plain objects. pdfmake writes into
 * the objects it is given, so none of them is ever used twice.
 */
export type Content = TextBlock | Stack | Columns | TableBlock | Drawing | Picture;

/** A stretch of text, with what differs from the block around it. */
export type Inline = string | Run;

export interface Run {
  text: string;
  font?: string;
  fontSize?: number;
  bold?: boolean;
  color?: string;
  lineHeight?: number;
  /** Never broken over two lines. */
  noWrap?: boolean;
}

/** Left, top, right, bottom, in points. */
export type Margin = [number, number, number, number];

export interface Placement {
  margin?: Margin;
  pageBreak?: 'before';
  pageOrientation?: 'portrait' | 'landscape';
  /** Kept on one page. */
  unbreakable?: boolean;
  fillColor?: string;
}

export interface TextBlock extends Placement {
  text: string | Inline[];
  font?: string;
  fontSize?: number;
  bold?: boolean;
  color?: string;
  alignment?: 'left' | 'right' | 'center';
  lineHeight?: number;
  noWrap?: boolean;
}

export interface Stack extends Placement {
  stack: Content[];
}

/** Blocks side by side. */
export interface Columns extends Placement {
  columns: (TextBlock & { width: number })[];
  columnGap: number;
}

/** An SVG. */
export interface Drawing extends Placement {
  svg: string;
  width: number;
  height?: number;
}

/** Pixels: a PNG as a data URL. */
export interface Picture extends Placement {
  image: string;
  width: number;
  height: number;
}

export interface TableBlock extends Placement {
  table: {
    body: Content[][];
    /** In points, for each column. */
    widths: number[];
    /** Rows at the top that are repeated on every page. */
    headerRows?: number;
    /** Body rows that stay with the header. */
    keepWithHeaderRows?: number;
    /** No row is parted by the end of a page. */
    dontBreakRows?: boolean;
  };
  layout: TableRules;
}

/** Lines and white space of a table. */
export interface TableRules {
  hLineWidth: (line: number, node: { table: { body: unknown[][] } }) => number;
  vLineWidth: (line: number) => number;
  hLineColor: (line: number) => string;
  vLineColor?: (line: number) => string;
  paddingLeft: (column: number) => number;
  paddingRight: (column: number) => number;
  paddingTop: (row: number) => number;
  paddingBottom: (row: number) => number;
}

/** A whole file before it is drawn. */
export interface Pages {
  title: string;
  author: string;
  subject: string;
  /** BCP 47. */
  language: string;
  creator: string;
  createdAt: Date;
  /** Of the first page; a block may turn the pages from it on. */
  orientation: 'portrait' | 'landscape';
  content: Content[];
  header: (page: number, pages: number, size: { width: number }) => Content;
  footer: (page: number, pages: number, size: { width: number }) => Content;
}

import type { Row, Table } from '../report-document.ts';
import { columnWidths } from './column-widths.ts';
import type { Content, Stack, TableBlock, TableRules, TextBlock } from './content.ts';
import { textBlock } from './set-text.ts';
import { isNumber, type TableColumn, tableCell } from './table-cell.ts';
import type { Typesetter } from './text/typesetter.ts';
import { colours } from './theme.ts';

/** Only horizontal rules: a firm one under the header, hairlines between rows. */
const rules: TableRules = {
  hLineWidth: (line, { table }) => (line === 0 || line === table.body.length ? 0 : line === 1 ? 0.8 : 0.4),
  vLineWidth: () => 0,
  hLineColor: (line) => (line === 1 ? colours.strongRule : colours.rule),
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: (row) => (row === 0 ? 0 : 2.1),
  paddingBottom: () => 2.4,
};

/** How a table stands on its page. */
export interface TablePlace {
  readonly width: number;
  /** Stands above the columns and is repeated with them, so that no heading is left alone at the foot of a page. */
  readonly heading: Content | null;
}

/** What all rows of a table share. */
interface TableFrame {
  readonly columns: readonly TableColumn[];
  readonly gap: number;
  readonly width: number;
}

/**
 * A table of the document: text to the left, figures to the right, the header repeated on every page. A row's question
 * stands under its figures over the whole width; so that the two are never parted, a row is one cell that holds columns.
 */
export function tableBlock(typesetter: Typesetter, table: Table, { width, heading }: TablePlace): TableBlock {
  const gap = table.columns.length > 8 ? 7 : 13;
  const places = columnWidths(table, width, gap);
  const frame: TableFrame = {
    columns: table.columns.map((column, index) => ({ column, ...(places[index] ?? { width: 0, folded: false }) })),
    gap,
    width,
  };
  const names = sideBySide(frame, (column) => columnName(typesetter, column));
  return {
    table: {
      widths: [width],
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      body: [
        [heading === null ? names : { stack: [heading, names] }],
        ...table.rows.map((row) => [rowContent(typesetter, frame, row)]),
      ],
    },
    layout: rules,
  };
}

/** A table, kept on one page when it is small enough for that to look better than a break. */
export function keptTogether(block: TableBlock, rows: number): TableBlock | Stack {
  return rows <= 12 ? { stack: [block], unbreakable: true } : block;
}

/** The question that reproduces a figure: small and grey, there for who needs it. */
export function questionLine(typesetter: Typesetter, question: string, width: number): TextBlock {
  return textBlock(typesetter, `Ask: ${question}`, { width, size: 'question', colour: colours.muted });
}

function columnName(typesetter: Typesetter, { column, width }: TableColumn): TextBlock {
  const alignment = isNumber(column) ? ({ alignment: 'right' } as const) : {};
  return textBlock(typesetter, column.heading, {
    width,
    size: 'small',
    bold: true,
    colour: colours.muted,
    ...alignment,
  });
}

function rowContent(typesetter: Typesetter, frame: TableFrame, row: Row): Content {
  const figures = sideBySide(frame, (column, index) => tableCell(typesetter, column, row.cells[index]));
  return row.question === null ? figures : { stack: [figures, questionLine(typesetter, row.question, frame.width)] };
}

function sideBySide({ columns, gap }: TableFrame, block: (column: TableColumn, index: number) => TextBlock): Content {
  return {
    columns: columns.map((column, index) => Object.assign(block(column, index), { width: column.width })),
    columnGap: gap,
  };
}

import type { Cell, Column, Row, Table } from '../report-document.ts';
import { columnWidths } from './column-widths.ts';
import type { Content, Inline, Stack, TableBlock, TableRules, TextBlock } from './content.ts';
import { unbroken } from './figure-text.ts';
import { inlines, textBlock, toneMark } from './set-text.ts';
import type { Typesetter } from './text/typesetter.ts';
import { colours, tones } from './theme.ts';

/** Only horizontal rules: a firm one under the header, hairlines between rows. */
const rules: TableRules = {
  hLineWidth: (line, { table }) => (line === 0 || line === table.body.length ? 0 : line === 1 ? 0.8 : 0.4),
  vLineWidth: () => 0,
  hLineColor: (line) => (line === 1 ? colours.strongRule : colours.rule),
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: (row) => (row === 0 ? 0 : 2.6),
  paddingBottom: () => 2.8,
};

/** How a table stands on its page. */
export interface TablePlace {
  readonly width: number;
  /** Stands above the columns and is repeated with them, so that no heading is left alone at the foot of a page. */
  readonly heading: Content | null;
}

/**
 * A table of the document: text to the left, figures to the right, the header repeated on every page. A row's question
 * stands under its figures over the whole width; so that the two are never parted, a row is one cell that holds columns.
 */
export function tableBlock(typesetter: Typesetter, table: Table, { width, heading }: TablePlace): TableBlock {
  const gap = table.columns.length > 8 ? 9 : 13;
  const widths = columnWidths(table, width, gap);
  const names = columns(
    table.columns.map((column, index) =>
      textBlock(typesetter, column.heading, {
        width: widths[index] ?? 0,
        size: 'small',
        bold: true,
        colour: colours.muted,
        ...(isNumber(column) ? { alignment: 'right' as const } : {}),
      }),
    ),
    widths,
    gap,
  );
  const header: Content = heading === null ? names : { stack: [heading, names] };
  return {
    table: {
      widths: [width],
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      body: [[header], ...table.rows.map((row) => [rowContent(typesetter, table, row, { widths, gap, width })])],
    },
    layout: rules,
  };
}

/** In points. */
interface TableMeasures {
  readonly widths: readonly number[];
  readonly gap: number;
  readonly width: number;
}

function rowContent(typesetter: Typesetter, table: Table, row: Row, { widths, gap, width }: TableMeasures): Content {
  const figures = columns(
    table.columns.map((column, index) => cellBlock(typesetter, column, row.cells[index], widths[index] ?? 0)),
    widths,
    gap,
  );
  return row.question === null ? figures : { stack: [figures, questionLine(typesetter, row.question, width)] };
}

/** The question that reproduces a figure: small and grey, there for who needs it. */
export function questionLine(typesetter: Typesetter, question: string, width: number): TextBlock {
  return textBlock(typesetter, question, { width, size: 'question', colour: colours.muted });
}

function columns(blocks: readonly TextBlock[], widths: readonly number[], gap: number): Content {
  return { columns: blocks.map((block, index) => ({ ...block, width: widths[index] ?? 0 })), columnGap: gap };
}

function cellBlock(typesetter: Typesetter, column: Column, cell: Cell | undefined, width: number): TextBlock {
  if (cell === undefined) return { text: '' };
  const isStatus = column.kind === 'status';
  const block = textBlock(typesetter, cell.text, {
    width: isStatus ? width - 11 : width,
    size: 'table',
    bold: isStatus || cell.tone === 'bad',
    // What is as it should be needs no colour; beside it, what is not stands out.
    colour: cell.tone === 'good' && !isStatus ? colours.ink : tones[cell.tone].colour,
    ...(isNumber(column) ? { alignment: 'right' as const } : {}),
  });
  if (isStatus) block.text = [...toneMark(cell.tone), ...inlines(block.text)] satisfies Inline[];
  else if (column.kind !== 'text') block.text = unbroken(cell.text);
  return block;
}

/** Moments are words to the eye: they stand to the left. */
function isNumber(column: Column): boolean {
  return column.kind === 'count' || column.kind === 'fraction' || column.kind === 'milliseconds';
}

/** A table, kept on one page when it is small enough for that to look better than a break. */
export function keptTogether(block: TableBlock, rows: number): TableBlock | Stack {
  return rows <= 12 ? { stack: [block], unbreakable: true } : block;
}

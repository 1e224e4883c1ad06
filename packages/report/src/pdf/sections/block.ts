import { dayChart } from '../../chart/day-chart.ts';
import type { Block, DayChart, DefinitionList, Paragraph, Table } from '../../report-document.ts';
import type { Content, Stack, TextBlock } from '../content.ts';
import { inlines, textBlock, toneMark } from '../set-text.ts';
import { keptTogether, questionLine, tableBlock } from '../table.ts';
import type { Typesetter } from '../text/typesetter.ts';
import { colours, sizes, tones } from '../theme.ts';

/** Where blocks stand. */
export interface BlockPlace {
  readonly typesetter: Typesetter;
  readonly width: number;
  /** In points. */
  readonly chartHeight: number;
  /** Of headings. */
  readonly accent: string;
}

/** A block of a section that is not its first; `heading` is not said twice. */
export function blockContent(block: Block, place: BlockPlace, heading: string): Content[] {
  if (block.kind === 'paragraph') return [paragraph(block, place)];
  if (block.kind === 'day-chart') return [chart(block, place, heading)];
  if (block.kind === 'definitions') return definitionList(block, place);
  if (block.rows.length === 0) return [emptyText(block.emptyText, place)];
  const table = tableBlock(place.typesetter, block, { width: place.width, heading: null });
  return [{ ...keptTogether(table, block.rows.length), margin: [0, 8, 0, 0] }, ...afterTable(block, place)];
}

function paragraph({ text, tone }: Paragraph, { typesetter, width }: BlockPlace): TextBlock {
  const { colour, shape } = tones[tone];
  const block = textBlock(typesetter, text, { width, colour, joined: shape !== null });
  return { ...block, text: [...toneMark(tone, sizes.body), ...inlines(block.text)], margin: [0, 4, 0, 4] };
}

function emptyText(text: string, { typesetter, width }: BlockPlace): TextBlock {
  return { ...textBlock(typesetter, text, { width, colour: colours.muted }), margin: [0, 0, 0, 4] };
}

/** What was left out, and the question behind the whole table. */
export function afterTable({ more, question }: Table, { typesetter, width }: BlockPlace): TextBlock[] {
  const own = question === null || question === more?.question ? [] : [questionLine(typesetter, question, width)];
  const lines = own.map((line): TextBlock => ({ ...line, margin: [0, 4, 0, 0] }));
  if (more === null) return lines;
  const block = textBlock(typesetter, more.text, { width, size: 'table', bold: true, joined: true });
  const set = typesetter.set(`Ask: ${more.question}`, { width, fontSize: sizes.small, joined: true });
  const asked = inlines(set.text, { fontSize: sizes.small, color: colours.muted, bold: false });
  return [{ ...block, text: [...inlines(block.text), '  ', ...asked], margin: [0, 5, 0, 0] }, ...lines];
}

function chart(block: DayChart, { typesetter, width, chartHeight }: BlockPlace, heading: string): Stack {
  const drawing: Content = { svg: dayChart(block, { width, height: chartHeight }), width };
  const title = textBlock(typesetter, block.title, { width, size: 'table', colour: colours.muted });
  return { stack: block.title === heading ? [drawing] : [title, drawing], unbreakable: true };
}

export function definitionList({ items }: DefinitionList, { typesetter, width }: BlockPlace): Content[] {
  return items.map(({ term, text }): TextBlock => {
    const block = textBlock(typesetter, text, { width, size: 'table', joined: true });
    const words = [...inlines(term, { bold: true }), '  ', ...inlines(block.text)];
    return { ...block, text: words, margin: [0, 0, 0, 4] };
  });
}

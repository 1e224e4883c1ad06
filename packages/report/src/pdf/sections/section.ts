import { dayChart } from '../../chart/day-chart.ts';
import type { Block, DayChart, DefinitionList, Paragraph, Section, Table } from '../../report-document.ts';
import type { Content, Placement, Stack, TextBlock } from '../content.ts';
import { inlines, textBlock, toneMark } from '../set-text.ts';
import { keptTogether, questionLine, tableBlock } from '../table.ts';
import type { Typesetter } from '../text/typesetter.ts';
import { colours, sizes, tones } from '../theme.ts';

/** A section of the report: its heading and its blocks. The heading never stands alone at the foot of a page. */
export function section(typesetter: Typesetter, section: Section, width: number, placement: Placement = {}): Content {
  const heading = headingBlock(typesetter, section.heading, width);
  const [first, ...rest] = section.blocks;
  const blocks = [
    ...(first === undefined ? [heading] : opening(typesetter, heading, first, width, section.heading)),
    ...rest.flatMap((block) => blockContent(typesetter, block, width, section.heading)),
  ];
  // Words without a table are short: a line of them alone on the next page would look lost.
  const together = section.blocks.every(({ kind }) => kind !== 'table') ? { unbreakable: true } : {};
  return { stack: blocks, margin: [0, 0, 0, 14], ...together, ...placement };
}

function headingBlock(typesetter: Typesetter, text: string, width: number): TextBlock {
  return { ...textBlock(typesetter, text, { width, size: 'heading', bold: true }), margin: [0, 0, 0, 5] };
}

/** The heading with the first block: in the table's header where there is one, else kept on one page with it. */
function opening(typesetter: Typesetter, heading: TextBlock, first: Block, width: number, title: string): Content[] {
  if (first.kind === 'table' && first.rows.length > 0) {
    const table = tableBlock(typesetter, first, { width, heading });
    return [keptTogether(table, first.rows.length), ...afterTable(typesetter, first, width)];
  }
  if (first.kind === 'definitions') return [...definitionList(typesetter, first, width, heading)];
  const stack: Stack = { stack: [heading, ...blockContent(typesetter, first, width, title)], unbreakable: true };
  return [stack];
}

function blockContent(typesetter: Typesetter, block: Block, width: number, heading: string): Content[] {
  if (block.kind === 'paragraph') return [paragraph(typesetter, block, width)];
  if (block.kind === 'day-chart') return [chart(typesetter, block, width, heading)];
  if (block.kind === 'definitions') return definitionList(typesetter, block, width, null);
  if (block.rows.length === 0) return [emptyText(typesetter, block.emptyText, width)];
  const table = tableBlock(typesetter, block, { width, heading: null });
  return [{ ...keptTogether(table, block.rows.length), margin: [0, 8, 0, 0] }, ...afterTable(typesetter, block, width)];
}

function paragraph(typesetter: Typesetter, { text, tone }: Paragraph, width: number): TextBlock {
  const block = textBlock(typesetter, text, { width, colour: tones[tone].colour, joined: tones[tone].shape !== null });
  return { ...block, text: [...toneMark(tone, sizes.body), ...inlines(block.text)], margin: [0, 4, 0, 4] };
}

function emptyText(typesetter: Typesetter, text: string, width: number): TextBlock {
  return { ...textBlock(typesetter, text, { width, colour: colours.muted }), margin: [0, 0, 0, 4] };
}

/** What was left out, and the question behind the whole table. */
function afterTable(typesetter: Typesetter, { more, question }: Table, width: number): TextBlock[] {
  const own = question === null || question === more?.question ? [] : [questionLine(typesetter, question, width)];
  const lines = own.map((line): TextBlock => ({ ...line, margin: [0, 4, 0, 0] }));
  if (more === null) return lines;
  const block = textBlock(typesetter, more.text, { width, size: 'table', bold: true, joined: true });
  const set = typesetter.set(more.question, { width, fontSize: sizes.small, joined: true });
  const asked = inlines(set.text, { fontSize: sizes.small, color: colours.muted, bold: false });
  return [{ ...block, text: [...inlines(block.text), '  ', ...asked], margin: [0, 5, 0, 0] }, ...lines];
}

function chart(typesetter: Typesetter, block: DayChart, width: number, heading: string): Stack {
  return {
    stack: [
      ...(block.title === heading
        ? []
        : [textBlock(typesetter, block.title, { width, size: 'table', colour: colours.muted })]),
      { svg: dayChart(block, { width, height: 126 }), width },
    ],
    unbreakable: true,
  };
}

function definitionList(
  typesetter: Typesetter,
  { items }: DefinitionList,
  width: number,
  heading: TextBlock | null,
): Content[] {
  const entries = items.map(({ term, text }): TextBlock => {
    const block = textBlock(typesetter, text, { width, size: 'table', joined: true });
    const words = [...inlines(term, { bold: true }), '  ', ...inlines(block.text)];
    return { ...block, text: words, margin: [0, 0, 0, 4] };
  });
  if (heading === null) return entries;
  return [{ stack: [heading, ...entries], unbreakable: true }];
}

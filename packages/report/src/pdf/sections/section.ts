import type { Block, Section } from '../../report-document.ts';
import type { Content, Placement, TextBlock } from '../content.ts';
import { textBlock } from '../set-text.ts';
import { keptTogether, tableBlock } from '../table.ts';
import { afterTable, type BlockPlace, blockContent, definitionList } from './block.ts';

/** A section of the report: its heading and its blocks. The heading never stands alone at the foot of a page. */
export function section(section: Section, place: BlockPlace, placement: Placement = {}): Content {
  const [first, ...rest] = section.blocks;
  const blocks = [
    ...opening(section.heading, first, place),
    ...rest.flatMap((block) => blockContent(block, place, section.heading)),
  ];
  // Words without a table are short: a line of them alone on the next page would look lost.
  const together = section.blocks.every(({ kind }) => kind !== 'table');
  // The space below stands outside: it must not push the section off a page that it fits on.
  return { stack: together ? [{ stack: blocks, unbreakable: true }] : blocks, margin: [0, 0, 0, 12], ...placement };
}

/** The heading with the first block: in the table's header where there is one, else kept on one page with it. */
function opening(title: string, first: Block | undefined, place: BlockPlace): Content[] {
  const { typesetter, width, accent } = place;
  const heading: TextBlock = {
    ...textBlock(typesetter, title, { width, size: 'heading', bold: true, colour: accent }),
    margin: [0, 0, 0, 5],
  };
  if (first === undefined) return [heading];
  if (first.kind === 'table' && first.rows.length > 0) {
    const table = tableBlock(typesetter, first, { width, heading });
    return [keptTogether(table, first.rows.length), ...afterTable(first, place)];
  }
  if (first.kind === 'definitions') return [heading, ...definitionList(first, place)];
  return [{ stack: [heading, ...blockContent(first, place, title)], unbreakable: true }];
}

import type { Figure } from '../../report-document.ts';
import type { Content, Margin, TableBlock } from '../content.ts';
import { textBlock } from '../set-text.ts';
import { questionLine } from '../table.ts';
import type { Typesetter } from '../text/typesetter.ts';
import { colours, sizes, tones } from '../theme.ts';

/** The headline figures side by side, each with what it means, its change and the question behind it. */
export function figures(typesetter: Typesetter, all: readonly Figure[], width: number): TableBlock {
  const inner = width / all.length - 16;
  const cells: Content[] = all.map((figure) => figureCell(typesetter, figure, inner));
  const last = all.length;
  return {
    table: { widths: all.map(() => inner), body: [cells] },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: (line) => (line === 0 || line === last ? 0 : 0.6),
      hLineColor: () => colours.rule,
      vLineColor: () => colours.rule,
      paddingLeft: (column) => (column === 0 ? 0 : 10),
      paddingRight: () => 6,
      paddingTop: () => 0,
      paddingBottom: () => 0,
    },
    margin: [0, 0, 0, 11],
    unbreakable: true,
  };
}

function figureCell(typesetter: Typesetter, figure: Figure, width: number): Content {
  const colour = figure.tone === 'bad' || figure.tone === 'warning' ? tones[figure.tone].colour : colours.ink;
  const small = { width, size: 'small' as const, colour: colours.muted };
  // `no finished jobs` stands where a number would: in words, it need not shout.
  const size = figure.value === null ? 'heading' : 'figure';
  return {
    stack: [
      textBlock(typesetter, figure.label, { width, size: 'table', bold: true, colour: colours.muted }),
      {
        ...textBlock(typesetter, figure.text, { width, size, bold: true, colour }),
        lineHeight: 0.95,
        margin: figure.value === null ? [0, 7, 0, 3.4] : [0, 0, 0, 0],
      },
      { ...textBlock(typesetter, figure.detail, { ...small, colour: colours.ink }), margin: [0, 1, 0, 3] },
      {
        text: ['Change: ', { text: figure.change.text, bold: true, color: tones[figure.change.tone].colour }],
        fontSize: sizes.small,
        color: colours.muted,
      },
      ...(figure.question === null
        ? []
        : [{ ...questionLine(typesetter, figure.question, width), margin: [0, 3, 0, 0] as Margin }]),
    ],
  };
}

import type { Tone } from '../../report-document.ts';
import type { Content, TableBlock } from '../content.ts';
import { colours, tones } from '../theme.ts';

/** A tinted strip with a firm edge on the left: what must be read before anything else. */
export function banner(content: Content, tone: Tone, width: number, padding = 7): TableBlock {
  const style = tones[tone];
  return {
    table: { widths: [width - 26], body: [[{ ...content, fillColor: style.tint }]] },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: (line) => (line === 0 ? 4 : 0),
      hLineColor: () => colours.rule,
      vLineColor: () => style.colour,
      paddingLeft: () => 12,
      paddingRight: () => 10,
      paddingTop: () => padding,
      paddingBottom: () => padding + 1,
    },
  };
}

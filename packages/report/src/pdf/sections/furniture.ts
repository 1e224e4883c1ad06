import type { Content, Inline, Pages, TableRules } from '../content.ts';
import { inlines } from '../set-text.ts';
import type { Typesetter } from '../text/typesetter.ts';
import { textWidth } from '../text/text-width.ts';
import { colours, page, sizes, textWidthOf, tones } from '../theme.ts';

/** What stands at the head and foot of every page. */
export interface Furniture {
  /** Whose pages: the tenant's name. */
  readonly left: string;
  /** Period and zone. */
  readonly right: string;
  /** `SIMULATED DATA`, `INCOMPLETE`: on every page, as pages are parted from each other. */
  readonly warnings: readonly string[];
  readonly asOf: string;
  readonly generatedAt: string;
  /** Name and version of the program. */
  readonly product: string;
}

/** Head and foot as functions of the page: a rule, small grey words, the page's number. */
export function furniture(typesetter: Typesetter, parts: Furniture): Pick<Pages, 'header' | 'footer'> {
  const set = (text: string, width: number, bold = false): string | Inline[] =>
    typesetter.set(text, { width, fontSize: sizes.small, bold }).text;
  const warning = parts.warnings.join(' · ');
  const room = textWidthOf(page.width) * 0.5 - textWidth(`   ${warning}`, sizes.small, true);
  const name = shortened(parts.left, room);
  return {
    header: (_, __, { width: pageWidth }) => {
      const width = textWidthOf(pageWidth);
      const left = inlines(set(name, width, true), { bold: true, color: colours.ink });
      if (warning !== '') left.push('   ', { text: warning, bold: true, color: tones.bad.colour });
      return strip(left, inlines(set(parts.right, width)), width, { top: 30, below: true });
    },
    footer: (current, total, { width: pageWidth }) => {
      const width = textWidthOf(pageWidth);
      const left = inlines(set(`As of ${parts.asOf} · Generated ${parts.generatedAt} · ${parts.product}`, width));
      return strip(left, [`Page ${current} of ${total}`], width, { top: 12, below: false });
    },
  };
}

function strip(left: Inline[], right: Inline[], width: number, place: { top: number; below: boolean }): Content {
  const rules: TableRules = {
    hLineWidth: (line) => ((line === 1) === place.below ? 0.5 : 0),
    vLineWidth: () => 0,
    hLineColor: () => colours.rule,
    paddingLeft: () => 0,
    paddingRight: () => 0,
    paddingTop: () => (place.below ? 0 : 5),
    paddingBottom: () => (place.below ? 5 : 0),
  };
  const leftWidth = Math.floor(width * (place.below ? 0.5 : 0.84));
  return {
    table: {
      widths: [leftWidth, width - leftWidth],
      body: [
        [
          { text: left, fontSize: sizes.small, color: colours.muted },
          { text: right, fontSize: sizes.small, color: colours.muted, alignment: 'right' },
        ],
      ],
    },
    layout: rules,
    margin: [page.left, place.top, page.right, 0],
  };
}

/** The name on one line, cut where it would run into the period: a second line would push the page's text down. */
function shortened(text: string, width: number): string {
  if (textWidth(text, sizes.small, true) <= width) return text;
  const characters = [...text];
  while (characters.length > 0 && textWidth(`${characters.join('')}…`, sizes.small, true) > width) {
    characters.length -= Math.max(1, Math.floor(characters.length / 16));
  }
  return `${characters.join('')}…`;
}

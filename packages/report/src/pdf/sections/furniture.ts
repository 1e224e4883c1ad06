import type { Brand } from '../../report-document.ts';
import type { Content, Pages, TableRules, TextBlock } from '../content.ts';
import { placedLogo } from './logo.ts';
import { inlines, textBlock } from '../set-text.ts';
import { graphemes } from '../text/graphemes.ts';
import { lineWidth } from '../text/line-width.ts';
import type { Typesetter } from '../text/typesetter.ts';
import { colours, page, sizes, textWidthOf, tones } from '../theme.ts';

/** What stands at the head and foot of every page. */
export interface Furniture {
  /** Whose pages: the tenant's name. */
  readonly left: string;
  /** Period and zone. */
  readonly right: string;
  /** `SIMULATED DATA`, `INCOMPLETE`: on every page, as pages are parted from each other. */
  readonly warnings: readonly string[];
  /** The customer's; null: none. */
  readonly brand: Brand;
  /** Null where the integrity line says it. */
  readonly asOf: string | null;
  readonly generatedAt: string;
  /** Name and version of the program. */
  readonly product: string;
}

/** Head and foot as functions of the page: a rule, small grey words, the page's number. */
export function furniture(typesetter: Typesetter, parts: Furniture): Pick<Pages, 'header' | 'footer'> {
  const warning = parts.warnings.join(' · ');
  const logo = placedLogo(parts.brand.logo);
  // The period stands in one line as far as that leaves the name a third: a second one would push the text down.
  const said = lineWidth(parts.right, sizes.small, false) + 1;
  const rightOf = (width: number): number => Math.min(said, (width * 2) / 3);
  const width = textWidthOf(page.width);
  const room = width - rightOf(width) - logo.taken - lineWidth(`   ${warning}`, sizes.small, true);
  const name = shortened(parts.left, room);
  const small = { size: 'small', colour: colours.muted } as const;
  return {
    header: (_, __, { width: pageWidth }) => {
      const width = textWidthOf(pageWidth);
      const left = textBlock(typesetter, name, { width, size: 'small', bold: true, alignment: 'left' });
      left.text = [...inlines(left.text), { text: `   ${warning}`, color: tones.bad.colour, noWrap: true }];
      const aside = rightOf(width);
      const right = textBlock(typesetter, parts.right, { ...small, width: aside, alignment: 'right' });
      const words = [left, right].map((block): TextBlock => ({ ...block, margin: [0, logo.above, 0, 0] }));
      return strip(
        [...logo.content(), ...words],
        [...(logo.taken === 0 ? [] : [logo.taken]), width - aside - logo.taken, aside],
        { top: 27 - logo.above, below: true, accent: parts.brand.accent },
      );
    },
    footer: (current, total, { width: pageWidth }) => {
      const width = textWidthOf(pageWidth);
      const number = textBlock(typesetter, `Page ${current} of ${total}`, { ...small, width: 70, alignment: 'right' });
      const asOf = parts.asOf === null ? '' : `As of ${parts.asOf} · `;
      const text = `${asOf}Generated ${parts.generatedAt} · ${parts.product}`;
      const left = textBlock(typesetter, text, { ...small, width: width - 70 });
      return strip([left, number], [width - 70, 70], { top: 10, below: false, accent: null });
    },
  };
}

function strip(
  cells: Content[],
  widths: number[],
  place: { top: number; below: boolean; accent: string | null },
): Content {
  const rules: TableRules = {
    hLineWidth: (line) => ((line === 1) === place.below ? (place.accent === null ? 0.5 : 1) : 0),
    vLineWidth: () => 0,
    hLineColor: () => place.accent ?? colours.rule,
    paddingLeft: () => 0,
    paddingRight: () => 0,
    paddingTop: () => (place.below ? 0 : 5),
    paddingBottom: () => (place.below ? 5 : 0),
  };
  return { table: { widths, body: [cells] }, layout: rules, margin: [page.left, place.top, page.right, 0] };
}

/** The name on one line, cut where it would run into the period: a second line would push the page's text down. */
function shortened(text: string, width: number): string {
  if (lineWidth(text, sizes.small, true) <= width) return text;
  const letters = [...graphemes(text)];
  while (letters.length > 0 && lineWidth(`${letters.join('')}…`, sizes.small, true) > width) {
    letters.length -= Math.max(1, Math.floor(letters.length / 16));
  }
  return `${letters.join('')}…`;
}

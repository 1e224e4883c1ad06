import type { Logo } from '../../report-document.ts';
import type { Content } from '../content.ts';

/** The largest that a logo stands at the head of a page, in points. */
const box = { width: 96, height: 22 };

/** Between the logo and the name. */
const gap = 8;

/** The height of the words beside it. */
const line = 9.5;

/** A logo at the head of a page, with what it means for the words beside it. */
export interface PlacedLogo {
  /** Made anew for every page, as pdfmake writes into it; nothing where there is no logo. */
  readonly content: () => Content[];
  /** The width it takes from the words, in points. */
  readonly taken: number;
  /** How far the words move down to end where it ends. */
  readonly above: number;
}

/** A logo in its box, never larger, its sides as they are. */
export function placedLogo(logo: Logo | null): PlacedLogo {
  if (logo === null) return { content: () => [], taken: 0, above: 0 };
  const scale = Math.min(box.width / logo.width, box.height / logo.height);
  const width = logo.width * scale;
  const height = logo.height * scale;
  const { svg, png } = logo;
  return {
    content: () => [svg === null ? { image: `data:image/png;base64,${png}`, width, height } : { svg, width, height }],
    taken: width + gap,
    above: Math.max(0, height - line),
  };
}

import type { Inline, Run } from '../content.ts';
import { baseFamily, thaiFamily } from '../fonts/font-catalogue.ts';
import { textWidth } from '../fonts/font-shelf.ts';
import { bidiLines, hasRightToLeft } from './bidi-lines.ts';
import { type ScriptRun, scriptRuns } from './script-runs.ts';
import { isPlain, visibleText } from './visible-text.ts';
import { wrapPlain } from './wrap-plain.ts';

/** How a text will stand on the page, as far as its breaking into runs and lines depends on it. */
export interface TextMeasure {
  /** The width there is, in points. */
  readonly width: number;
  readonly fontSize: number;
  readonly bold?: boolean;
  /** It stands in one line with other words: where it breaks is left to pdfmake. */
  readonly joined?: boolean;
}

/** A text ready to be placed: plain, or in runs that name their font. */
export interface SetText {
  text: string | Inline[];
  /** Only for text that runs from right to left. */
  alignment?: 'right';
  /** It fits on one line: pdfmake need not look for breaks, nor place word by word. */
  noWrap?: true;
}

/** Makes text from anywhere fit to print, and remembers what could not be drawn. One per document. */
export interface Typesetter {
  set(text: string, measure: TextMeasure): SetText;
  /** Code points that no font had; they stand in the text as numbers in brackets. */
  readonly missing: ReadonlySet<number>;
}

/**
 * @example
 * createTypesetter().set('VM 東京', { width: 200, fontSize: 8 })
 * //=> { text: ['VM ', { text: '東京', font: 'Noto Sans SC' }] }
 */
export function createTypesetter(): Typesetter {
  const missing = new Set<number>();
  return {
    missing,
    set(raw, { width, fontSize, bold = false, joined = false }) {
      const text = visibleText(raw);
      if (isPlain(text)) return joined ? { text } : wholeLines(text, { width, fontSize, bold });
      const runs = scriptRuns(text, missing);
      if (!hasRightToLeft(text)) return { text: onBaseline(runs.map(inline)) };
      const measure = (run: ScriptRun): number => textWidth(run.text, fontSize, bold, run.family);
      // A hair less than there is: pdfmake must never break a line again that was measured here.
      const { direction, lines } = bidiLines(runs, measure, width - 0.5);
      const set = lines.flatMap((line, index) => [...(index === 0 ? [] : ['\n']), ...line.map(inline)]);
      return direction === 'rtl' ? { text: set, alignment: 'right' } : { text: set };
    },
  };
}

function wholeLines(text: string, measure: { width: number; fontSize: number; bold: boolean }): SetText {
  const [first = '', ...others] = wrapPlain(text, measure);
  if (others.length === 0) return { text: first, noWrap: true };
  return { text: [first, ...others].flatMap((line, index) => (index === 0 ? [whole(line)] : ['\n', whole(line)])) };
}

function whole(line: string): Run {
  return { text: line, noWrap: true };
}

function inline({ text, family }: ScriptRun): Inline {
  if (family === baseFamily) return text;
  const run: Run = { text: family === thaiFamily ? breakableThai(text) : text, font: family.name };
  if (family.lineHeight !== undefined) run.lineHeight = family.lineHeight;
  return run;
}

/** A line's height comes from its fonts: a space of the base font, which takes no room there, keeps it with its row. */
function onBaseline(parts: Inline[]): Inline[] {
  return typeof parts[0] === 'string' ? parts : [' ', ...parts];
}

/** Thai is written without spaces: a zero-width space after each word tells where a line may end. */
function breakableThai(text: string): string {
  const words = new Intl.Segmenter('th', { granularity: 'word' });
  return Array.from(words.segment(text), ({ segment }) => segment).join('\u200B');
}

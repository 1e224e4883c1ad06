import type { Tone } from '../report-document.ts';
import type { Inline, Run, TextBlock } from './content.ts';
import { symbolFamily } from './fonts/font-catalogue.ts';
import type { Typesetter } from './text/typesetter.ts';
import { colours, sizes, tones } from './theme.ts';

/** How a block of text looks. */
export interface TextLook {
  readonly width: number;
  readonly size?: keyof typeof sizes;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly alignment?: 'left' | 'right' | 'center';
  /** It stands in one line with other words. */
  readonly joined?: boolean;
}

/** A block of text from the document, made fit to print. */
export function textBlock(typesetter: Typesetter, text: string, look: TextLook): TextBlock {
  const fontSize = sizes[look.size ?? 'body'];
  const bold = look.bold ?? false;
  const set = typesetter.set(text, { width: look.width, fontSize, bold, joined: look.joined ?? false });
  const block: TextBlock = { text: set.text, fontSize };
  const alignment = look.alignment ?? set.alignment;
  if (set.noWrap) block.noWrap = true;
  if (bold) block.bold = true;
  if (alignment !== undefined) block.alignment = alignment;
  if (look.colour !== undefined && look.colour !== colours.ink) block.color = look.colour;
  return block;
}

/**
 * The mark that says a tone without colour, to be put before the words; nothing for tones that need none. Smaller than
 * the words: the symbol font stands taller, and would push the lines apart.
 */
export function toneMark(tone: Tone, fontSize: number): Inline[] {
  const { shape, colour } = tones[tone];
  if (shape === null) return [];
  return [{ text: `${shape} `, font: symbolFamily.name, fontSize: fontSize * 0.8, color: colour, noWrap: true }];
}

/**
 * A text as inlines, to be joined with others; each carries the look itself, as pdfmake passes none down.
 *
 * @example
 * inlines('Period', { bold: true }) //=> [{ text: 'Period', bold: true }]
 */
export function inlines(text: string | Inline[], look?: Omit<Run, 'text'>): Inline[] {
  const parts = typeof text === 'string' ? [text] : text;
  if (look === undefined) return parts;
  return parts.map((part) => (typeof part === 'string' ? { text: part, ...look } : { ...look, ...part }));
}

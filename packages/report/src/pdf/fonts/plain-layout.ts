import type { Font, Glyph, GlyphRun } from 'fontkit';
import { isPlain } from '../text/visible-text.ts';

/**
 * Lays out plain Latin, Greek and Cyrillic text from remembered glyphs and kerning pairs. fontkit tries every rule of
 * the font at every letter, which took more than half of the time of a report; plain text only ever needs the pairs,
 * and a report has some hundreds of them.
 */
export class PlainLayout {
  readonly #font: Font;
  readonly #layout: Font['layout'];
  readonly #glyphs = new Map<number, Glyph>();
  readonly #kerning = new Map<number, number>();

  constructor(font: Font) {
    this.#font = font;
    this.#layout = font.layout.bind(font);
  }

  /** Lets the font itself lay plain text out this way; all other text takes fontkit's. */
  install(): void {
    const whole = this.#layout;
    // Script, language and direction of every plain run; whoever draws reads glyphs, positions and width.
    const common = whole('a');
    this.#font.layout = (text, features, script, language, direction) =>
      features === undefined && isPlain(text)
        ? { ...common, ...this.run(text) }
        : whole(text, features, script, language, direction);
  }

  run(text: string): Pick<GlyphRun, 'glyphs' | 'positions' | 'advanceWidth'> {
    const glyphs: Glyph[] = [];
    const positions: GlyphRun['positions'] = [];
    let advanceWidth = 0;
    for (let index = 0; index < text.length; index += 1) {
      const glyph = this.#glyph(text.charCodeAt(index));
      const xAdvance = glyph.advanceWidth + this.#kern(text, index);
      glyphs.push(glyph);
      // pdfkit scales these in place: each run has its own.
      positions.push({ xAdvance, yAdvance: 0, xOffset: 0, yOffset: 0 });
      advanceWidth += xAdvance;
    }
    return { glyphs, positions, advanceWidth };
  }

  /** The width of plain text, in the font's units. */
  width(text: string): number {
    let width = 0;
    for (let index = 0; index < text.length; index += 1) {
      width += this.#glyph(text.charCodeAt(index)).advanceWidth + this.#kern(text, index);
    }
    return width;
  }

  #glyph(code: number): Glyph {
    const known = this.#glyphs.get(code);
    if (known !== undefined) return known;
    const glyph = this.#font.glyphForCodePoint(code);
    this.#glyphs.set(code, glyph);
    return glyph;
  }

  /** What the font adds between a character and the next; most often 0 or less. */
  #kern(text: string, index: number): number {
    if (index + 1 >= text.length) return 0;
    const left = text.charCodeAt(index);
    const pair = left * 0x1_00_00 + text.charCodeAt(index + 1);
    const known = this.#kerning.get(pair);
    if (known !== undefined) return known;
    const { glyphs, positions } = this.#layout(text.slice(index, index + 2));
    const kern = glyphs.length === 2 ? (positions[0]?.xAdvance ?? 0) - this.#glyph(left).advanceWidth : 0;
    this.#kerning.set(pair, kern);
    return kern;
  }
}

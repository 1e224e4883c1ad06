import type { Font, Glyph, GlyphRun } from 'fontkit';
import { PairKerning } from './pair-kerning.ts';

/** What every plain run has in common; whoever draws reads glyphs, positions and width. */
const plainRun = {
  script: 'latn',
  language: 'dflt',
  direction: 'ltr',
  features: { kern: true },
  advanceHeight: 0,
  bbox: { minX: 0, minY: 0, maxX: 0, maxY: 0, width: 0, height: 0 },
};

/**
 * Lays out plain text from remembered glyphs and kerning pairs. fontkit tries every rule of the font at every letter,
 * which took more than half of the time of a report; plain text only ever needs the pairs, and a report has some
 * hundreds of them. Ligatures (fi) are left out: nobody misses them at these sizes, and every letter can be searched.
 */
export class PlainLayout {
  readonly #font: Font;
  readonly #kerning: PairKerning;
  readonly #glyphs = new Map<number, Glyph>();
  readonly #pairs = new Map<number, number>();

  /** @param bytes - the font's file */
  constructor(font: Font, bytes: Buffer) {
    this.#font = font;
    this.#kerning = new PairKerning(bytes);
  }

  /** Lets the font itself lay such text out this way; all other text takes fontkit's. */
  install(isPlain: (text: string) => boolean): void {
    const whole = this.#font.layout.bind(this.#font);
    this.#font.layout = (text, features, script, language, direction) =>
      features === undefined && isPlain(text)
        ? { ...plainRun, ...this.run(text) }
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
    const right = text.charCodeAt(index + 1);
    const pair = left * 0x1_00_00 + right;
    const known = this.#pairs.get(pair);
    if (known !== undefined) return known;
    const kern = this.#kerning.between(this.#glyph(left).id, this.#glyph(right).id);
    this.#pairs.set(pair, kern);
    return kern;
  }
}

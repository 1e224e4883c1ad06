import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Font } from 'fontkit';
import { isPlain } from '../text/visible-text.ts';
import { baseFamily, type FontFamily, fontFamilies, symbolFamily } from './font-catalogue.ts';
import { PlainLayout } from './plain-layout.ts';

/** What fontkit can do but its types leave out: further font formats, asked in the order of their registration. */
interface Fontkit {
  create(bytes: Uint8Array): Font | object;
  registerFormat(format: FontFormat): void;
}

interface FontFormat {
  probe(bytes: Buffer): boolean;
  new (stream: { readonly buffer: Buffer }): object;
}

// pdfkit requires fontkit as CommonJS; an `import` would load a second copy with formats of its own.
const fontkit: Fontkit = createRequire(import.meta.url)('fontkit');

const ticketMark = 'font on the shelf: ';
/** A font that was read. */
interface ParsedFont {
  readonly font: Font;
  /** Only of the base family: what it can do for plain text. */
  readonly plain: PlainLayout | null;
}

const parsed = new Map<string, ParsedFont>();

/**
 * Parsing a font costs more than laying out the whole report, and pdfkit does it anew for every document. So it is
 * given a ticket instead of the font's bytes, and fontkit, asked to read the ticket, hands out the font that was
 * parsed before.
 */
class ShelvedFont {
  static probe(bytes: Buffer): boolean {
    return bytes.length < 80 && bytes.toString('latin1').startsWith(ticketMark);
  }

  constructor(stream: { readonly buffer: Buffer }) {
    // Returning an object from a constructor replaces `this`: fontkit gets the shared font itself.
    // oxlint-disable-next-line no-constructor-return
    return fontByFace(stream.buffer.toString('latin1').slice(ticketMark.length));
  }
}

fontkit.registerFormat(ShelvedFont);

/** What pdfmake is told to read for this face. */
export function fontTicket(face: string): Buffer {
  return Buffer.from(ticketMark + face, 'latin1');
}

/** The font of a family in one weight; read and parsed when first asked for, then kept. */
export function fontOf(family: FontFamily, bold: boolean): Font {
  return parsedFont(family, bold).font;
}

/**
 * The width of a text on one line, in points, shaped as it will be printed.
 *
 * @example
 * textWidth('Azure VM', 8, false) //=> 36.9…
 */
export function textWidth(text: string, fontSize: number, bold: boolean, family: FontFamily = baseFamily): number {
  const { font, plain } = parsedFont(family, bold);
  const units = plain !== null && isPlain(text) ? plain.width(text) : font.layout(text).advanceWidth;
  return (units / font.unitsPerEm) * fontSize;
}

function parsedFont(family: FontFamily, bold: boolean): ParsedFont {
  const face = bold ? family.faces.bold : family.faces.normal;
  const known = parsed.get(face);
  if (known !== undefined) return known;
  const files = family.files();
  const bytes = readFileSync(bold ? files.bold : files.normal);
  const font = fontkit.create(bytes);
  if (!isFont(font)) throw new TypeError(`${face}: the file holds no single font. Reinstall the font packages.`);
  const plain = family === baseFamily ? new PlainLayout(font, bytes) : null;
  plain?.install(isPlain);
  // Marks stand alone: they need no shaping either.
  if (family === symbolFamily) new PlainLayout(font, bytes).install((text) => /^[\u2500-\u27BF ]*$/.test(text));
  const entry = { font, plain };
  parsed.set(face, entry);
  return entry;
}

function fontByFace(face: string): Font {
  for (const family of fontFamilies) {
    if (family.faces.normal === face) return fontOf(family, false);
    if (family.faces.bold === face) return fontOf(family, true);
  }
  throw new Error(`No font called ${face} in the catalogue.`);
}

function isFont(value: object): value is Font {
  return 'layout' in value;
}

/** Whether both weights of the family can draw this code point. */
export function covers(family: FontFamily, codePoint: number): boolean {
  return fontOf(family, false).hasGlyphForCodePoint(codePoint);
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baseFamily } from '../../../src/pdf/fonts/font-catalogue.ts';
import { covers, fontOf } from '../../../src/pdf/fonts/font-shelf.ts';
import { isPlain, visibleText } from '../../../src/pdf/text/visible-text.ts';

describe('visible text', () => {
  test.each([
    ['a direction override', 'pay\u202Egpj.exe', 'pay[U+202E]gpj.exe'],
    ['an isolate', '\u2066x\u2069', '[U+2066]x[U+2069]'],
    ['a control character', 'bell\u0007', 'bell[U+0007]'],
    ['an escape sequence', '\u001B[31mred', '[U+001B][31mred'],
    ['half a surrogate pair', 'x\uD800y', 'x[U+D800]y'],
    ['line ends of every kind', 'a\r\nb\rc\u2028d\n\n\ne', 'a\nb\nc\nd\ne'],
    ['a tab', 'a\tb', 'a b'],
    ['marks that are not seen', 'a\u200B\u00AD\uFEFFb', 'ab'],
    ['a tower of marks', `Z${'\u0301'.repeat(9)}`, 'Z\u0301\u0301\u0301[+6 marks]'],
  ])('shows %s', (_, raw, shown) => {
    expect(visibleText(raw)).toBe(shown);
  });

  test('leaves ordinary text as it is', () => {
    for (const text of ['Azure VM: 3 of 12 – „ok“', 'Привет', 'Ελληνικά', '日本語', 'העברית', 'Tiếng Việt'])
      expect(visibleText(text)).toBe(text);
  });

  test('has nothing left that hides or steers, whatever came in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const text = visibleText(raw);
        expect(text).not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]|\p{Cs}/u);
      }),
    );
  });
});

test('plain text is what both weights of the base font can draw', () => {
  for (let code = 0x20; code <= 0xffff; code += 1) {
    if (!isPlain(String.fromCharCode(code))) continue;
    expect.soft(covers(baseFamily, code), `U+${code.toString(16)} regular`).toBe(true);
    expect.soft(fontOf(baseFamily, true).hasGlyphForCodePoint(code), `U+${code.toString(16)} bold`).toBe(true);
  }
});

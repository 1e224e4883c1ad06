import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import type { Font } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { baseFamily, fontFamilies } from '../../../src/pdf/fonts/font-catalogue.ts';
import { fontOf, fontTicket, textWidth } from '../../../src/pdf/fonts/font-shelf.ts';
import { isPlain } from '../../../src/pdf/text/visible-text.ts';

const fontkit: { create(bytes: Uint8Array): Font } = createRequire(import.meta.url)('fontkit');

describe('the shelf of fonts', () => {
  test.each(fontFamilies)('$name lies where the catalogue says, under the names it says', (family) => {
    expect(fontOf(family, false).postscriptName).toBe(family.faces.normal);
    expect(fontOf(family, true).postscriptName).toBe(family.faces.bold);
  });

  test('a ticket is read as the very font that was parsed before', () => {
    expect(fontkit.create(fontTicket(baseFamily.faces.bold))).toBe(fontOf(baseFamily, true));
  });

  test('a font is parsed once', () => {
    expect(fontOf(baseFamily, false)).toBe(fontOf(baseFamily, false));
  });

  test.each([false, true])('plain text is as wide as fontkit makes it without ligatures (bold: %s)', (bold) => {
    const { normal, bold: heavy } = baseFamily.files();
    const untouched = fontkit.create(readFileSync(bold ? heavy : normal));
    const everyPlain = Array.from({ length: 0x2300 }, (_, code) => String.fromCharCode(code)).filter(isPlain);
    const frequent = 'AVTo.,-ev WYfirltjP0147 ёЯГТАΑωΥ'.split('');
    const text = fc.string({
      unit: fc.oneof(fc.constantFrom(...frequent), fc.constantFrom(...everyPlain)),
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, (plain) => {
        const line = plain.replaceAll('\n', ' ');
        const wide = (untouched.layout(line, { liga: false, clig: false }).advanceWidth / untouched.unitsPerEm) * 10;
        expect(textWidth(line, 10, bold)).toBeCloseTo(wide, 6);
      }),
      { numRuns: 300 },
    );
  });
});

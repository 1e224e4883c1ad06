import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import type { Font } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { baseFamily, fontFamilies } from '../../../src/pdf/fonts/font-catalogue.ts';
import { fontOf, fontTicket, textWidth } from '../../../src/pdf/fonts/font-shelf.ts';

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

  test('plain text is as wide as fontkit itself makes it', () => {
    const untouched = fontkit.create(readFileSync(baseFamily.files().normal));
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'AVTo.,-ev WYfr0147 ёЯΑω'.split('')), maxLength: 30 }),
        (text) => {
          const wide = (untouched.layout(text).advanceWidth / untouched.unitsPerEm) * 10;
          expect(textWidth(text, 10, false)).toBeCloseTo(wide, 1);
        },
      ),
    );
  });
});

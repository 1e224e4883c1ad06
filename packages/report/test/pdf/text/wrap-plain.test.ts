import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth } from '../../../src/pdf/fonts/font-shelf.ts';
import { wrapPlain } from '../../../src/pdf/text/wrap-plain.ts';

const measure = { width: 90, fontSize: 8, bold: false };
const plainText = fc.string({ unit: fc.constantFrom(...'abc WIM.,-/%09 äЖΩ\n'.split('')), maxLength: 200 });

describe('wrapping plain text', () => {
  test('breaks between words', () => {
    expect(wrapPlain('Free some space, then run the job again.', measure)).toEqual([
      'Free some space, then',
      'run the job again.',
    ]);
  });

  test('keeps a number and its percent sign together', () => {
    for (const width of [40, 60, 80])
      for (const line of wrapPlain('in the end 97.4 % of them', { ...measure, width })) expect(line).not.toMatch(/^%/);
  });

  test('no line is wider than there is room, and no word is lost', () => {
    fc.assert(
      fc.property(plainText, (text) => {
        const lines = wrapPlain(text, measure);
        for (const line of lines) {
          const words = line.trim().split(/ (?!%)/);
          if (words.length > 1 || line.length > 1) expect(textWidth(line.trimEnd(), 8, false)).toBeLessThanOrEqual(95);
        }
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(/[ \n]/g, ''));
      }),
    );
  });
});

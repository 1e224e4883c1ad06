import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, pad, widthOf, wrap } from '../../src/terminal/fit.ts';

const text = fc.string({ unit: 'grapheme' });

describe('fitting text', () => {
  it('cuts between characters, wide ones whole', () => {
    expect(cut('Amazon EC2 backup', 10)).toBe('Amazon EC…');
    expect(cut('日本語', 5)).toBe('日本…');
    expect(cut('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 3)).toBe('👩‍👩‍👧‍👦…');
  });

  it('never gets wider than asked, and leaves alone what fits', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 40 }), (given, width) => {
        const shown = cut(given, width);
        expect(widthOf(shown)).toBeLessThanOrEqual(width);
        if (widthOf(given) <= width) expect(shown).toBe(given);
      }),
    );
  });

  it('fills up to the width that is seen, not to a length', () => {
    expect(pad('日本', 6)).toBe('日本  ');
    expect(pad('7', 3, 'right')).toBe('  7');
  });

  it('breaks lines between words and loses none', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1 }), (words) => {
        const lines = wrap(words.join(' '), 12);
        expect(lines.every((line) => widthOf(line) <= 12)).toBe(true);
        expect(lines.join(' ')).toBe(words.join(' '));
      }),
    );
  });
});

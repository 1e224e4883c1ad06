import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellText, longestCellText, xmlText } from '../../src/xlsx/cell-text.ts';

describe('text as a cell holds it', () => {
  it.each([
    ['a plain text', 'The job completed.', 'The job completed.'],
    ['a formula', '=1+1', "'=1+1"],
    ['a formula behind spaces', '  =1+1', "'  =1+1"],
    ['a full-width formula', '＝1', "'＝1"],
    ['Windows line ends', 'a\r\nb\rc', 'a\nb\nc'],
    ['a tab within', 'a\tb', 'a\tb'],
    ['NUL and other controls', 'a\0b\u0007c\u007Fd', 'a␀b␇c␡d'],
    ['a control without a picture', 'a\u0085b', 'a\uFFFDb'],
    ['non-characters', 'a\uFFFEb\uFFFF', 'a\uFFFDb\uFFFD'],
    ['half a surrogate pair', 'a\uD83Db', 'a\uFFFDb'],
    ['a whole pair', 'a🙂b', 'a🙂b'],
    ["Excel's escape", '_x000D_ _x005F_', '_x005F_x000D_ _x005F_x005F_'],
    ['what only looks like the escape', '_x00_ _y000D_', '_x00_ _y000D_'],
    ['other scripts', '日本語 العربية עברית', '日本語 العربية עברית'],
  ])('%s', (_name, text, expected) => {
    expect(cellText(text)).toBe(expected);
  });

  it('says how long a text was that a cell cannot hold', () => {
    const cut = cellText('x'.repeat(40_000));
    expect(cut).toHaveLength(longestCellText);
    expect(cut).toMatch(/x … \[cut: 40000 characters, a cell holds 32767\]$/);
    expect(cellText('x'.repeat(longestCellText))).toBe('x'.repeat(longestCellText));
  });

  it('does not cut a surrogate pair in two', () => {
    expect(cellText('🙂'.repeat(20_000)).isWellFormed()).toBe(true);
  });

  it('is always something that XML can carry', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }), (text) => {
        const safe = cellText(text);
        expect(safe.isWellFormed()).toBe(true);
        expect(safe).not.toMatch(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/u);
        expect(xmlText(safe)).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
      }),
    );
  });
});

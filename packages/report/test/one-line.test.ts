import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine } from '../src/index.ts';

describe('text from outside on one line', () => {
  it('has no line break and no control character left', () => {
    expect(oneLine('disk full\r\nBcc: all@example.com')).toBe('disk full Bcc: all@example.com');
    expect(oneLine('a\u0000b\u2028c\u0085d')).toBe('a b c d');
  });

  it('has nothing that turns the direction of reading', () => {
    expect(oneLine('report\u202Egnp.exe')).toBe('reportgnp.exe');
  });

  it('keeps scripts and emoji whole', () => {
    const text = 'Ελλάδα Отдел 備份 שלום नमस्ते 👩‍👩‍👧';
    expect(oneLine(text)).toBe(text);
  });

  it('says how much it left out, and never cuts within a character', () => {
    expect(oneLine('abcdef', 3)).toBe('abc… (+3 characters)');
    expect(oneLine('👩‍👩‍👧👩‍👩‍👧', 1)).toBe('👩‍👩‍👧… (+8 characters)');
    expect(oneLine('abc', 3)).toBe('abc');
  });

  it('is well-formed and without control characters, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat({ max: 50 }), (text, limit) => {
        const line = oneLine(text, limit);
        expect(line.isWellFormed()).toBe(true);
        expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u202e]/u);
      }),
    );
  });
});

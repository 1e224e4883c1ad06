import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellText, xmlText } from '../../src/xlsx/cell-text.ts';
import { RowBytes } from '../../src/xlsx/row-bytes.ts';

function written(write: (bytes: RowBytes) => void): string {
  // Small, so that it has to grow.
  const bytes = new RowBytes(8);
  write(bytes);
  return bytes.take().toString();
}

describe('rows as bytes', () => {
  it.each([
    [0, '0'],
    [9, '9'],
    [10, '10'],
    [1_048_576, '1048576'],
    [46_342.5, '46342.5'],
    [46_342.000_011_57, '46342.00001157'],
    [1.667_175_925_925_926, '1.66717593'],
    [0.000_000_001, '0'],
    [46_342.999_999_999, '46342.99999999'],
    [-5, '-5'],
    [1e21, '1e+21'],
  ])('write the number %d as %s', (number, text) => {
    expect(written((bytes) => bytes.number(number))).toBe(text);
  });

  it('write every whole number as it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e15 - 1 }), (number) => {
        expect(written((bytes) => bytes.number(number))).toBe(String(number));
      }),
    );
  });

  it('write every instant so that its millisecond can be read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Date.UTC(9999, 11, 31) }), (instant) => {
        const days = instant / 86_400_000 + 25_569;
        const read = Number(written((bytes) => bytes.number(days)));
        expect(Math.round((read - 25_569) * 86_400_000)).toBe(instant);
      }),
    );
  });

  it('write every text as it would be written without hurry', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme-ascii' })), (text) => {
        expect(written((bytes) => bytes.text(text))).toBe(xmlText(cellText(text)));
      }),
    );
    expect(written((bytes) => bytes.text('a & <b> _x000D_'))).toBe('a &amp; &lt;b&gt; _x005F_x000D_');
  });

  it('start anew once they are taken', () => {
    const bytes = new RowBytes(16);
    bytes.text('first');
    const first = bytes.take();
    bytes.text('again');
    expect([first.toString(), bytes.take().toString(), bytes.length]).toEqual(['first', 'again', 0]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accentColour, contrastOnWhite, leastContrast } from '../../src/brand/accent-colour.ts';

const channels = (colour: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

describe('the accent made of a customer’s colour', () => {
  it('can always be read on white, and is never lighter than the colour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xff_ff_ff }), (value) => {
        const colour = `#${value.toString(16).padStart(6, '0')}`;
        const accent = accentColour(colour) ?? '';
        expect(contrastOnWhite(channels(accent))).toBeGreaterThanOrEqual(leastContrast);
        channels(accent).forEach((channel, index) => expect(channel).toBeLessThanOrEqual(channels(colour)[index] ?? 0));
      }),
    );
  });

  it('is the colour itself where that can be read, in its long form', () => {
    expect(accentColour('#0b5cad')).toBe('#0b5cad');
    expect(accentColour('#063')).toBe('#006633');
  });

  it('is darkened no further than it must be', () => {
    const accent = accentColour('#ffcc00') ?? '';
    expect(contrastOnWhite(channels(accent))).toBeLessThan(4.8);
  });

  it('is nothing where there is no colour', () => {
    for (const word of ['', 'blue', '#12', '#12345g', 'rgb(0,0,0)', '#fff;background:url(x)']) {
      expect(accentColour(word)).toBeNull();
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest } from '../src/nearest.ts';

describe('nearest', () => {
  it.each([
    ['shedules', 'schedules'],
    ['timezone', 'timeZone'],
    ['nmae', 'name'],
    ['id', 'id'],
    ['color', null],
    ['', null],
    ['time-zone', 'timeZone'],
    ['schedule', 'schedules'],
    ['banana', null],
  ])('takes %j for %j', (word, meant) => {
    expect(nearest(word, ['id', 'name', 'timeZone', 'schedules'])).toBe(meant);
  });

  it('finds a word of three letters or more again with any one letter wrong', () => {
    const words = fc.stringMatching(/^[a-z]{3,20}$/);
    fc.assert(
      fc.property(words, fc.nat(), fc.constantFrom('-', '.', '7'), (word, at, letter) => {
        const place = at % word.length;
        expect(nearest(`${word.slice(0, place)}${letter}${word.slice(place + 1)}`, [word])).toBe(word);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { nearest } from '../src/nearest.ts';

describe('nearest', () => {
  it.each([
    ['fromat', 'format'],
    ['limt', 'limit'],
    ['jsn', 'json'],
    ['timezone', 'time-zone'],
    ['week-start-on', 'week-starts-on'],
  ])('takes %s for %s', (word, meant) => {
    expect(nearest(word, ['format', 'limit', 'json', 'time-zone', 'week-starts-on'])).toBe(meant);
  });

  it('takes nothing for a word that is not near', () => {
    expect(nearest('banana', ['format', 'limit'])).toBeNull();
    expect(nearest('x', ['now', 'out'])).toBeNull();
  });
});

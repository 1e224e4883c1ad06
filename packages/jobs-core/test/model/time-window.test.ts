import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { always, contains, formatInstant, timeWindow } from '../../src/model/index.ts';

describe('a time window', () => {
  it('includes its start and excludes its end', () => {
    const window = timeWindow(10, 20);
    expect([9, 10, 19, 20].map((instant) => contains(window, instant))).toEqual([false, true, true, false]);
  });

  it('with open ends reaches for ever', () => {
    expect(contains(always, -8e15)).toBe(true);
    expect(contains(timeWindow(null, 5), -8e15)).toBe(true);
    expect(contains(timeWindow(5, null), 8e15)).toBe(true);
  });

  it('cannot end before it starts, and says both ends', () => {
    expect(() => timeWindow(1000, 0)).toThrow(
      'A window cannot end (1970-01-01T00:00:00Z) before it starts (1970-01-01T00:00:01Z).',
    );
    expect(() => timeWindow(Number.NaN, null)).toThrow(RangeError);
    expect(() => timeWindow(0.5, null)).toThrow('not 0.5');
  });

  it('next to another shares no instant with it', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(), fc.nat(), fc.integer(), (start, first, second, instant) => {
        const before = timeWindow(start, start + first);
        const after = timeWindow(start + first, start + first + second);
        expect(contains(before, instant) && contains(after, instant)).toBe(false);
        expect(contains(before, instant) || contains(after, instant)).toBe(
          contains(timeWindow(start, start + first + second), instant),
        );
      }),
    );
  });

  it('is written in UTC, without a fraction when there is none', () => {
    expect(formatInstant(1_730_017_026_000)).toBe('2024-10-27T08:17:06Z');
    expect(formatInstant(1_730_017_026_500)).toBe('2024-10-27T08:17:06.500Z');
  });
});

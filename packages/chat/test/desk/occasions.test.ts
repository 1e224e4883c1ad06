import { describe, expect, it } from 'vitest';
import { describeOccasion, muteEnd, muteEnds, weekdayNames, weeklyOccasion } from '../../src/desk/index.ts';

const zone = 'America/New_York';

describe('a weekly occasion', () => {
  it('is read from a day and a time, and said back', () => {
    for (const [day, name] of weekdayNames.entries()) {
      const occasion = weeklyOccasion(String(day), ' 8:05 ');
      expect(occasion).toEqual({ kind: 'weekly', weekday: day, minute: 485 });
      expect(occasion === null ? '' : describeOccasion(occasion, zone)).toBe(`every ${name} at 08:05 (${zone})`);
    }
    expect(describeOccasion({ kind: 'new-matches' }, zone)).toBe('at every new match');
  });

  it.each([
    ['7', '08:00'],
    ['', '08:00'],
    ['Monday', '08:00'],
    ['1', '24:00'],
    ['1', '8'],
    ['1', '08:60'],
    ['1', ''],
  ])('is none on day %j at %j', (day, time) => {
    expect(weeklyOccasion(day, time)).toBeNull();
  });
});

describe('a silence', () => {
  it('ends when it was chosen to, by the local clock where days are chosen', () => {
    const beforeChange = Date.parse('2026-10-31T16:00:00Z');
    expect(muteEnd('4h', beforeChange, zone)).toBe(Date.parse('2026-10-31T20:00:00Z'));
    // Noon to noon: the night between has an hour more.
    expect(muteEnd('1d', beforeChange, zone)).toBe(Date.parse('2026-11-01T17:00:00Z'));
    expect(muteEnd('resumed', beforeChange, zone)).toBeNull();
    const ends = muteEnds.slice(0, -1).map(({ value }) => muteEnd(value, beforeChange, zone) ?? 0);
    expect(ends).toEqual(ends.toSorted((a, b) => a - b));
  });
});

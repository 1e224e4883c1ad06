import { describe, expect, it } from 'vitest';
import { localDaysOf, Tallying } from '../../src/summary/index.ts';
import { madeUpJob } from './made-up-job.ts';

const hour = 3_600_000;

function hoursOf(from: string, to: string, timeZone: string): readonly (readonly [string, number])[] {
  return localDaysOf({ from: Date.parse(from), to: Date.parse(to) }, timeZone).map(({ day, window }) => [
    day,
    (window.to - window.from) / hour,
  ]);
}

describe('the days of a period', () => {
  it('has 25 hours on the day the clocks go back', () => {
    expect(hoursOf('2026-10-23T23:00:00Z', '2026-10-27T00:00:00Z', 'Europe/London')).toEqual([
      ['2026-10-24', 24],
      ['2026-10-25', 25],
      ['2026-10-26', 24],
    ]);
  });

  it('has 23 hours on the day they go forward, and half an hour less on Lord Howe', () => {
    expect(hoursOf('2026-03-08T05:00:00Z', '2026-03-09T04:00:00Z', 'America/New_York')).toEqual([['2026-03-08', 23]]);
    expect(hoursOf('2026-10-03T13:30:00Z', '2026-10-04T13:00:00Z', 'Australia/Lord_Howe')).toEqual([
      ['2026-10-04', 23.5],
    ]);
  });

  it('has parts of days at both ends of a period that is not whole days', () => {
    expect(hoursOf('2026-11-16T22:00:00Z', '2026-11-18T01:00:00Z', 'UTC')).toEqual([
      ['2026-11-16', 2],
      ['2026-11-17', 24],
      ['2026-11-18', 1],
    ]);
  });

  it('has the day that a zone left out, with nothing in it', () => {
    const days = hoursOf('2011-12-29T10:00:00Z', '2011-12-31T10:00:00Z', 'Pacific/Apia');
    expect(days).toEqual([
      ['2011-12-29', 24],
      ['2011-12-30', 0],
      ['2011-12-31', 24],
    ]);
  });

  it('is empty for an empty period', () => {
    expect(localDaysOf({ from: 0, to: 0 }, 'UTC')).toEqual([]);
  });

  it.each(['America/New_York', 'Europe/London', 'Australia/Lord_Howe', 'Asia/Kolkata', 'Pacific/Chatham'])(
    'puts every half hour of a year in %s into the day that the calendar says',
    (timeZone) => {
      const window = { from: Date.parse('2026-01-01T00:00:00Z'), to: Date.parse('2027-01-01T00:00:00Z') };
      const format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
      const expected = new Map<string, number>();
      const tallying = new Tallying({ window, timeZone });
      for (let startedAt = window.from; startedAt < window.to; startedAt += hour / 2) {
        const day = format.format(startedAt);
        expected.set(day, (expected.get(day) ?? 0) + 1);
        tallying.add(madeUpJob({ startedAt }));
      }
      const counted = tallying.result().byDay.map(({ day, jobs }) => [day, jobs]);
      expect(counted).toEqual([...expected]);
    },
  );
});

import { TZDate } from '@date-fns/tz';
import { addDays as addDaysPeer } from 'date-fns/addDays';
import { addMonths as addMonthsPeer } from 'date-fns/addMonths';
import { getISOWeek } from 'date-fns/getISOWeek';
import { startOfMonth as startOfMonthPeer } from 'date-fns/startOfMonth';
import { startOfQuarter as startOfQuarterPeer } from 'date-fns/startOfQuarter';
import { startOfWeek as startOfWeekPeer } from 'date-fns/startOfWeek';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dateOfDay,
  dayNumber,
  instantOf,
  isoWeekOfDay,
  isoWeekStart,
  isRealDate,
  localDate,
  localDateTime,
  startOfDay,
  startOfLocalDay,
  startOfMonth,
  startOfQuarter,
  startOfWeek,
  startOfYear,
} from '../../src/calendar/index.ts';

const at = (text: string): number => Date.parse(text);
const zone = fc.constantFrom('UTC', 'America/New_York', 'Europe/London', 'Asia/Kolkata', 'Australia/Lord_Howe');
const instant = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2037, 0, 1) });

describe('calendar periods', () => {
  it('start where date-fns starts them', () => {
    fc.assert(
      fc.property(zone, instant, fc.constantFrom(0, 1, 6), (timeZone, now, weekStartsOn) => {
        const peer = new TZDate(now, timeZone);
        expect(startOfMonth(now, timeZone)).toBe(startOfMonthPeer(peer).getTime());
        expect(startOfQuarter(now, timeZone)).toBe(startOfQuarterPeer(peer).getTime());
        expect(startOfWeek(now, timeZone, weekStartsOn)).toBe(
          startOfWeekPeer(peer, { weekStartsOn: weekStartsOn as 0 }).getTime(),
        );
        expect(isoWeekOfDay(dayNumber(localDate(now, timeZone))).week).toBe(getISOWeek(peer));
      }),
      { numRuns: 200 },
    );
  });

  it('step by days and months as date-fns steps, where the clock shows the time once', () => {
    fc.assert(
      fc.property(zone, instant, fc.integer({ min: -400, max: 400 }), (timeZone, now, count) => {
        const peer = new TZDate(now, timeZone);
        const clock = localDateTime(addDays(now, count, timeZone), timeZone);
        // date-fns picks either of a repeated hour's occurrences; the principle is the first.
        if (clock.hour > 3) expect(addDays(now, count, timeZone)).toBe(addDaysPeer(peer, count).getTime());
        if (localDateTime(addMonths(now, count, timeZone), timeZone).hour > 3)
          expect(addMonths(now, count, timeZone)).toBe(addMonthsPeer(peer, count).getTime());
      }),
      { numRuns: 200 },
    );
  });

  it('hold the instant they were asked for', () => {
    fc.assert(
      fc.property(zone, instant, (timeZone, now) => {
        const day = startOfDay(now, timeZone);
        expect(day).toBeLessThanOrEqual(now);
        expect(startOfLocalDay(dayNumber(localDate(now, timeZone)) + 1, timeZone)).toBeGreaterThan(now);
        expect(startOfYear(now, timeZone)).toBeLessThanOrEqual(startOfQuarter(now, timeZone));
      }),
      { numRuns: 200 },
    );
  });

  it('have weeks by ISO 8601', () => {
    expect(dateOfDay(isoWeekStart(2026, 1) ?? 0)).toEqual({ year: 2025, month: 12, day: 29 });
    expect(dateOfDay(isoWeekStart(2026, 53) ?? 0)).toEqual({ year: 2026, month: 12, day: 28 });
    expect(isoWeekStart(2025, 53)).toBeNull();
    expect(isoWeekStart(2025, 0)).toBeNull();
  });

  it('know which days exist', () => {
    expect(isRealDate({ year: 2028, month: 2, day: 29 })).toBe(true);
    expect(isRealDate({ year: 2026, month: 2, day: 29 })).toBe(false);
    expect(isRealDate({ year: 2026, month: 11, day: 31 })).toBe(false);
    expect(isRealDate({ year: 2026, month: 13, day: 1 })).toBe(false);
  });
});

describe('when the clocks change', () => {
  it('a skipped time moves forward', () => {
    expect(instantOf({ year: 2026, month: 3, day: 29 }, 5_400_000, 'Europe/London')).toBe(at('2026-03-29T01:30:00Z'));
  });

  it('a repeated time is its first occurrence', () => {
    expect(instantOf({ year: 2026, month: 10, day: 25 }, 5_400_000, 'Europe/London')).toBe(at('2026-10-25T00:30:00Z'));
  });

  it('a day whose midnight is skipped starts at its first instant', () => {
    expect(startOfLocalDay({ year: 2018, month: 11, day: 4 }, 'America/Sao_Paulo')).toBe(at('2018-11-04T03:00:00Z'));
    expect(startOfLocalDay({ year: 2024, month: 4, day: 26 }, 'Africa/Cairo')).toBe(at('2024-04-25T22:00:00Z'));
  });

  it('a day that repeats its midnight starts at the first', () => {
    expect(startOfLocalDay({ year: 2026, month: 11, day: 1 }, 'America/Havana')).toBe(at('2026-11-01T04:00:00Z'));
  });

  it('a day that a zone left out starts where the next one does', () => {
    expect(startOfLocalDay({ year: 2011, month: 12, day: 30 }, 'Pacific/Apia')).toBe(at('2011-12-30T10:00:00Z'));
    expect(startOfLocalDay({ year: 2011, month: 12, day: 31 }, 'Pacific/Apia')).toBe(at('2011-12-30T10:00:00Z'));
  });
});

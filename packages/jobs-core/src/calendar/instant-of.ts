import type { Instant } from '../model/index.ts';
import { dayNumber, type LocalDate } from './local-date.ts';
import { offsetAt, recentOffsetChange } from './zone-offset.ts';

const millisecondsPerDay = 86_400_000;

/**
 * The instant at which clock and calendar on the wall show this.
 *
 * A time that the clocks skip moves forward by the skipped time; a time that they repeat means its first occurrence
 * (what Temporal calls "compatible").
 *
 * @param day a day's number (see `dayNumber`) or the day itself
 * @param timeOfDay milliseconds on the wall clock since its midnight; may lie beyond the day
 * @throws RangeError for a zone that the runtime does not know
 *
 * @example
 * instantOf({ year: 2026, month: 3, day: 29 }, 5_400_000, 'Europe/London') // 01:30 is skipped: 02:30 summer time
 * //=> Date.parse('2026-03-29T01:30:00Z')
 */
export function instantOf(day: LocalDate | number, timeOfDay: number, timeZone: string): Instant {
  const local = (typeof day === 'number' ? day : dayNumber(day)) * millisecondsPerDay + timeOfDay;
  const before = offsetAt(timeZone, local - millisecondsPerDay);
  const after = offsetAt(timeZone, local + millisecondsPerDay);
  if (before === after || offsetAt(timeZone, local - before) === before) return local - before;
  return offsetAt(timeZone, local - after) === after ? local - after : local - before;
}

/**
 * The first instant of a local day. A day that the zone left out starts where the next one does.
 *
 * @param day a day's number (see `dayNumber`) or the day itself
 * @throws RangeError for a zone that the runtime does not know
 *
 * @example
 * startOfLocalDay({ year: 2026, month: 11, day: 18 }, 'America/New_York') //=> Date.parse('2026-11-18T05:00:00Z')
 */
export function startOfLocalDay(day: LocalDate | number, timeZone: string): Instant {
  const midnight = (typeof day === 'number' ? day : dayNumber(day)) * millisecondsPerDay;
  const instant = instantOf(day, 0, timeZone);
  if (instant + offsetAt(timeZone, instant) === midnight) return instant;
  return recentOffsetChange(timeZone, instant) ?? instant;
}

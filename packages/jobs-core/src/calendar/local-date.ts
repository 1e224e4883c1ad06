import type { Instant } from '../model/index.ts';
import { offsetAt } from './zone-offset.ts';

const millisecondsPerDay = 86_400_000;

/** A day on the calendar, without a zone. */
export interface LocalDate {
  readonly year: number;
  /** 1 is January. */
  readonly month: number;
  readonly day: number;
}

/** What clock and calendar on the wall show. */
export interface LocalDateTime extends LocalDate {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

/**
 * A day as the number of days since 1 January 1970: the calendar's arithmetic is integer arithmetic on it.
 *
 * Months and days beyond their ends carry over: month 13 is next year's January, day 0 the last day of the month
 * before.
 *
 * @example
 * dayNumber({ year: 1970, month: 1, day: 2 }) //=> 1
 */
export function dayNumber({ year, month, day }: LocalDate): number {
  return utcMidnight(year, month, day) / millisecondsPerDay;
}

/** The day with this number: the reverse of {@link dayNumber}. */
export function dateOfDay(number: number): LocalDate {
  const date = new Date(number * millisecondsPerDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The day's place in the week; 0 is Sunday. */
export function weekdayOfDay(number: number): number {
  return (((number + 4) % 7) + 7) % 7;
}

/**
 * The local day of an instant, as its number.
 *
 * @throws RangeError for a zone that the runtime does not know
 */
export function localDay(instant: Instant, timeZone: string): number {
  return Math.floor((instant + offsetAt(timeZone, instant)) / millisecondsPerDay);
}

/**
 * The local day of an instant.
 *
 * @throws RangeError for a zone that the runtime does not know
 *
 * @example
 * localDate(Date.parse('2026-11-18T02:00:00Z'), 'America/New_York') //=> { year: 2026, month: 11, day: 17 }
 */
export function localDate(instant: Instant, timeZone: string): LocalDate {
  return dateOfDay(localDay(instant, timeZone));
}

/**
 * What clock and calendar on the wall show at an instant.
 *
 * @throws RangeError for a zone that the runtime does not know
 */
export function localDateTime(instant: Instant, timeZone: string): LocalDateTime {
  const date = new Date(instant + offsetAt(timeZone, instant));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
  };
}

/** How many days the month has. */
export function daysInMonth(year: number, month: number): number {
  return dayNumber({ year, month: month + 1, day: 0 }) - dayNumber({ year, month, day: 0 });
}

/**
 * Whether the calendar has this day.
 *
 * @example
 * isRealDate({ year: 2026, month: 2, day: 29 }) //=> false
 */
export function isRealDate({ year, month, day }: LocalDate): boolean {
  return (
    Number.isInteger(year) &&
    Number.isInteger(month) &&
    Number.isInteger(day) &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  );
}

/**
 * A day as ISO 8601 writes it.
 *
 * @example
 * formatLocalDate({ year: 2026, month: 11, day: 9 }) //=> '2026-11-09'
 */
export function formatLocalDate({ year, month, day }: LocalDate): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

// Date.UTC takes the years 0 to 99 for 1900 to 1999; setUTCFullYear does not.
function utcMidnight(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

import type { Instant } from '@jobdesk/jobs-core/model';

const millisecondsPerDay = 86_400_000;
/** Day 25569 of Excel's calendar is 1 January 1970. */
const epochDay = 25_569;
/** 1 March 1900: before it Excel counts a leap day that never was. */
const firstDay = 61;
/** 1 January 10000. */
const endDay = 2_958_466;

/** A day, by its number since 1 January 1970, in Excel's calendar. */
export function excelDay(day: number): number {
  return day + epochDay;
}

/**
 * A wall clock's reading as Excel's date and time: days since 1900. Null when Excel's calendar does not reach so far.
 *
 * @param local milliseconds since 1970 as if the wall clock were UTC
 *
 * @example
 * excelDate(Date.parse('2026-11-16T12:00:00Z')) //=> 46342.5
 */
export function excelDate(local: Instant): number | null {
  const days = local / millisecondsPerDay + epochDay;
  return days < firstDay || days >= endDay ? null : days;
}

/**
 * A duration as Excel's number of days, for the format `[h]:mm:ss`. Null for less than nothing, which Excel shows as
 * `####`, and for more than its calendar holds.
 *
 * @example
 * excelDuration(43_200_000) //=> 0.5
 */
export function excelDuration(milliseconds: number): number | null {
  const days = milliseconds / millisecondsPerDay;
  return days < 0 || days >= endDay ? null : days;
}

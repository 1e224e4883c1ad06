import type { Instant } from '../model/index.ts';
import { instantOf, startOfLocalDay } from './instant-of.ts';
import { dateOfDay, dayNumber, daysInMonth, type LocalDate, localDate, localDay, weekdayOfDay } from './local-date.ts';
import { offsetAt } from './zone-offset.ts';

const millisecondsPerDay = 86_400_000;

/**
 * The first instant of the local day that holds this instant.
 *
 * @throws RangeError for a zone that the runtime does not know
 */
export function startOfDay(instant: Instant, timeZone: string): Instant {
  return startOfLocalDay(localDay(instant, timeZone), timeZone);
}

/** The number of the day on which the week that holds this day starts. */
export function weekStart(day: number, weekStartsOn: number): number {
  return day - ((weekdayOfDay(day) - weekStartsOn + 7) % 7);
}

/**
 * The first instant of the local week that holds this instant.
 *
 * @param weekStartsOn 0 is Sunday
 * @throws RangeError for a zone that the runtime does not know
 */
export function startOfWeek(instant: Instant, timeZone: string, weekStartsOn: number): Instant {
  return startOfLocalDay(weekStart(localDay(instant, timeZone), weekStartsOn), timeZone);
}

/** The first instant of the local month that holds this instant. */
export function startOfMonth(instant: Instant, timeZone: string): Instant {
  return startOfLocalDay({ ...localDate(instant, timeZone), day: 1 }, timeZone);
}

/** The first instant of the local quarter (January, April, July, October) that holds this instant. */
export function startOfQuarter(instant: Instant, timeZone: string): Instant {
  const { year, month } = localDate(instant, timeZone);
  return startOfLocalDay({ year, month: month - ((month - 1) % 3), day: 1 }, timeZone);
}

/** The first instant of the local year that holds this instant. */
export function startOfYear(instant: Instant, timeZone: string): Instant {
  return startOfLocalDay({ year: localDate(instant, timeZone).year, month: 1, day: 1 }, timeZone);
}

/**
 * The same wall-clock time so many local days later (or earlier): 23 or 25 hours a day where the clocks change.
 *
 * @throws RangeError for a zone that the runtime does not know
 *
 * @example
 * addDays(Date.parse('2026-10-24T12:00:00Z'), 1, 'Europe/London') //=> Date.parse('2026-10-25T13:00:00Z')
 */
export function addDays(instant: Instant, days: number, timeZone: string): Instant {
  const local = instant + offsetAt(timeZone, instant);
  const day = Math.floor(local / millisecondsPerDay);
  return instantOf(day + days, local - day * millisecondsPerDay, timeZone);
}

/** The same wall-clock time so many weeks later (or earlier). */
export function addWeeks(instant: Instant, weeks: number, timeZone: string): Instant {
  return addDays(instant, weeks * 7, timeZone);
}

/**
 * The same wall-clock time and day of the month so many months later (or earlier); the month's last day where it is
 * shorter: 31 March less one month is 28 or 29 February.
 */
export function addMonths(instant: Instant, months: number, timeZone: string): Instant {
  const local = instant + offsetAt(timeZone, instant);
  const day = Math.floor(local / millisecondsPerDay);
  return instantOf(addMonthsToDate(dateOfDay(day), months), local - day * millisecondsPerDay, timeZone);
}

/** The same day of the month so many months later (or earlier); the month's last day where it is shorter. */
export function addMonthsToDate({ year, month, day }: LocalDate, months: number): LocalDate {
  const first = dateOfDay(dayNumber({ year, month: month + months, day: 1 }));
  return { ...first, day: Math.min(day, daysInMonth(first.year, first.month)) };
}

/**
 * The number of the Monday on which an ISO 8601 week starts, or null when the year has no such week.
 *
 * @example
 * dateOfDay(isoWeekStart(2026, 1) ?? 0) //=> { year: 2025, month: 12, day: 29 }
 */
export function isoWeekStart(year: number, week: number): number | null {
  const first = weekStart(dayNumber({ year, month: 1, day: 4 }), 1);
  const next = weekStart(dayNumber({ year: year + 1, month: 1, day: 4 }), 1);
  const start = first + (week - 1) * 7;
  return week >= 1 && start < next ? start : null;
}

/** The ISO 8601 week that holds this day. */
export function isoWeekOfDay(day: number): { readonly year: number; readonly week: number } {
  const thursday = weekStart(day, 1) + 3;
  const { year } = dateOfDay(thursday);
  return { year, week: Math.floor((thursday - dayNumber({ year, month: 1, day: 1 })) / 7) + 1 };
}

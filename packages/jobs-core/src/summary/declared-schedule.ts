import { instantOf, localDay, offsetAt, weekdayOfDay } from '../calendar/index.ts';
import type { Instant } from '../model/index.ts';

const millisecondsPerDay = 86_400_000;
const millisecondsPerMinute = 60_000;

/** How often a backup is meant to run, as somebody declared it. */
export interface DeclaredSchedule {
  /** The vendor's code of the service. */
  readonly service: number;
  readonly operation: 'backup';
  /** At least one job starts within so many minutes of the one before. A whole number above 0. */
  readonly everyMinutes: number;
  /** The days on which it runs, 0 is Sunday. @default every day; so does an empty list */
  readonly weekdays?: readonly number[];
}

/**
 * When the next start is due after one: an interval later, or, where that falls on a day without backups, at the same
 * time of the next day that has them.
 *
 * @throws RangeError for a schedule that no clock can keep, or a zone that the runtime does not know
 *
 * @example
 * const everyWorkday = { service: 1, operation: 'backup', everyMinutes: 1440, weekdays: [1, 2, 3, 4, 5] };
 * nextDue(friday, everyWorkday, 'Europe/Berlin') //=> Monday, the same time
 */
export function nextDue(start: Instant, schedule: DeclaredSchedule, timeZone: string): Instant {
  const { everyMinutes, weekdays = [] } = schedule;
  if (!Number.isSafeInteger(everyMinutes) || everyMinutes < 1) {
    throw new RangeError(`A backup runs every so many minutes, a whole number above 0, not ${everyMinutes}.`);
  }
  const due = start + everyMinutes * millisecondsPerMinute;
  if (weekdays.length === 0) return due;
  const day = localDay(due, timeZone);
  const ahead = [0, 1, 2, 3, 4, 5, 6].find((days) => weekdays.includes(weekdayOfDay(day + days)));
  if (ahead === undefined) throw new RangeError(`Weekdays are 0 (Sunday) to 6, not ${weekdays.join(', ')}.`);
  if (ahead === 0) return due;
  const timeOfDay = due + offsetAt(timeZone, due) - day * millisecondsPerDay;
  return instantOf(day + ahead, timeOfDay, timeZone);
}

/** How long after its due moment a start counts as missed: half the interval, at least two hours. */
export function toleranceOf({ everyMinutes }: Pick<DeclaredSchedule, 'everyMinutes'>): number {
  return Math.max(120, everyMinutes / 2) * millisecondsPerMinute;
}

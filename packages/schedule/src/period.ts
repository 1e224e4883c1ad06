import { dateOfDay, dayNumber, localDay, weekdayOfDay } from '@jobdesk/jobs-core/calendar';
import type { Instant } from '@jobdesk/jobs-core/model';
import type { Cadence } from './schedule.ts';

/**
 * The number of the period that holds an instant: days, weeks or months counted on the local calendar, so that the
 * period after number n is number n + 1.
 *
 * @throws RangeError for a zone that the runtime does not know
 */
export function periodAt(instant: Instant, cadence: Cadence, timeZone: string): number {
  const day = localDay(instant, timeZone);
  if (cadence.kind === 'daily') return day;
  if (cadence.kind === 'weekly') return Math.floor((day - firstWeekStart(cadence.weekStartsOn)) / 7);
  const { year, month } = dateOfDay(day);
  return year * 12 + month - 1;
}

/** The number (see `dayNumber`) of the local day with which a period begins. */
export function firstDayOf(period: number, cadence: Cadence): number {
  if (cadence.kind === 'daily') return period;
  if (cadence.kind === 'weekly') return firstWeekStart(cadence.weekStartsOn) + period * 7;
  // A month beyond 12 carries over into the year.
  return dayNumber({ year: 0, month: period + 1, day: 1 });
}

/** The number of the local day on which a period's report is sent: the first one that fits after the period. */
export function sendDayOf(period: number, cadence: Cadence): number {
  const after = firstDayOf(period + 1, cadence);
  if (cadence.kind === 'daily') return after;
  if (cadence.kind === 'weekly') return after + ((cadence.sendOn - weekdayOfDay(after) + 7) % 7);
  return after + cadence.sendOn - 1;
}

/** The first day of 1970 on which a week starts; 1 January 1970 was a Thursday. */
function firstWeekStart(weekStartsOn: number): number {
  return (weekStartsOn - weekdayOfDay(0) + 7) % 7;
}

import { instantOf, startOfLocalDay } from '@jobdesk/jobs-core/calendar';
import { timeWindow } from '@jobdesk/jobs-core/model';
import type { Due } from './due.ts';
import { firstDayOf, sendDayOf } from './period.ts';
import type { Schedule } from './schedule.ts';

const millisecondsPerMinute = 60_000;

/**
 * When a period's report is due, or null for a period that never was: a day that the zone left out has no report.
 *
 * @param period its number, see `periodAt`
 * @throws RangeError for a zone that the runtime does not know
 */
export function dueOfPeriod({ cadence, timeZone, sendAt }: Schedule, period: number): Due | null {
  const from = startOfLocalDay(firstDayOf(period, cadence), timeZone);
  const to = startOfLocalDay(firstDayOf(period + 1, cadence), timeZone);
  if (from === to) return null;
  return {
    window: timeWindow(from, to),
    dueAt: instantOf(sendDayOf(period, cadence), sendAt * millisecondsPerMinute, timeZone),
  };
}

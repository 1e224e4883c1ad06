import { instantOf, localDay, weekdayOfDay } from '@jobdesk/jobs-core/calendar';
import type { Instant } from '@jobdesk/jobs-core/model';
import type { Occasion } from '../ports/index.ts';

/**
 * The last moment, not after `now`, at which a weekly occasion was due: on the local calendar, so that nine o'clock
 * stays nine o'clock when the clocks change; a local time that the clocks leap over is due when they have leapt.
 */
export function lastWeeklyDue(
  { weekday, minute }: Extract<Occasion, { kind: 'weekly' }>,
  timeZone: string,
  now: Instant,
): Instant {
  const today = localDay(now, timeZone);
  const day = today - ((weekdayOfDay(today) - weekday + 7) % 7);
  const latest = instantOf(day, minute * 60_000, timeZone);
  return latest <= now ? latest : instantOf(day - 7, minute * 60_000, timeZone);
}

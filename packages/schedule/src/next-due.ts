import type { Instant } from '@jobdesk/jobs-core/model';
import type { Due } from './due.ts';
import { dueOfPeriod } from './due-of-period.ts';
import { periodAt } from './period.ts';
import type { Schedule } from './schedule.ts';

/** One period before the one that holds a moment may be due after it; one more for clocks that go back over midnight. */
const periodsBack = 2;

/**
 * The first period whose report is due after a moment; one that is due exactly then has passed.
 *
 * The hour of sending is the one on the wall. Where the clocks leap over it, it is later by what they skip (02:30 is
 * 03:30 then; the same hour of the next day where a whole day is left out); one that comes twice is the first.
 *
 * @throws RangeError for a zone that the runtime does not know
 *
 * @example
 * // every Monday at 08:00 in Berlin, the week from Monday on
 * nextDue(schedule, Date.parse('2026-11-25T12:00:00Z'))
 * //=> { window: 23 Nov 00:00 – 30 Nov 00:00, dueAt: 30 Nov 08:00 }, Berlin time
 */
export function nextDue(schedule: Schedule, after: Instant): Due {
  for (let period = periodAt(after, schedule.cadence, schedule.timeZone) - periodsBack; ; period++) {
    const due = dueOfPeriod(schedule, period);
    if (due !== null && due.dueAt > after) return due;
  }
}

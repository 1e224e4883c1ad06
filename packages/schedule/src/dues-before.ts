import type { Instant } from '@jobdesk/jobs-core/model';
import type { Due } from './due.ts';
import { dueOfPeriod } from './due-of-period.ts';
import { periodAt } from './period.ts';
import type { Schedule } from './schedule.ts';

/**
 * Every due moment of a schedule up to `now`, newest first, without end.
 *
 * @throws RangeError for a zone that the runtime does not know
 */
export function* duesBefore(schedule: Schedule, now: Instant): Generator<Due, never> {
  for (let period = periodAt(now, schedule.cadence, schedule.timeZone); ; period--) {
    const due = dueOfPeriod(schedule, period);
    if (due !== null && due.dueAt <= now) yield due;
  }
}

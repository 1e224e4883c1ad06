import type { Instant } from '@jobdesk/jobs-core/model';
import type { Due } from './due.ts';
import { duesBefore } from './dues-before.ts';
import type { PlannedRun } from './run.ts';
import type { Schedule } from './schedule.ts';

/** More than a year of daily reports. */
const mostOwed = 400;

/**
 * The runs that a schedule owes, oldest first.
 *
 * A schedule with nothing on record owes its latest finished period, once, and none before it. Otherwise every period
 * that became due since is owed: all of them, or the latest alone with the others as `skipped`, as the schedule says.
 *
 * At most the 400 latest: after a longer silence the periods before those are neither sent nor listed.
 *
 * A schedule whose hour or day of sending was changed may name a period that is on record already; it is told by its
 * window, and recording it again changes nothing.
 *
 * @param lastOnRecord the newest due moment that is on record for it; null: none
 * @throws RangeError for a zone that the runtime does not know
 *
 * @example
 * // every Monday at 08:00, `missed: 'latest'`, away for three weeks
 * owedRuns(schedule, monday2Nov, tuesday24Nov).map((run) => run.state) //=> ['skipped', 'skipped', 'due']
 */
export function owedRuns(schedule: Schedule, lastOnRecord: Instant | null, now: Instant): readonly PlannedRun[] {
  const owed: Due[] = [];
  const most = lastOnRecord === null ? 1 : mostOwed;
  for (const due of duesBefore(schedule, now)) {
    if (lastOnRecord !== null && due.dueAt <= lastOnRecord) break;
    owed.push(due);
    if (owed.length === most) break;
  }
  return owed
    .map(
      ({ window, dueAt }, index): PlannedRun => ({
        tenant: schedule.tenant,
        schedule: schedule.id,
        window,
        dueAt,
        state: index === 0 || schedule.missed === 'all' ? 'due' : 'skipped',
      }),
    )
    .toReversed();
}

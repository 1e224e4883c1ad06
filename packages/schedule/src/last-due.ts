import type { Instant } from '@jobdesk/jobs-core/model';
import type { Due } from './due.ts';
import { duesBefore } from './dues-before.ts';
import type { Schedule } from './schedule.ts';

/**
 * The latest period whose report was due at `now` or before.
 *
 * @throws RangeError for a zone that the runtime does not know
 *
 * @example
 * // every Monday at 08:00 in Berlin, the week from Monday on
 * lastDue(schedule, Date.parse('2026-11-25T12:00:00Z'))
 * //=> { window: 16 Nov 00:00 – 23 Nov 00:00, dueAt: 23 Nov 08:00 }, Berlin time
 */
export function lastDue(schedule: Schedule, now: Instant): Due {
  return duesBefore(schedule, now).next().value;
}

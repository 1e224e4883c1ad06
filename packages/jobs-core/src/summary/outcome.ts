import { type Job, statusByCode, status as statuses } from '../model/index.ts';

/** The classes of a job's result, as every surface counts them. */
export const outcomes = ['success', 'warning', 'failed', 'stopped', 'empty', 'skipped', 'open', 'unknown'] as const;

/**
 * The class of a job's result.
 *
 * - `success`: Successful, no object failed
 * - `warning`: Exception, or Successful although objects failed
 * - `failed`, `stopped`, `skipped`: as the status says
 * - `empty`: Successful, but there was nothing to process
 * - `open`: Not Started, In Progress or Waiting
 * - `unknown`: a status in no table, or none at all
 */
export type Outcome = (typeof outcomes)[number];

/**
 * The class of this job's result. A count that the server did not send says nothing: a Successful job without counts
 * is a success.
 *
 * @example
 * outcomeOf({ status: 2, counts: { failed: 3, successful: 9, skipped: 0, total: 12 } }) //=> 'warning'
 */
export function outcomeOf({ status, counts }: Pick<Job, 'status' | 'counts'>): Outcome {
  switch (status) {
    case statuses.successful:
      if (counts.failed !== null && counts.failed > 0) return 'warning';
      return counts.total === 0 ? 'empty' : 'success';
    case statuses.exception:
      return 'warning';
    case statuses.failed:
      return 'failed';
    case statuses.stopped:
      return 'stopped';
    case statuses.skipped:
      return 'skipped';
    case null:
      return 'unknown';
    default:
      return statusByCode(status)?.phase === 'open' ? 'open' : 'unknown';
  }
}

/** Whether a Successful job copied nothing because every object was skipped: a success that deserves a second look. */
export function isAllSkipped({ status, counts }: Pick<Job, 'status' | 'counts'>): boolean {
  return (
    status === statuses.successful &&
    counts.failed === 0 &&
    counts.total !== null &&
    counts.total > 0 &&
    counts.skipped === counts.total
  );
}

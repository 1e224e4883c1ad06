import { contains, type Instant, isOpen, type Job } from '../model/index.ts';
import type { QueryNode } from './query-node.ts';

/**
 * Whether a job is one of those wanted: the whole query but for `searchText`, which only the server can apply (it
 * looks into a description that it does not send).
 *
 * A job without a start lies in no period. A job whose count of failed objects is not known is neither with nor without
 * failed objects. A job that has not finished has no duration, and so is in no duration's bounds; only where its status
 * is asked for ("running for more than 2 hours") and `asOf` is known, it is measured by the time since its start.
 *
 * @param asOf the moment at which the job was in this state
 *
 * @example
 * const long = jobs().status(status.inProgress).lastingAtLeast(2 * hour).node;
 * matches(long, running, running.startedAt + 3 * hour) //=> true
 */
export function matches(query: QueryNode, job: Job, asOf: Instant | null = null): boolean {
  return matchesApartFromWindow(query, job, asOf) && inWindow(query, job);
}

/** The same without the period: for telling how many jobs a period left out because they have no start. */
export function matchesApartFromWindow(query: QueryNode, job: Job, asOf: Instant | null = null): boolean {
  return (
    (query.jobTypes === null || (job.type !== null && query.jobTypes.includes(job.type))) &&
    (query.statuses === null || (job.status !== null && query.statuses.includes(job.status))) &&
    (query.jobId === null || job.id === query.jobId) &&
    lastedAsLong(query, job, asOf) &&
    (query.hasFailedObjects === null ||
      (job.counts.failed !== null && job.counts.failed > 0 === query.hasFailedObjects))
  );
}

function lastedAsLong(query: QueryNode, job: Job, asOf: Instant | null): boolean {
  const { minDurationMs, maxDurationMs } = query;
  if (minDurationMs === null && maxDurationMs === null) return true;
  const lasted = job.durationMs ?? lastedSoFar(query, job, asOf);
  return (
    lasted !== null &&
    (minDurationMs === null || lasted >= minDurationMs) &&
    (maxDurationMs === null || lasted <= maxDurationMs)
  );
}

/** How long an open job of a status that is asked for has lasted; null where that cannot be told. */
function lastedSoFar({ statuses }: QueryNode, { status, startedAt }: Job, asOf: Instant | null): number | null {
  const asked = isOpen(status) && statuses !== null;
  return asked && startedAt !== null && asOf !== null ? Math.max(0, asOf - startedAt) : null;
}

function inWindow({ window }: QueryNode, job: Job): boolean {
  if (window.from === null && window.to === null) return true;
  return job.startedAt !== null && contains(window, job.startedAt);
}

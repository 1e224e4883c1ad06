import { contains, type Job } from '../model/index.ts';
import type { QueryNode } from './query-node.ts';

/**
 * Whether a job is one of those wanted: the whole query but for `searchText`, which only the server can apply (it
 * looks into a description that it does not send).
 *
 * A job without a start lies in no period. A job that has not finished has no duration, and so is in no duration's
 * bounds. A job whose count of failed objects is not known is neither with nor without failed objects.
 */
export function matches(query: QueryNode, job: Job): boolean {
  return matchesApartFromWindow(query, job) && inWindow(query, job);
}

/** The same without the period: for telling how many jobs a period left out because they have no start. */
export function matchesApartFromWindow(query: QueryNode, job: Job): boolean {
  return (
    (query.jobTypes === null || (job.type !== null && query.jobTypes.includes(job.type))) &&
    (query.statuses === null || (job.status !== null && query.statuses.includes(job.status))) &&
    (query.jobId === null || job.id === query.jobId) &&
    (query.minDurationMs === null || (job.durationMs !== null && job.durationMs >= query.minDurationMs)) &&
    (query.maxDurationMs === null || (job.durationMs !== null && job.durationMs <= query.maxDurationMs)) &&
    (query.hasFailedObjects === null ||
      (job.counts.failed !== null && job.counts.failed > 0 === query.hasFailedObjects))
  );
}

function inWindow({ window }: QueryNode, job: Job): boolean {
  if (window.from === null && window.to === null) return true;
  return job.startedAt !== null && contains(window, job.startedAt);
}

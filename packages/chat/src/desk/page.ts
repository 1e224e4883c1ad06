import type { Job } from '@jobdesk/jobs-core/model';
import { wholeNumber } from '@jobdesk/jobs-core/summary';
import type { Answer } from '../answer.ts';

/** Rows on a page, on every chat platform. */
export const pageSize = 10;

/** Some of the jobs that an answer shows. */
export interface Page {
  /** From 0. */
  readonly number: number;
  readonly jobs: readonly Job[];
  /** How many jobs all pages show: those that match, cut at the question's own limit. */
  readonly of: number;
  /** `1–10 of 214`; `none` when there is nothing to show. */
  readonly position: string;
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
}

/**
 * The page of that number; the last one when there are not so many.
 *
 * @param jobs the first jobs in order, at least up to the end of that page
 * @param of how many there are to show in all
 */
export function pageOf(jobs: readonly Job[], of: number, wanted: number): Page {
  const last = Math.max(0, Math.ceil(of / pageSize) - 1);
  const number = Math.min(Math.max(0, wanted), last);
  const start = number * pageSize;
  const shown = jobs.slice(start, start + pageSize);
  return {
    number,
    jobs: shown,
    of,
    position:
      shown.length === 0
        ? 'none'
        : `${wholeNumber(start + 1)}–${wholeNumber(start + shown.length)} of ${wholeNumber(of)}`,
    hasPrevious: number > 0,
    hasNext: number < last,
  };
}

/**
 * The page of an answer with that number. Null where jobs are not what was asked for: their number, their sum, groups of
 * them, one of them, or help.
 */
export function pageOfAnswer(answer: Answer, wanted: number): Page | null {
  if (answer.kind === 'help' || answer.groups !== null) return null;
  const { intent, query } = answer.parsed;
  if (intent === 'count' || intent === 'summary' || query.node.jobId !== null) return null;
  return pageOf(answer.jobs, Math.min(answer.matched, query.node.limit ?? answer.matched), wanted);
}

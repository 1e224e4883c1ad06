import { type Job, needsAttention, status } from '@jobdesk/jobs-core/model';
import { TopList } from '@jobdesk/jobs-core/summary';
import type { ListedJobs } from './report-facts.ts';

/** The most jobs that a report lists one by one; the workbook has them all. */
export const mostListedJobs = 500;

/** Keeps the jobs that a report lists: those that failed, were stopped or ended with exceptions, the worst first. */
export class AttentionList {
  readonly #worst: TopList<Job>;

  /** @param limit how many are kept; the rest is counted */
  constructor(limit: number = mostListedJobs) {
    this.#worst = new TopList(limit, worstFirst);
  }

  /** Takes a job; one that needs no attention is passed over. */
  add(job: Job): void {
    if (needsAttention(job.status)) this.#worst.add(job);
  }

  /** The jobs so far: failed before stopped before exception, the newest first. */
  result(): ListedJobs {
    return { jobs: this.#worst.result(), more: this.#worst.more };
  }
}

const order: readonly (number | null)[] = [status.failed, status.stopped, status.exception];

function worstFirst(a: Job, b: Job): number {
  return (
    order.indexOf(a.status) - order.indexOf(b.status) ||
    (b.startedAt ?? 0) - (a.startedAt ?? 0) ||
    // Jobs arrive in any order; the same jobs make the same list.
    (a.id < b.id ? -1 : 1)
  );
}

import type { Completeness, JobSource, ReadingOptions } from '@jobdesk/jobs-core/client';
import type { Job } from '@jobdesk/jobs-core/model';
import type { JobQuery } from '@jobdesk/jobs-core/query';
import { Grouper, outcomeOf, type Tally, TallyCounter, TopList } from '@jobdesk/jobs-core/summary';
import type { Groups } from './answer.ts';
import { jobOrder } from './job-order.ts';

/** What one walk over jobs counts, whatever it does with them. */
export interface Counted {
  readonly matched: number;
  readonly tally: Tally;
  readonly completeness: Completeness;
}

/** What one walk over the jobs of a query leaves behind. */
export interface Collected extends Counted {
  /** Of the backups among them. */
  readonly backups: Tally;
  readonly groups: Groups | null;
  /** As many as the query's limit, in its order. */
  readonly jobs: readonly Job[];
}

/** Reads the jobs of a query once; memory holds the jobs to show and counters, however many match. */
export async function collectJobs(
  source: JobSource,
  query: JobQuery,
  timeZone: string,
  options: ReadingOptions,
): Promise<Collected> {
  const { limit, sort, groupBy } = query.node;
  const shown = new TopList(limit ?? Number.MAX_SAFE_INTEGER, jobOrder(sort));
  const grouper = groupBy === null ? null : new Grouper(groupBy, timeZone);
  const tally = new TallyCounter();
  const backups = new TallyCounter();
  const reading = source.list(query, options);
  for await (const batch of reading.batches()) {
    for (const job of batch) {
      const outcome = outcomeOf(job);
      tally.add(job, outcome);
      if (job.operation === 'backup') backups.add(job, outcome);
      grouper?.add(job);
      shown.add(job);
    }
  }
  return {
    matched: shown.seen,
    tally: tally.result(),
    backups: backups.result(),
    groups: grouper === null ? null : { by: grouper.by, items: grouper.result() },
    jobs: shown.result(),
    completeness: reading.completeness(),
  };
}

/** Hands on every job of a query as it is read; memory holds counters and one batch. */
export async function streamJobs(
  source: JobSource,
  query: JobQuery,
  take: (jobs: readonly Job[]) => Promise<void>,
  options: ReadingOptions,
): Promise<Counted> {
  const tally = new TallyCounter();
  const reading = source.list(query, options);
  for await (const batch of reading.batches()) {
    for (const job of batch) tally.add(job, outcomeOf(job));
    await take(batch);
  }
  return { matched: tally.jobs, tally: tally.result(), completeness: reading.completeness() };
}

import type { Completeness, JobSource, ReadingProgress } from '@jobdesk/jobs-core/client';
import type { BoundedWindow } from '@jobdesk/jobs-core/model';
import { jobs } from '@jobdesk/jobs-core/query';
import {
  type DeclaredSchedule,
  type ScheduleOutcome,
  ScheduleWatch,
  type Summary,
  Tallying,
} from '@jobdesk/jobs-core/summary';
import { AttentionList } from './attention-list.ts';
import type { JobSink } from './job-sink.ts';
import type { ListedJobs } from './report-facts.ts';

export interface GatherOptions {
  readonly source: JobSource;
  readonly window: BoundedWindow;
  readonly timeZone: string;
  /** Backups that are watched for missed starts. @default none */
  readonly declaredSeries?: readonly DeclaredSchedule[];
  /** What else takes the jobs while they are read. */
  readonly sinks?: readonly JobSink[];
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ReadingProgress) => void;
}

/** What a period's jobs come to. */
export interface GatheredJobs {
  readonly summary: Summary;
  readonly completeness: Completeness;
  readonly listed: ListedJobs;
  /** How the declared schedules were kept, in their order. */
  readonly schedules: readonly ScheduleOutcome[];
}

/**
 * Reads every job of a period once: into the summary, the list of those that need attention, and the sinks, batch by
 * batch. Reading goes on when the slowest of them has room.
 *
 * @throws whatever the source throws when it cannot read, the signal's reason, or a sink's error
 */
export async function gatherJobs(options: GatherOptions): Promise<GatheredJobs> {
  const { source, window, timeZone, sinks = [], declaredSeries = [], signal, onProgress } = options;
  const reading = source.list(jobs().during(window), {
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined ? {} : { onProgress }),
  });
  const tallying = new Tallying({ window, timeZone });
  const attention = new AttentionList();
  const watch = new ScheduleWatch(declaredSeries, { window, timeZone });
  for await (const batch of reading.batches()) {
    for (const job of batch) {
      tallying.add(job);
      attention.add(job);
      if (declaredSeries.length > 0) watch.add(job);
    }
    await Promise.all(sinks.map((sink) => sink.write(batch)));
  }
  const completeness = reading.completeness();
  return {
    summary: tallying.result(),
    completeness,
    listed: attention.result(),
    schedules: watch.result(completeness.asOf),
  };
}

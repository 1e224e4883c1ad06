import { type BoundedWindow, jobTypeByCode, type Operation, type TimeWindow } from '@jobdesk/jobs-core/model';
import type { SimulatedJob } from '../simulated-job.ts';

/** Which jobs to look at; a field that is absent lets all through. */
export interface TruthFilter {
  readonly types?: readonly number[];
  readonly services?: readonly number[];
  readonly statuses?: readonly number[];
  readonly operations?: readonly Operation[];
  /** A part of the id or of the comments, in any case. */
  readonly text?: string;
}

/** Some of the jobs and what they add up to. */
export interface Selection {
  readonly jobs: readonly SimulatedJob[];
  /** Sorted. */
  readonly ids: readonly string[];
  readonly count: number;
  /** Keyed by decimal status code. */
  readonly byStatus: Readonly<Record<string, number>>;
  /** Keyed by service code; jobs whose type is not published under `unknown`. */
  readonly byService: Readonly<Record<string, number>>;
  /** Keyed by operation; jobs whose type is not published under `unknown`. */
  readonly byOperation: Readonly<Record<string, number>>;
  /** Keyed by job type code. */
  readonly byType: Readonly<Record<string, number>>;
  /** Keyed by the local date of the start, `YYYY-MM-DD`; only days that have jobs. */
  byDay(timeZone: string): Readonly<Record<string, number>>;
}

/** What is true of the jobs that are served, told without the product's own query code. */
export interface Truth {
  /** All jobs. */
  all(filter?: TruthFilter): Selection;
  /** The jobs that started within `[from, to)`; those that have not started are not among them. */
  startedWithin(window: TimeWindow | BoundedWindow, filter?: TruthFilter): Selection;
}

/** The truth about jobs that may still change: they are asked for at each call. */
export function truthOf(jobs: () => readonly SimulatedJob[]): Truth {
  const all = (filter: TruthFilter = {}): Selection => selection(jobs().filter((job) => passes(job, filter)));
  return {
    all,
    startedWithin: ({ from, to }, filter) =>
      selection(
        all(filter).jobs.filter(
          ({ startedAt }) =>
            startedAt !== null && (from === null || startedAt >= from) && (to === null || startedAt < to),
        ),
      ),
  };
}

function passes(job: SimulatedJob, { types, services, statuses, operations, text }: TruthFilter): boolean {
  const operation = jobTypeByCode(job.type)?.operation;
  const wanted = text?.toLowerCase();
  return (
    (types === undefined || types.includes(job.type)) &&
    (services === undefined || (job.service !== null && services.includes(job.service))) &&
    (statuses === undefined || statuses.includes(job.status)) &&
    (operations === undefined || (operation !== undefined && operations.includes(operation))) &&
    (wanted === undefined || job.id.toLowerCase().includes(wanted) || job.comments.toLowerCase().includes(wanted))
  );
}

function selection(jobs: readonly SimulatedJob[]): Selection {
  return {
    jobs,
    ids: jobs.map((job) => job.id).toSorted(),
    count: jobs.length,
    byStatus: tally(jobs, (job) => job.status),
    byService: tally(jobs, (job) => jobTypeByCode(job.type)?.service ?? 'unknown'),
    byOperation: tally(jobs, (job) => jobTypeByCode(job.type)?.operation ?? 'unknown'),
    byType: tally(jobs, (job) => job.type),
    byDay: (timeZone) => {
      const format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
      return tally(
        jobs.filter((job) => job.startedAt !== null),
        (job) => format.format(job.startedAt ?? Number.NaN),
      );
    },
  };
}

function tally(
  jobs: readonly SimulatedJob[],
  key: (job: SimulatedJob) => string | number,
): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const job of jobs) counts[key(job)] = (counts[key(job)] ?? 0) + 1;
  return counts;
}

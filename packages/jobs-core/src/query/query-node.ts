import { always, type TimeWindow } from '../model/index.ts';

/** What jobs can be put in order by. A job without the value comes last in either direction. */
export const sortFields = ['startTime', 'duration', 'failedCount', 'finishTime', 'totalCount'] as const;
export type SortField = (typeof sortFields)[number];

export interface Sort {
  readonly field: SortField;
  readonly direction: 'asc' | 'desc';
}

/** What jobs can be counted by. */
export const groupings = ['service', 'operation', 'status', 'day', 'jobType'] as const;
export type Grouping = (typeof groupings)[number];

/** The frozen record behind a {@link JobQuery}; null is "not restricted". Serialisable. */
export interface QueryNode {
  /** Vendor codes, ascending, without repeats; an empty list matches no job. */
  readonly jobTypes: readonly number[] | null;
  /** Vendor codes, ascending, without repeats; an empty list matches no job. */
  readonly statuses: readonly number[] | null;
  /** The job started in it. */
  readonly window: TimeWindow;
  /** What the server looks for in id and description. */
  readonly searchText: string | null;
  readonly jobId: string | null;
  /** The job took at least this long. */
  readonly minDurationMs: number | null;
  /** The job took at most this long. */
  readonly maxDurationMs: number | null;
  /** Whether at least one object failed. */
  readonly hasFailedObjects: boolean | null;
  /** How many jobs to show; never changes how many match. */
  readonly limit: number | null;
  /** Null is newest first. */
  readonly sort: Sort | null;
  readonly groupBy: Grouping | null;
}

/** The query that every job matches. */
export const everyJob: QueryNode = Object.freeze({
  jobTypes: null,
  statuses: null,
  window: always,
  searchText: null,
  jobId: null,
  minDurationMs: null,
  maxDurationMs: null,
  hasFailedObjects: null,
  limit: null,
  sort: null,
  groupBy: null,
});

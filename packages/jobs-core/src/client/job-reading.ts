import type { Instant, Job } from '../model/index.ts';
import type { JobQuery } from '../query/index.ts';

/** What kept an answer from being whole, or is worth saying beside it. */
export interface ReadingNote {
  readonly kind:
    | 'rows-unreadable'
    | 'count-mismatch'
    | 'page-failed'
    | 'unfinished-jobs-unknown'
    | 'changed-while-reading'
    | 'unknown-job-type'
    | 'unknown-status'
    | 'no-start-time'
    | 'server-said';
  /** Whether the answer is INCOMPLETE because of it. */
  readonly incomplete: boolean;
  /** One sentence for people; holds nothing secret and no control characters. */
  readonly text: string;
}

/** How whole a reading is. */
export interface Completeness {
  /** Whether every job that the query asks for is known to have been read. */
  readonly complete: boolean;
  /** Distinct jobs of the covering reads that were read. */
  readonly read: number;
  /** Distinct jobs that the server says there are in the covering reads; null when that cannot be known. */
  readonly expected: number | null;
  /**
   * How many jobs the query would ask for if it named no statuses: the server cannot filter by status, so they were read
   * anyway. Absent where that is not known, and where no statuses are named.
   */
  readonly ofAnyStatus?: number;
  /** When reading began: what the answer is true of. */
  readonly asOf: Instant;
  /** The server says of itself that its jobs are made up. */
  readonly simulated?: boolean;
  /** The worst first. */
  readonly notes: readonly ReadingNote[];
}

/**
 * The jobs of one query, as they arrive. Can be walked once.
 *
 * Jobs come in no particular order, each id once; jobs that may still change come last, in their newest state. The
 * query's `limit`, `sort` and `groupBy` are not applied: a reading is for whoever counts.
 */
export interface JobReading extends AsyncIterable<Job> {
  /** The same jobs in the batches in which they arrive: cheaper for large readings. */
  batches(): AsyncIterable<readonly Job[]>;
  /**
   * How whole the reading is; known once the walk has ended.
   *
   * @throws Error before that
   */
  completeness(): Completeness;
}

/** What a reading tells while it is under way. */
export interface ReadingProgress {
  readonly read: number;
  readonly expected: number | null;
}

export interface ReadingOptions {
  /** Ends the reading early: the walk then throws the signal's reason. */
  readonly signal?: AbortSignal;
  /** Called after each page. */
  readonly onProgress?: (progress: ReadingProgress) => void;
}

/** Where jobs can be read from: the client, and anything that stands in for it or before it (a cache). */
export interface JobSource {
  /** Reads the jobs that match the query. */
  list(query: JobQuery, options?: ReadingOptions): JobReading;
}

import type { Instant } from './instant.ts';
import type { Operation } from './operation.ts';

/** How many objects a job handled. A count that the server did not send, or sent unreadably, is null. */
export interface ObjectCounts {
  readonly failed: number | null;
  readonly successful: number | null;
  readonly skipped: number | null;
  readonly total: number | null;
}

/** One execution as the backup API reports it. */
export interface Job {
  /** The vendor's id, for instance `FB20241027081716326`; what its prefix means is not published. */
  readonly id: string;
  /** The vendor's job type code, known or not; null when neither the row nor its request tells. */
  readonly type: number | null;
  /** The vendor's service code, derived from the type or the request; null when unknown. */
  readonly service: number | null;
  /** Derived from the type; null when unknown. */
  readonly operation: Operation | null;
  /** The vendor's status code, known or not; null when the row had none that could be read. */
  readonly status: number | null;
  readonly counts: ObjectCounts;
  /** When it started; null when it has not, or when the row had no time that could be read. */
  readonly startedAt: Instant | null;
  /** When it finished; null for a job that has not. */
  readonly finishedAt: Instant | null;
  /** The vendor's own figure, else finish − start, in milliseconds; null for a job that has not finished. */
  readonly durationMs: number | null;
  /** Free text from outside: treat it as hostile. */
  readonly comments: string;
}

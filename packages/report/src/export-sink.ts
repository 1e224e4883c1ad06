import type { Instant } from '@jobdesk/jobs-core/model';
import type { JobSink } from './job-sink.ts';

/** What an exported file says of itself once all jobs have been read. */
export interface ExportNote {
  /** The query in words: `failed Amazon EC2 restores`. */
  readonly description: string;
  /** The period in words, with its zone: `16–22 Nov 2026, America/New_York`; null when it was not restricted. */
  readonly period: string | null;
  /** The question as it was asked; null when there was none. */
  readonly question: string | null;
  readonly complete: boolean;
  /** `214 of 214 jobs read, statuses all known, as of …` */
  readonly integrity: string;
  /** What is worth saying beside it, one sentence each, the worst first. */
  readonly notes: readonly string[];
  /** `SIMULATED DATA: …`; null for real jobs. */
  readonly simulated: string | null;
  readonly generatedAt: Instant;
}

/**
 * One exported file under way: it takes every job while they are read, then what is to be said of them. Either
 * `finish` or `abandon` is called, once, and nothing after it.
 */
export interface ExportSink extends JobSink {
  /** Writes what is left and closes the file. */
  finish(note: ExportNote): Promise<void>;
  /** Gives up and removes what was written: the reading failed, or was cancelled. */
  abandon(): Promise<void>;
}

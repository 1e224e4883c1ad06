import type { Job } from '@jobdesk/jobs-core/model';
import type { ReportDocument } from './report-document.ts';

/** Something that takes jobs as they are read, batch by batch. */
export interface JobSink {
  /** Takes the next jobs; resolves when it has room for more. The batch is only lent: copy what is kept. */
  write(jobs: readonly Job[]): Promise<void>;
}

/**
 * One file of a report under way: it takes every job while they are read, and the document once they all have been.
 * Either `finish` or `abandon` is called, once, and nothing after it.
 */
export interface ReportSink extends JobSink {
  /**
   * Writes what is left (a summary, definitions) and closes the file.
   *
   * @param path the file's final name, where it is not the one that it was opened with
   */
  finish(document: ReportDocument, path?: string): Promise<void>;
  /** Gives up and removes what was written: the reading failed, or was cancelled. */
  abandon(): Promise<void>;
}

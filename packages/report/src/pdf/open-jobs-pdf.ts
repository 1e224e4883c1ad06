import type { Instant, Job } from '@jobdesk/jobs-core/model';
import { TopList } from '@jobdesk/jobs-core/summary';
import type { ExportSink } from '../export-sink.ts';
import { type OutputTarget, openOutput } from '../output-file.ts';
import { jobsPages } from './jobs-pages.ts';
import { drawPdf } from './pdf.ts';
import { product } from './product.ts';

export interface JobsPdfOptions {
  /** Times are on the clocks of this zone. */
  readonly timeZone: string;
  /** How many jobs are listed, the newest first; the others are counted. @default 2000 */
  readonly limit?: number;
}

/** More than this nobody reads on paper; it is about 70 pages. */
const mostJobs = 2000;

/**
 * Starts a PDF of jobs: what was asked, how whole the answer is, and the newest jobs as a table.
 *
 * @param target the file's path, or a stream
 *
 * @example
 * const pdf = await openJobsPdf('failed.pdf', { timeZone: 'America/New_York' });
 * for await (const jobs of reading.batches()) await pdf.write(jobs);
 * await pdf.finish(note);
 */
export async function openJobsPdf(
  target: OutputTarget,
  { timeZone, limit = mostJobs }: JobsPdfOptions,
): Promise<ExportSink> {
  const output = await openOutput(target);
  const newest = new TopList<Job>(limit, newestFirst);
  return {
    async write(jobs) {
      for (const job of jobs) newest.add(job);
    },
    async finish(note) {
      const bytes = await drawPdf(jobsPages(note, { jobs: newest.result(), more: newest.more, timeZone }, product));
      output.stream.end(bytes);
      await output.keep();
    },
    abandon: () => output.discard(),
  };
}

/** A job that has not started comes before all others: it is the newest there is. */
function newestFirst(a: Job, b: Job): number {
  const started = (job: Job): Instant => job.startedAt ?? Number.MAX_SAFE_INTEGER;
  // Jobs arrive in any order; the same jobs make the same list.
  return started(b) - started(a) || (a.id < b.id ? -1 : 1);
}

import type { Instant } from '@jobdesk/jobs-core/model';
import type { ExportSink } from '../export-sink.ts';
import { type OutputTarget, openOutput } from '../output-file.ts';
import { openJobsSheets } from './jobs-sheets.ts';
import { aboutSheet } from './sheets/about.ts';
import { startWorkbook } from './xlsx.ts';

export interface JobsWorkbookOptions {
  /** Local times are on the clocks of this zone. */
  readonly timeZone: string;
  readonly generatedAt: Instant;
  /** How many rows a sheet takes before the next one starts, the header included. @default Excel's limit */
  readonly rowsPerSheet?: number;
}

/**
 * Starts a workbook of jobs: Jobs, then About with what was asked and how whole the answer is. Any number of jobs
 * takes the same memory.
 *
 * @param target the file's path, or a stream
 *
 * @example
 * const workbook = await openJobsWorkbook('failed.xlsx', { timeZone: 'America/New_York', generatedAt });
 * for await (const jobs of reading.batches()) await workbook.write(jobs);
 * await workbook.finish(note);
 */
export async function openJobsWorkbook(
  target: OutputTarget,
  { timeZone, generatedAt, rowsPerSheet }: JobsWorkbookOptions,
): Promise<ExportSink> {
  const output = await openOutput(target);
  const workbook = startWorkbook(output, { title: 'Jobs', createdAt: generatedAt });
  const jobs = openJobsSheets(workbook, timeZone, rowsPerSheet);
  return {
    write: (batch) => jobs.write(batch),
    async finish(note) {
      const sheets = await jobs.end();
      workbook.addSheet(aboutSheet(note, sheets, timeZone));
      const names = sheets.map(({ name }) => name);
      // What must be known before any job is read is what is seen first.
      const shown = note.complete && note.simulated === null ? 'Jobs' : 'About';
      await workbook.close([...names, 'About'], shown);
      await output.keep();
    },
    abandon: () => output.discard(),
  };
}

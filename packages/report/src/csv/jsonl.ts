import type { ExportSink } from '../export-sink.ts';
import { jobRecord } from '../job-record.ts';
import type { OutputTarget } from '../output-file.ts';
import { openTextExport } from './text-export.ts';

/**
 * Jobs as JSON Lines: one {@link JobRecord} per line, UTF-8, lines ended by LF. Text stands to the letter; nothing is
 * escaped for spreadsheets.
 *
 * @example
 * const file = await openJsonl('jobs.jsonl');
 * for await (const jobs of reading.batches()) await file.write(jobs);
 * await file.finish(note);
 */
export function openJsonl(target: OutputTarget): Promise<ExportSink> {
  return openTextExport(target, '', (job) => `${JSON.stringify(jobRecord(job))}\n`);
}

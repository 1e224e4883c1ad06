import type { ExportSink } from '../export-sink.ts';
import { withoutFormulaStart } from '../formula-start.ts';
import { type JobRecord, jobRecord, jobRecordFields } from '../job-record.ts';
import type { OutputTarget } from '../output-file.ts';
import { openTextExport } from './text-export.ts';

/**
 * Jobs as comma-separated values, RFC 4180: a header line with the fields of {@link JobRecord}, lines ended by CR LF,
 * fields quoted where they have to be, nothing in a field that has no value.
 *
 * UTF-8 without a byte order mark: programs read the first field's name as it is. Excel takes such a file for the
 * machine's code page, so for Excel there is the workbook.
 *
 * Text that a spreadsheet would take for a formula starts with an apostrophe (see {@link withoutFormulaStart}); a
 * program that needs the text to the letter reads JSON Lines.
 *
 * @example
 * const file = await openCsv('jobs.csv');
 * for await (const jobs of reading.batches()) await file.write(jobs);
 * await file.finish(note);
 */
export function openCsv(target: OutputTarget): Promise<ExportSink> {
  return openTextExport(target, line(jobRecordFields), (job) => {
    const record: JobRecord = jobRecord(job);
    return line(jobRecordFields.map((field) => csvField(record[field])));
  });
}

function line(fields: readonly string[]): string {
  return `${fields.join(',')}\r\n`;
}

/**
 * A value as a field. Numbers stand as they are: a negative number is no formula.
 *
 * @example
 * csvField('say "no", then stop') //=> '"say ""no"", then stop"'
 */
export function csvField(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  // Half of a surrogate pair has no UTF-8: it would be replaced on the way out, better here where it is seen.
  const text = withoutFormulaStart(value.toWellFormed());
  return /[",\r\n\0]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

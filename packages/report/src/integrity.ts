import { counted, listed, wholeNumber } from '@jobdesk/jobs-core/summary';
import { momentOf } from './date-text.ts';
import { oneLine } from './one-line.ts';
import type { Integrity } from './report-document.ts';
import type { ReportFacts } from './report-facts.ts';
import { isComplete } from './verdict.ts';

/** How whole the report is, in one line and in notes. */
export function integrityOf(facts: ReportFacts): Integrity {
  const { completeness, summary, tenant } = facts;
  const { read, expected, asOf } = completeness;
  const complete = isComplete(facts);
  const counts =
    expected === null
      ? `${counted(read, 'job')} read, how many there are could not be established`
      : `${wholeNumber(read)} of ${counted(expected, 'job')} read`;
  // The server cannot be asked for exactly the period: what was read around it is not in the report.
  const within = summary.all.jobs === read ? '' : `, ${wholeNumber(summary.all.jobs)} of them started in this period`;
  const { unknown } = summary.all.byOutcome;
  const statuses = unknown === 0 ? 'statuses all known' : `${counted(unknown, 'status', 'statuses')} unknown`;
  const text = `${complete ? '' : 'INCOMPLETE: '}${counts}${within}, ${statuses}, as of ${momentOf(asOf, tenant.timeZone).text}.`;
  return { complete, read, expected, text, notes: notesOf(facts) };
}

function notesOf({ completeness, summary, before }: ReportFacts): readonly string[] {
  const told = new Set(completeness.notes.map(({ kind }) => kind));
  const { failedObjects, allSkipped } = summary.all.flagged;
  const own = [
    told.has('unknown-status') ? null : unknownNote(summary.unknownCodes.statuses, 'status', 'statuses'),
    told.has('unknown-job-type') ? null : unknownNote(summary.unknownCodes.jobTypes, 'job type', 'job types'),
    summary.outside === 0 || told.has('no-start-time')
      ? null
      : `${counted(summary.outside, 'job')} read without a start in this period: in no figure.`,
    failedObjects === 0
      ? null
      : `${counted(failedObjects, 'job')} reported Successful with failed objects: counted with the exceptions.`,
    allSkipped === 0
      ? null
      : `${counted(allSkipped, 'job')} reported Successful with every object skipped: counted as successful.`,
    before.kind === 'missing' ? `Changes are n/a: ${before.reason}` : null,
  ];
  return [...completeness.notes.map(({ text }) => text), ...own.filter((note) => note !== null)].map((note) =>
    oneLine(note),
  );
}

function unknownNote(codes: Readonly<Record<string, number>>, one: string, many: string): string | null {
  const entries = Object.entries(codes);
  if (entries.length === 0) return null;
  const jobs = entries.reduce((sum, [, count]) => sum + count, 0);
  const named = entries.map(([code]) => (code === 'unknown' ? 'none given' : code));
  return `${counted(jobs, 'job')} with ${entries.length === 1 ? `a ${one}` : many} in no published table (${listed(named)}).`;
}

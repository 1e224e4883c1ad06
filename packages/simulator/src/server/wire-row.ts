import { formatInstant, formatTimeSpan, type Instant } from '@jobdesk/jobs-core/model';
import { type FullOptions, type WireOptions, withDefaults } from '../options.ts';
import type { SimulatedJob } from '../simulated-job.ts';

/** The options that decide how a row is written. */
export type RowForm = Pick<
  FullOptions,
  'state' | 'unfinished' | 'fieldCase' | 'integers' | 'fractions' | 'extraFields'
>;

/** A row's fields in the vendor's order; what is absent is not among them. */
export type WireRow = Record<string, unknown>;

/** One job as the vendor writes it, in the given form. */
export function wireRow(job: SimulatedJob, form: RowForm): WireRow {
  const row: WireRow = {};
  const put = (name: string, value: unknown): void => {
    if (value !== undefined) row[fieldName(name, form)] = value;
  };
  const integer = (value: number): number | string => (form.integers === 'strings' ? String(value) : value);
  put('jobId', job.id);
  if (form.state === 'current') put('jobType', integer(job.type));
  put('status', integer(job.status));
  put('failedCount', integer(job.counts.failed));
  put('successfulCount', integer(job.counts.successful));
  put('skippedCount', integer(job.counts.skipped));
  put('totalCount', integer(job.counts.total));
  put('startTime', wireInstant(job.startedAt, form));
  put('finishTime', wireInstant(job.finishedAt, form));
  put('duration', wireDuration(job.durationMs, form));
  put('comments', job.comments);
  if (form.extraFields) {
    put('tags', ['simulated']);
    put('region', { name: 'westeurope', code: 7 });
  }
  return row;
}

/**
 * Jobs as rows of the wire, in the form that the options ask for.
 *
 * @example
 * jobsToWire([simulatedJob({ id: 'FB1', status: 16 })], { state: 'seed' })[0]?.status //=> 16
 */
export function jobsToWire(jobs: readonly SimulatedJob[], options: WireOptions = {}): readonly WireRow[] {
  const form = withDefaults(options);
  return jobs.map((job) => wireRow(job, form));
}

/** A field's name in the given case. */
export function fieldName(name: string, { fieldCase }: Pick<RowForm, 'fieldCase'>): string {
  return fieldCase === 'Pascal' ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}

const missing = { absent: undefined, null: null, empty: '' } as const;

function wireInstant(instant: Instant | null, { unfinished, fractions }: RowForm): string | null | undefined {
  if (instant !== null) {
    return fractions ? new Date(instant).toISOString().replace('Z', '0000Z') : formatInstant(instant);
  }
  return unfinished === 'year1' ? '0001-01-01T00:00:00Z' : missing[unfinished];
}

function wireDuration(duration: number | null, { unfinished, fractions }: RowForm): string | null | undefined {
  if (duration === null) return unfinished === 'year1' ? '00:00:00' : missing[unfinished];
  const text = formatTimeSpan(duration);
  if (!fractions) return text;
  const [whole = text, fraction = ''] = splitFraction(text);
  return `${whole}.${fraction.padEnd(7, '0')}`;
}

function splitFraction(text: string): readonly string[] {
  const mark = text.lastIndexOf('.');
  return mark > text.lastIndexOf(':') ? [text.slice(0, mark), text.slice(mark + 1)] : [text];
}

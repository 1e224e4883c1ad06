import { jobStatuses } from '../model/index.ts';
import type { DescribeOptions } from './describe-options.ts';
import { describeTypes, join } from './describe-types.ts';
import { describeWindow } from './describe-window.ts';
import type { QueryNode, Sort } from './query-node.ts';

/** Whose calendar and whose habits a query is put in words for. */
export interface DescribeQueryOptions {
  /** The IANA zone on whose calendar the period is said. */
  readonly timeZone: string;
  /**
   * A BCP 47 tag; decides between "Nov 9, 2026" (United States) and "9 Nov 2026".
   *
   * @default 'en-GB'
   */
  readonly locale?: string;
}

const sortWords: Readonly<Record<Sort['field'], Readonly<Record<Sort['direction'], string>>>> = {
  startTime: { desc: 'newest', asc: 'oldest' },
  duration: { desc: 'slowest', asc: 'fastest' },
  totalCount: { desc: 'largest', asc: 'smallest' },
  failedCount: { desc: 'most failed objects', asc: 'fewest failed objects' },
  finishTime: { desc: 'last finished', asc: 'first finished' },
};
const groupingWords = {
  service: 'service',
  operation: 'operation',
  status: 'status',
  day: 'day',
  jobType: 'job type',
} as const;

/**
 * A query in words. `parseQuestion` of `@jobdesk/jobs-core/language` reads the same query from them.
 *
 * @throws RangeError for a zone that the runtime does not know
 *
 * @example
 * describeQuery(jobs().service('ec2').operation('restore').failed().during(week).node, { timeZone: 'Europe/London' })
 * //=> 'failed Amazon EC2 restores that started 9–15 Nov 2026 (Europe/London)'
 */
export function describeQuery(query: QueryNode, { timeZone, locale = 'en-GB' }: DescribeQueryOptions): string {
  const options: DescribeOptions = { timeZone, monthFirst: locale === 'en' || locale.endsWith('-US') };
  const period = describeWindow(query.window, options);
  const parts = [
    query.limit === null ? '' : `at most ${query.limit}`,
    describeStatuses(query.statuses),
    describeTypes(query.jobTypes),
    query.jobId === null ? '' : `with id:${quote(query.jobId)}`,
    query.searchText === null ? '' : `containing ${quote(query.searchText)}`,
    describeDurations(query.minDurationMs, query.maxDurationMs),
    query.hasFailedObjects === null ? '' : query.hasFailedObjects ? 'with failed objects' : 'without failed objects',
    period === '' ? '' : `that started ${period}`,
    query.groupBy === null ? '' : `by ${groupingWords[query.groupBy]}`,
  ];
  const words = parts.filter((part) => part !== '').join(' ');
  return query.sort === null ? words : `${words}, ${sortWords[query.sort.field][query.sort.direction]} first`;
}

/** Statuses as adjectives: `failed`, `failed or stopped`, `not successful`. */
function describeStatuses(codes: readonly number[] | null): string {
  if (codes === null) return '';
  if (codes.length === 0) return 'status:none';
  const known = jobStatuses.filter(({ code }) => codes.includes(code));
  if (known.length < codes.length) return `status ${codes.join(', ')}`;
  const others = jobStatuses.filter(({ code }) => !codes.includes(code));
  if (others.length > 0 && others.length < 3 && known.length === codes.length)
    return `not ${join(others.map(statusWord), 'or')}`;
  return join(known.map(statusWord), 'or');
}

function statusWord({ key }: { readonly key: string }): string {
  return key === 'exception' ? 'exception' : key.replace('-', ' ');
}

function describeDurations(min: number | null, max: number | null): string {
  if (min !== null && max !== null && min <= max)
    return `that took between ${describeLength(min)} and ${describeLength(max)}`;
  const bounds = [
    min === null ? '' : `that took at least ${describeLength(min)}`,
    max === null ? '' : `that took at most ${describeLength(max)}`,
  ];
  return bounds.filter((bound) => bound !== '').join(' and ');
}

/** A length of time, exactly: `1 hour 30 minutes`. */
function describeLength(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const parts = [
    count(Math.floor(seconds / 3600), 'hour'),
    count(Math.floor((seconds % 3600) / 60), 'minute'),
    milliseconds % 60_000 === 0 ? '' : count((milliseconds % 60_000) / 1000, 'second'),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '0 seconds' : parts.join(' ');
}

function count(value: number, unit: string): string {
  return value === 0 ? '' : `${value} ${unit}${value === 1 ? '' : 's'}`;
}

/** Text in quotes that a question can hold: what could end them is protected. */
function quote(text: string): string {
  return `"${text.replaceAll(/[\\"'`“”„‟«»″❝❞＂]/g, String.raw`\$&`)}"`;
}

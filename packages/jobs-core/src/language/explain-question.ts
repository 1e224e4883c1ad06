import { formatInstant } from '../model/index.ts';
import { describeQuery, type Grouping, type JobQuery } from '../query/index.ts';
import { parseQuestion } from './parse-question.ts';
import type { Ambiguity, Intent } from './parsed-question.ts';
import type { Reference } from './reference.ts';

/** A query as programs print it: null is "not restricted". */
export interface QueryFields {
  readonly intent: Intent;
  /** Vendor codes, ascending. */
  readonly jobTypes: readonly number[] | null;
  /** Vendor codes, ascending. */
  readonly statuses: readonly number[] | null;
  /** ISO 8601 in UTC; the job started at or after it. */
  readonly from: string | null;
  /** ISO 8601 in UTC; the job started before it. */
  readonly to: string | null;
  readonly searchText: string | null;
  readonly jobId: string | null;
  readonly minDurationSeconds: number | null;
  readonly maxDurationSeconds: number | null;
  readonly hasFailedObjects: boolean | null;
  readonly limit: number | null;
  /** `field:asc` or `field:desc`; null is newest first. */
  readonly sort: string | null;
  readonly groupBy: Grouping | null;
}

/** A question as understood, for programs. */
export interface Explanation extends QueryFields {
  readonly unrecognized: readonly string[];
  readonly ambiguous: readonly Ambiguity[];
  /** The query in words; reading it gives the same query. */
  readonly description: string;
}

/**
 * The fields of a query as programs print them.
 *
 * @example
 * queryFields(jobs().failed(), 'list').statuses //=> [16]
 */
export function queryFields({ node }: JobQuery, intent: Intent): QueryFields {
  return {
    intent,
    jobTypes: node.jobTypes,
    statuses: node.statuses,
    from: node.window.from === null ? null : formatInstant(node.window.from),
    to: node.window.to === null ? null : formatInstant(node.window.to),
    searchText: node.searchText,
    jobId: node.jobId,
    minDurationSeconds: node.minDurationMs === null ? null : node.minDurationMs / 1000,
    maxDurationSeconds: node.maxDurationMs === null ? null : node.maxDurationMs / 1000,
    hasFailedObjects: node.hasFailedObjects,
    limit: node.limit,
    sort: node.sort === null ? null : `${node.sort.field}:${node.sort.direction}`,
    groupBy: node.groupBy,
  };
}

/**
 * Reads a question and says what it was read as. Never throws for any text.
 *
 * @throws RangeError for a reference whose time zone the runtime does not know
 */
export function explainQuestion(text: string, reference: Reference): Explanation {
  const { query, intent, unrecognized, ambiguous } = parseQuestion(text, reference);
  return {
    ...queryFields(query, intent),
    unrecognized,
    ambiguous,
    description: describeQuery(query.node, { timeZone: reference.timeZone, locale: reference.locale }),
  };
}

import { addDays, addMonths } from '@jobdesk/jobs-core/calendar';
import type { Reference } from '@jobdesk/jobs-core/language';
import { timeWindow } from '@jobdesk/jobs-core/model';
import type { JobQuery } from '@jobdesk/jobs-core/query';
import { phrases } from './phrases.ts';

/** A query that can be read, and what was assumed to get there. */
export interface PeriodChoice {
  readonly query: JobQuery;
  /** A sentence; null when nothing had to be assumed. */
  readonly assumption: string | null;
}

const lookBacks = [
  { from: ({ now, timeZone }: Reference) => addDays(now, -7, timeZone), words: 'the last 7 days' },
  { from: ({ now, timeZone }: Reference) => addDays(now, -30, timeZone), words: 'the last 30 days' },
  { from: ({ now, timeZone }: Reference) => addDays(now, -90, timeZone), words: 'the last 90 days' },
  { from: ({ now, timeZone }: Reference) => addMonths(now, -12, timeZone), words: 'the last 12 months' },
] as const;

/**
 * The periods to read for a query, in the order in which to try them.
 *
 * - A query with a period, or for one job's id, is read as it is.
 * - "The last 10 jobs" looks back further and further until ten are found, a year at most.
 * - Everything else takes the last 7 days: from the same time of day seven local days ago, to now.
 */
export function choosePeriods(query: JobQuery, reference: Reference): readonly [PeriodChoice, ...PeriodChoice[]] {
  const { window, jobId } = query.node;
  if (jobId !== null || window.from !== null || window.to !== null) return [{ query, assumption: null }];
  const [first, ...further] = lookBacks.map(
    ({ from, words }): PeriodChoice => ({
      query: query.during(timeWindow(from(reference), reference.now)),
      assumption: phrases.assumedPeriod(words),
    }),
  );
  if (first === undefined) throw new RangeError('There is at least one period to look back over.');
  return asksForTheLastFew(query) ? [first, ...further] : [first];
}

/**
 * Reads one period after the other until as many jobs as the words ask for are found.
 *
 * @returns the last period that was read, with what was found in it
 */
export async function firstWithEnough<Found extends { readonly matched: number }>(
  [first, ...further]: readonly [PeriodChoice, ...PeriodChoice[]],
  read: (query: JobQuery) => Promise<Found>,
): Promise<readonly [PeriodChoice, Found]> {
  const wanted = first.query.node.limit ?? 0;
  let found: readonly [PeriodChoice, Found] = [first, await read(first.query)];
  for (const choice of further) {
    if (found[1].matched >= wanted) break;
    found = [choice, await read(choice.query)];
  }
  return found;
}

/** The query with at most this limit; null leaves it as it is. */
export function withLimit(query: JobQuery, limit: number | null): JobQuery {
  return limit === null ? query : query.limit(Math.min(limit, query.node.limit ?? limit));
}

/** "The last 10 jobs" is a limit with an order, newest first; a limit alone ("limit:10") only cuts what is shown. */
function asksForTheLastFew({ node: { limit, sort } }: JobQuery): boolean {
  return limit !== null && sort?.field === 'startTime' && sort.direction === 'desc';
}

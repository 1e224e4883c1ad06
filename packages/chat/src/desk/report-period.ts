import { parseQuestion, type Reference } from '@jobdesk/jobs-core/language';
import { type BoundedWindow, timeWindow } from '@jobdesk/jobs-core/model';
import { everyJob, type JobQuery } from '@jobdesk/jobs-core/query';
import { refuse } from './refuse.ts';
import type { Refusal } from './reply.ts';

/**
 * A period in words, for a report; one that was left open ends now.
 *
 * @example
 * reportPeriod('last week', reference) //=> { from: …, to: … }
 */
export function reportPeriod(words: string, reference: Reference): BoundedWindow | Refusal {
  const { query, unrecognized } = parseQuestion(words, reference);
  const { window } = query.node;
  if (unrecognized.length > 0) return refuse.noPeriod(words, 'is not understood');
  if (!saysNothingElse(query)) return refuse.noPeriod(words, 'says more than a period');
  if (window.from === null) return refuse.noPeriod(words, 'has no beginning');
  const to = window.to ?? reference.now;
  if (to <= window.from || window.from > reference.now) return refuse.noPeriod(words, 'has not begun');
  return timeWindow(window.from, to);
}

function saysNothingElse({ node }: JobQuery): boolean {
  const without = (query: JobQuery['node']): string => JSON.stringify({ ...query, window: null });
  return without(node) === without(everyJob);
}

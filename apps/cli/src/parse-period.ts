import { parseQuestion, type Reference } from '@jobdesk/jobs-core/language';
import { type BoundedWindow, timeWindow } from '@jobdesk/jobs-core/model';
import { everyJob } from '@jobdesk/jobs-core/query';
import { UsageError } from './usage-error.ts';

const advice = 'Write, for instance: --period "last week", --period "October", --period "2026-11-01 to 2026-11-15".';

/**
 * A period in words; one that was left open ends now.
 *
 * @throws UsageError when the words are no period, or say more than one
 * @example
 * parsePeriod('last week', reference) //=> { from: …, to: … }
 */
export function parsePeriod(text: string, reference: Reference): BoundedWindow {
  const { query, unrecognized } = parseQuestion(text, reference);
  const { window, ...rest } = query.node;
  if (unrecognized.length > 0) {
    throw new UsageError(`--period: ${unrecognized.map((word) => `"${word}"`).join(', ')} is not understood.`, advice);
  }
  const { window: _always, ...nothing } = everyJob;
  if (JSON.stringify(rest) !== JSON.stringify(nothing)) {
    throw new UsageError(`--period: ${JSON.stringify(text)} says more than a period.`, advice);
  }
  if (window.from === null) throw new UsageError(`--period: ${JSON.stringify(text)} has no beginning.`, advice);
  const to = window.to ?? reference.now;
  if (to <= window.from) throw new UsageError(`--period: ${JSON.stringify(text)} has not begun.`, advice);
  return timeWindow(window.from, to);
}

import { parseQuestion, type Reference } from '@jobdesk/jobs-core/language';
import { type BoundedWindow, timeWindow } from '@jobdesk/jobs-core/model';
import { everyJob } from '@jobdesk/jobs-core/query';
import { UsageError } from './command.ts';

/**
 * A period in words; one that was left open ends now.
 *
 * @throws UsageError when the words are no period, or say more than one
 * @example
 * periodInWords('last week', reference) //=> { from: …, to: … }
 */
export function periodInWords(words: string, reference: Reference): BoundedWindow {
  const { query, unrecognized } = parseQuestion(words, reference);
  const { window, ...rest } = query.node;
  const { window: _, ...nothingElse } = everyJob;
  const to = window.to ?? reference.now;
  const isPeriod = unrecognized.length === 0 && JSON.stringify(rest) === JSON.stringify(nothingElse);
  if (!isPeriod || window.from === null || to <= window.from || window.from > reference.now) {
    throw new UsageError(
      `--period expects a period that has begun, such as "last week" or "16-22 Nov 2026", not ${JSON.stringify(words)}.`,
    );
  }
  return timeWindow(window.from, to);
}

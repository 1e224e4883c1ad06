import { reportPeriod } from '@jobdesk/chat/desk';
import type { Reference } from '@jobdesk/jobs-core/language';
import type { BoundedWindow } from '@jobdesk/jobs-core/model';
import { UsageError } from './usage-error.ts';

/**
 * A period in words; one that was left open ends now.
 *
 * @throws UsageError when the words are no period, or say more than one
 * @example
 * parsePeriod('last week', reference) //=> { from: …, to: … }
 */
export function parsePeriod(text: string, reference: Reference): BoundedWindow {
  const period = reportPeriod(text, reference);
  if ('kind' in period) throw new UsageError(period.text, 'Write --period "last week".');
  return period;
}

import type { TimeWindow } from '@jobdesk/jobs-core/model';
import { momentOf, periodOf } from '@jobdesk/report';

/**
 * A period as a report prints it, with its zone; null for one that is open at both ends.
 *
 * @example
 * describePeriod(window, 'America/New_York') //=> '16–22 Nov 2026, America/New_York'
 */
export function describePeriod({ from, to }: TimeWindow, timeZone: string): string | null {
  if (from === null) return to === null ? null : `before ${momentOf(to, timeZone).text}`;
  if (to === null) return `since ${momentOf(from, timeZone).text}`;
  return `${periodOf({ from, to }, timeZone).shortText}, ${timeZone}`;
}

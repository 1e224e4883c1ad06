import { dateOfDay, formatLocalDate, localDay, startOfLocalDay } from '../calendar/index.ts';
import type { BoundedWindow } from '../model/index.ts';

/** One local day of a period. */
export interface DayOfPeriod {
  /** Days since 1 January 1970. */
  readonly number: number;
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** The part of the day that lies in the period. */
  readonly window: BoundedWindow;
}

/**
 * Every local day that the period touches, in order; none for an empty period. A day that the clocks change on has 23
 * or 25 hours.
 *
 * @throws RangeError for a zone that the runtime does not know
 *
 * @example
 * localDaysOf({ from, to }, 'Europe/London').map(({ day }) => day) //=> ['2026-10-24', '2026-10-25', …]
 */
export function localDaysOf({ from, to }: BoundedWindow, timeZone: string): readonly DayOfPeriod[] {
  if (to <= from) return [];
  const first = localDay(from, timeZone);
  const last = localDay(to - 1, timeZone);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const number = first + index;
    const start = Math.max(from, startOfLocalDay(number, timeZone));
    const end = Math.min(to, startOfLocalDay(number + 1, timeZone));
    return { number, day: formatLocalDate(dateOfDay(number)), window: { from: start, to: Math.max(start, end) } };
  });
}

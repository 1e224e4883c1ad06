import { addDays, addMonths, localDateTime, localDay, startOfDay } from '@jobdesk/jobs-core/calendar';
import type { BoundedWindow } from '@jobdesk/jobs-core/model';

/** Whether the period starts and ends with a local day. */
export function isWholeDays({ from, to }: BoundedWindow, timeZone: string): boolean {
  return to > from && startOfDay(from, timeZone) === from && startOfDay(to, timeZone) === to;
}

/**
 * The equal period before: as many calendar months where the period is whole months, as many local days where it is
 * whole days (167 to 169 hours for a week), the same elapsed time otherwise.
 *
 * @throws RangeError for a zone that the runtime does not know
 */
export function periodBefore(window: BoundedWindow, timeZone: string): BoundedWindow {
  const { from, to } = window;
  if (!isWholeDays(window, timeZone)) return { from: from - (to - from), to: from };
  const first = localDateTime(from, timeZone);
  const end = localDateTime(to, timeZone);
  if (first.day === 1 && end.day === 1) {
    const months = (end.year - first.year) * 12 + end.month - first.month;
    return { from: startOfDay(addMonths(from, -months, timeZone), timeZone), to: from };
  }
  const days = localDay(to, timeZone) - localDay(from, timeZone);
  return { from: startOfDay(addDays(from, -days, timeZone), timeZone), to: from };
}

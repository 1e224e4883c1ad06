import { dayNumber, instantOf, isRealDate } from '../../../calendar/index.ts';
import type { Instant } from '../../../model/index.ts';
import type { Source } from '../../part.ts';
import type { Found } from './days.ts';

const pattern =
  /^(\d{4})-(\d{2})-(\d{2})t(\d{2})(?::?(\d{2})(?::?(\d{2})(?:\.(\d{1,9}))?)?)?(z|([+-])(\d{2}):?(\d{2})?)?$/;

/** An ISO 8601 date with a time; without an offset it is local. The value is null for one that does not exist. */
export function isoInstant(
  { tokens, now }: Source,
  at: number,
): Found<{ readonly instant: Instant; readonly length: number } | null> | null {
  const token = tokens[at];
  const match = token?.kind === 'instant' ? pattern.exec(token.text) : null;
  if (match === null) return null;
  const [
    ,
    year,
    month,
    day,
    hours,
    minutes = '0',
    seconds = '0',
    fraction = '',
    zone,
    sign,
    zoneHours = '0',
    zoneMinutes = '0',
  ] = match;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  const wrong =
    Number(hours) > 24 ||
    Number(minutes) > 59 ||
    Number(seconds) > 60 ||
    Number(zoneHours) > 18 ||
    Number(zoneMinutes) > 59;
  if (wrong || !isRealDate(date)) return { value: null, end: at + 1 };
  const time =
    ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 +
    Number(fraction.padEnd(3, '0').slice(0, 3));
  const length = match[6] !== undefined ? 1000 : match[5] !== undefined ? 60_000 : 3_600_000;
  if (zone === undefined) return { value: { instant: instantOf(date, time, now.timeZone), length }, end: at + 1 };
  const offset = (Number(zoneHours) * 60 + Number(zoneMinutes)) * 60_000 * (sign === '-' ? -1 : 1);
  return { value: { instant: dayNumber(date) * 86_400_000 + time - offset, length }, end: at + 1 };
}

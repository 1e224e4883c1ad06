import type { Instant } from '../model/index.ts';
import { offsetAt } from './zone-offset.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * What people in a place call its time at an instant; the offset where there is no such word.
 *
 * @param locale a BCP 47 tag: `GMT+1` is `BST` in British English only
 * @throws RangeError for a zone or a locale that the runtime does not know
 *
 * @example
 * zoneAbbreviation('America/New_York', Date.parse('2026-11-18T15:30:00Z'), 'en-US') //=> 'EST'
 */
export function zoneAbbreviation(timeZone: string, instant: Instant, locale = 'en'): string {
  const key = `${locale} ${timeZone}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' });
    formats.set(key, format);
  }
  return format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

/**
 * A zone's offset as people write it.
 *
 * @throws RangeError for a zone that the runtime does not know
 *
 * @example
 * describeOffset('Asia/Kolkata', 0)     //=> 'UTC+05:30'
 * describeOffset('Europe/London', 0)    //=> 'UTC+01:00'
 * describeOffset('UTC', 0)              //=> 'UTC'
 */
export function describeOffset(timeZone: string, instant: Instant): string {
  const minutes = Math.round(offsetAt(timeZone, instant) / 60_000);
  if (minutes === 0) return 'UTC';
  const two = (value: number): string => String(value).padStart(2, '0');
  const magnitude = Math.abs(minutes);
  return `UTC${minutes < 0 ? '−' : '+'}${two(Math.floor(magnitude / 60))}:${two(magnitude % 60)}`;
}

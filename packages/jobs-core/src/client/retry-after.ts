import type { Instant } from '../model/index.ts';

/**
 * How long the server asks to wait, in milliseconds; null when it does not say, or not in a way that can be followed
 * (garbage, negative, a date that has passed).
 *
 * A date is held against the server's own `Date` where it sent one, so that a clock that is wrong on either side does
 * not shorten the wait. Source: RFC 9110 §10.2.3.
 *
 * @example
 * retryAfter(new Headers({ 'retry-after': '7' }), now) //=> 7000
 */
export function retryAfter(headers: Headers, now: Instant): number | null {
  const value = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(value)) return positive(Math.ceil(Number(value) * 1000));
  const until = httpDate(value);
  return until === null ? null : positive(until - (httpDate(headers.get('date') ?? '') ?? now));
}

/** The instant of an HTTP date (`Tue, 03 Nov 2026 09:00:00 GMT`), else null. */
export function httpDate(text: string): Instant | null {
  if (!/^[a-z]+, ?\d{1,2}[ -][a-z]{3}[ -]\d{2,4} \d\d:\d\d:\d\d gmt$/i.test(text)) return null;
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? null : instant;
}

function positive(milliseconds: number): number | null {
  return milliseconds > 0 ? milliseconds : null;
}

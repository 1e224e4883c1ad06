import type { Instant } from '../model/index.ts';

const pattern =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)? ?(Z|[+-]\d{2}:?\d{2})?$/i;

/**
 * An ISO 8601 time as the server writes it, UTC where it names no zone; null for the years that stand for "none" (1,
 * 1970-01-01 and before, 9999); undefined when it is no time.
 *
 * @example
 * wireInstant('2024-10-27T08:17:06Z') //=> 1730017026000
 * wireInstant('0001-01-01T00:00:00')  //=> null
 */
export function wireInstant(text: string): Instant | null | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour = '00', minute = '00', second = '00', fraction = '', zone = 'Z'] = match;
  const milliseconds = fraction.padEnd(3, '0').slice(0, 3);
  const offset = zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone.toUpperCase();
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}.${milliseconds}${offset}`;
  const instant = Date.parse(iso);
  if (Number.isNaN(instant) || !realDay(Number(year), Number(month), Number(day))) return undefined;
  return instant <= 0 || Number(year) === 9999 ? null : instant;
}

/** `Date.parse` turns 31 February into 2 March. */
function realDay(year: number, month: number, day: number): boolean {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCDate() === day && date.getUTCMonth() === month - 1;
}

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
  return documentedForm(text) ?? anyForm(text);
}

/** The documented form, `2024-10-27T08:17:06Z`, which every row has twice: read without a pattern. */
function documentedForm(text: string): Instant | undefined {
  const marks = text[4] === '-' && text[7] === '-' && text[10] === 'T' && text[13] === ':' && text[16] === ':';
  if (text.length !== 20 || !marks || text[19] !== 'Z') return undefined;
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
  const [hour, minute, second] = [digits(text, 11, 13), digits(text, 14, 16), digits(text, 17, 19)];
  // What needs a calendar to tell whether it exists, or stands for "none", is left to the other form.
  const plain = year > 1970 && year < 9999 && month >= 1 && month <= 12 && day >= 1 && day <= 28;
  return plain && hour < 24 && minute < 60 && second < 60
    ? Date.UTC(year, month - 1, day, hour, minute, second)
    : undefined;
}

/** A run of digits as a number; NaN when something else is among them. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let index = from; index < to; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    value = digit >= 0 && digit <= 9 ? value * 10 + digit : Number.NaN;
  }
  return value;
}

function anyForm(text: string): Instant | null | undefined {
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

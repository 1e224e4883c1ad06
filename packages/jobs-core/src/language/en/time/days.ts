import { dateOfDay, dayNumber, daysInMonth } from '../../../calendar/index.ts';
import type { Now } from '../now.ts';

/** Whole days of the calendar, `[first, end)` by number. */
export interface Days {
  readonly first: number;
  readonly end: number;
  /** For days that come again (every year, month, week): those so many times later; null when there are none. */
  readonly again: ((times: number) => Days | null) | null;
  /** For a month: which, so that "Oct 5 to 9" can go on in it. */
  readonly month?: { readonly year: number; readonly month: number };
}

/** A day of a calendar, tokens read, and what there is to say about it. */
export interface Found<Value> {
  readonly value: Value;
  /** The index of the first token after it. */
  readonly end: number;
  readonly ambiguous?: string;
}

/** Days that are what they are: with a year, or counted from today. */
export function fixedDays(first: number, end: number): Days {
  return { first, end, again: null };
}

/** One day. */
export function oneDay(day: number): Days {
  return fixedDays(day, day + 1);
}

/**
 * The most recent of days that come every so often and have begun; null when none has within reach.
 *
 * @param at the days of a turn (a year, a month), or null when that turn has none (29 February)
 * @param turn the turn that holds today
 */
export function mostRecent(
  now: Now,
  at: (turn: number) => { readonly first: number; readonly end: number } | null,
  turn: number,
): Days | null {
  for (let candidate = turn; candidate > turn - 12; candidate -= 1) {
    const days = at(candidate);
    if (days !== null && days.first <= now.day) return recurring(at, candidate);
  }
  return null;
}

function recurring(
  at: (turn: number) => { readonly first: number; readonly end: number } | null,
  turn: number,
): Days | null {
  const days = at(turn);
  return days === null ? null : { ...days, again: (times) => recurring(at, turn + times) };
}

/** The days of a month. */
export function monthDays(year: number, month: number): { readonly first: number; readonly end: number } {
  return { first: dayNumber({ year, month, day: 1 }), end: dayNumber({ year, month: month + 1, day: 1 }) };
}

/** The day of a month, or null when the month is shorter. */
export function dayOfMonth(
  year: number,
  month: number,
  day: number,
): { readonly first: number; readonly end: number } | null {
  const { year: realYear, month: realMonth } = dateOfDay(dayNumber({ year, month, day: 1 }));
  if (day < 1 || day > daysInMonth(realYear, realMonth)) return null;
  const first = dayNumber({ year, month, day });
  return { first, end: first + 1 };
}

/** The days of so many months from this one on (a quarter, a half, a year). */
export function monthsDays(
  year: number,
  month: number,
  count: number,
): { readonly first: number; readonly end: number } {
  return { first: dayNumber({ year, month, day: 1 }), end: dayNumber({ year, month: month + count, day: 1 }) };
}

/** A year written with two digits or four: 26 is 2026. Null for what is no year. */
export function readYear(text: string): number | null {
  const value = Number(text);
  if (text.length === 2) return 2000 + value;
  return text.length === 4 && value >= 1900 && value <= 2199 ? value : null;
}

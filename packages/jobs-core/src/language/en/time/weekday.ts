import { weekdayOfDay, weekStart } from '../../../calendar/index.ts';
import type { Source } from '../../part.ts';
import { afterPhrase, textAt } from '../reading.ts';
import type { Now } from '../now.ts';
import { type Days, type Found, fixedDays, oneDay } from './days.ts';
import { dayAlone, monthDate } from './month-date.ts';
import { numericDate } from './numeric-date.ts';

const weekend = new Set(['weekend', 'weekends']);

/**
 * Weekdays and weekends: `Monday`, `last Friday`, `this Tuesday`, `Monday last week`, `last week Monday`, `weekend`,
 * `last weekend`, `the weekend before last`. Bare ones are the most recent that have begun.
 */
export function weekdayDays(source: Source, at: number): Found<Days | null> | null {
  return weekdayInWeek(source, at) ?? weekendDays(source, at) ?? plainWeekday(source, at);
}

function plainWeekday({ tokens, now }: Source, at: number): Found<Days | null> | null {
  const relation = textAt(tokens, at);
  const related =
    relation === 'last' ||
    relation === 'past' ||
    relation === 'previous' ||
    relation === 'this' ||
    relation === 'next' ||
    relation === 'coming';
  const weekday = tokens[related ? at + 1 : at]?.entry?.weekday;
  if (weekday === undefined) return null;
  let end = at + (related ? 2 : 1);
  if (textAt(tokens, end) === '.') end += 1;
  const back = (weekdayOfDay(now.day) - weekday + 7) % 7;
  if (relation === 'next' || relation === 'coming')
    return { value: oneDay(now.day + (back === 0 ? 7 : 7 - back)), end };
  if (relation === 'this') return { value: weekly(inWeek(now, now.day, weekday)), end };
  return { value: weekly(now.day - (related && back === 0 ? 7 : back)), end };
}

/** The day with this weekday in the week that holds `day`. */
function inWeek(now: Now, day: number, weekday: number): number {
  return weekStart(day, now.weekStartsOn) + ((weekday - now.weekStartsOn + 7) % 7);
}

function weekly(first: number, length = 1): Days {
  return { first, end: first + length, again: (times) => weekly(first + times * 7, length) };
}

/** `Monday last week`, `Monday of this week`, `last week's Monday`, `last week on Monday`. */
function weekdayInWeek({ tokens, now }: Source, at: number): Found<Days | null> | null {
  const weekday = tokens[at]?.entry?.weekday;
  if (weekday !== undefined) {
    const afterOf = afterPhrase(tokens, at + 1, 'of the|of|in|,|in the|from') ?? at + 1;
    const week = weekAt(tokens, afterOf);
    return week === null ? null : { value: oneDay(inWeek(now, now.day + week.weeks * 7, weekday)), end: week.end };
  }
  const week = weekAt(tokens, at);
  if (week === null) return null;
  const dayAt = afterPhrase(tokens, week.end, 'on|,|on the') ?? week.end;
  const named = tokens[dayAt]?.entry?.weekday;
  if (named === undefined) return null;
  return { value: oneDay(inWeek(now, now.day + week.weeks * 7, named)), end: dayAt + 1 };
}

function weekAt(tokens: Source['tokens'], at: number): { readonly weeks: number; readonly end: number } | null {
  const last = afterPhrase(
    tokens,
    at,
    'last week|previous week|the previous week|prior week|the week before|past week',
  );
  if (last !== null && textAt(tokens, last) !== 'last') return { weeks: -1, end: last };
  const before = afterPhrase(tokens, at, 'the week before last|week before last|two weeks ago|2 weeks ago');
  if (before !== null) return { weeks: -2, end: before };
  const current = afterPhrase(tokens, at, 'this week|the current week|current week');
  return current === null ? null : { weeks: 0, end: current };
}

function weekendDays({ tokens, now }: Source, at: number): Found<Days | null> | null {
  const start = textAt(tokens, at) === 'the' ? at + 1 : at;
  const relation = textAt(tokens, start);
  const related = ['last', 'past', 'previous', 'this', 'next', 'prior', 'coming', 'current', 'recent'].includes(
    relation,
  );
  const nameAt = related ? (textAt(tokens, start + 1) === 'past' ? start + 2 : start + 1) : start;
  if (!weekend.has(textAt(tokens, nameAt))) return null;
  const end = nameAt + 1;
  const of = related ? null : afterPhrase(tokens, end, 'of the|of|starting|from|beginning');
  const date =
    of === null
      ? null
      : (monthDate({ tokens, now }, of) ?? numericDate({ tokens, now }, of) ?? dayAlone({ tokens, now }, of));
  if (date !== null) return { value: date.value === null ? null : weekendAt(date.value.first), end: date.end };
  const saturday = now.day - ((weekdayOfDay(now.day) - 6 + 7) % 7);
  const begunToday = now.day - saturday < 2;
  if (relation === 'next' || relation === 'coming') return { value: fixedDays(saturday + 7, saturday + 9), end };
  const beforeLast = afterPhrase(tokens, end, 'before last');
  if (beforeLast !== null) {
    const first = saturday - (begunToday ? 14 : 7);
    return { value: fixedDays(first, first + 2), end: beforeLast };
  }
  const wentBefore = (relation === 'last' || relation === 'previous' || relation === 'prior') && begunToday;
  return { value: weekly(wentBefore ? saturday - 7 : saturday, 2), end };
}

/** The weekend that holds a day, or the next after it. */
function weekendAt(day: number): Days {
  const weekday = weekdayOfDay(day);
  const saturday = weekday === 0 ? day - 1 : day + 6 - weekday;
  return fixedDays(saturday, saturday + 2);
}

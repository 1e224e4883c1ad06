import { dateOfDay, dayNumber, weekStart } from '../../../calendar/index.ts';
import type { Source } from '../../part.ts';
import type { Now } from '../now.ts';
import { afterPhrase, textAt } from '../reading.ts';
import type { Unit } from '../vocabulary/time-words.ts';
import { businessDays } from './business-days.ts';
import { type Days, type Found, fixedDays, monthDays, monthsDays, oneDay } from './days.ts';

/** Which period, counted from the current one: words before the unit. */
const relations: readonly (readonly [number, string])[] = [
  [0, 'this|current|present|the current|the present|this current'],
  [
    -1,
    'last|previous|prior|preceding|the last|the previous|the prior|the preceding|last full|last complete|the last full|the last complete|last calendar|previous calendar|the last calendar|the previous calendar|the previous full|previous full|this last|last whole|the last whole|the entire last|prev|the prev|most recent full|the most recent full|previous complete|the most recent complete|just finished|past calendar|the past calendar|past full|the past full',
  ],
  [1, 'next|the next|coming|the coming|following|the following|upcoming|the upcoming'],
];

/** Phrases in which the period itself stands before the rest. */
const toDate: readonly (readonly [Unit, string])[] = [
  ['year', 'ytd'],
  ['quarter', 'qtd'],
  ['month', 'mtd'],
  ['week', 'wtd'],
];
const bare: readonly (readonly [Unit, string])[] = [
  ['year', 'year'],
  ['quarter', 'quarter'],
  ['month', 'month'],
  ['week', 'week'],
  ['day', 'day'],
];

/**
 * The current, last or next week, month, quarter or year, the one before last; `year to date`, `ytd`.
 *
 * "past week" and "past month" are not read here: they roll.
 */
export function calendarPeriod(source: Source, at: number): Found<Days> | null {
  const business = businessDay(source, at);
  if (business !== null) return business;
  return (
    toDatePeriod(source, at) ??
    allPeriod(source, at) ??
    twoPeriods(source, at) ??
    beforeLast(source, at) ??
    relatedPeriod(source, at)
  );
}

/** `last business day`, `the previous working day`: the last one before today. */
function businessDay({ tokens, now }: Source, at: number): Found<Days> | null {
  const start = afterPhrase(tokens, at, 'the last|the previous|last|previous|prior|the prior|the most recent');
  if (start === null) return null;
  const end = afterPhrase(tokens, start, 'business day|working day|work day|workday|weekday|week day');
  return end === null ? null : { value: oneDay(businessDays(now.day, -1)), end };
}

function relatedPeriod({ tokens, now }: Source, at: number): Found<Days> | null {
  for (const [times, names] of relations) {
    const unitAt = afterPhrase(tokens, at, names);
    if (unitAt === null) continue;
    const unit = tokens[unitAt]?.entry?.unit;
    if (unit === undefined) continue;
    const days = periodDays(now, unit, times);
    if (days === null || tokens[unitAt]?.text === 's' || tokens[unitAt]?.text === 'm') continue;
    if (unit === 'day' && times !== 0) continue;
    return { value: days, end: unitAt + 1 };
  }
  // "past quarter" is the last calendar quarter; a quarter's days are not counted out.
  const pastQuarter = afterPhrase(tokens, at, 'past quarter|the past quarter');
  const quarter = periodDays(now, 'quarter', -1);
  return pastQuarter === null || quarter === null ? null : { value: quarter, end: pastQuarter };
}

function beforeLast({ tokens, now }: Source, at: number): Found<Days> | null {
  const start = textAt(tokens, at) === 'the' ? at + 1 : at;
  const unit = tokens[start]?.entry?.unit;
  if (unit === undefined || unit === 'day') return null;
  const end = afterPhrase(tokens, start + 1, 'before last|before the last|prior to last|before the previous');
  const days = end === null ? null : periodDays(now, unit, -2);
  return end === null || days === null ? null : { value: days, end };
}

/** `this and last week`, `previous and current quarter`: both. */
function twoPeriods({ tokens, now }: Source, at: number): Found<Days> | null {
  const first = relationAt(tokens, at);
  const joined = first === null ? null : afterPhrase(tokens, first.end, 'and|or|&|and the|or the');
  const second = joined === null ? null : relationAt(tokens, joined);
  if (first === null || second === null || first.value === second.value) return null;
  const unit = tokens[second.end]?.entry?.unit;
  const a = unit === undefined ? null : periodDays(now, unit, first.value);
  const b = unit === undefined ? null : periodDays(now, unit, second.value);
  if (a === null || b === null) return null;
  return { value: fixedDays(Math.min(a.first, b.first), Math.max(a.end, b.end)), end: second.end + 1 };
}

function relationAt(tokens: Source['tokens'], at: number): Found<number> | null {
  for (const [times, names] of relations) {
    const end = afterPhrase(tokens, at, names);
    if (end !== null) return { value: times, end };
  }
  return null;
}

/** `all week`, `all year`: the current one. */
function allPeriod({ tokens, now }: Source, at: number): Found<Days> | null {
  const unit = bare.find(
    ([, name]) => name !== 'day' && textAt(tokens, at) === 'all' && textAt(tokens, at + 1) === name,
  );
  const days = unit === undefined ? null : periodDays(now, unit[0], 0);
  return days === null ? null : { value: days, end: at + 2 };
}

function toDatePeriod({ tokens, now }: Source, at: number): Found<Days> | null {
  for (const [unit, names] of toDate) {
    const end = afterPhrase(tokens, at, names);
    const days = periodDays(now, unit, 0);
    if (end !== null && days !== null) return { value: fixedDays(days.first, now.day + 1), end };
  }
  const start = textAt(tokens, at) === 'the' ? at + 1 : at;
  for (const [unit, name] of bare) {
    if (textAt(tokens, start) !== name) continue;
    const after = afterPhrase(tokens, start + 1, 'to date|- to - date|so far|till now|until now|up to now');
    const days = periodDays(now, unit, 0);
    if (after !== null && days !== null) return { value: days, end: start + 1 };
  }
  return null;
}

/** The period of this unit that holds today, or lies so many away; null for a unit that has no calendar period. */
export function periodDays(now: Now, unit: Unit, times: number): Days | null {
  const { year, month } = now;
  switch (unit) {
    case 'day':
      return oneDay(now.day + times);
    case 'week': {
      const first = weekStart(now.day, now.weekStartsOn) + times * 7;
      return fixedDays(first, first + 7);
    }
    case 'month': {
      const days = monthDays(year, month + times);
      const { year: named, month: number } = dateOfDay(days.first);
      return { ...fixedDays(days.first, days.end), month: { year: named, month: number } };
    }
    case 'quarter': {
      const days = monthsDays(year, month - ((month - 1) % 3) + times * 3, 3);
      return fixedDays(days.first, days.end);
    }
    case 'year':
      return fixedDays(
        dayNumber({ year: year + times, month: 1, day: 1 }),
        dayNumber({ year: year + times + 1, month: 1, day: 1 }),
      );
    default:
      return null;
  }
}

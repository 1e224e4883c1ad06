import { dateOfDay, weekdayOfDay, weekStart } from '../../../calendar/index.ts';
import type { Source } from '../../part.ts';
import { afterPhrase, textAt } from '../reading.ts';
import { calendarPeriod } from './calendar-period.ts';
import { type Days, type Found, fixedDays, monthDays, monthsDays, oneDay } from './days.ts';
import { dayAlone, monthDate } from './month-date.ts';
import { namedPeriod, ordinalAt } from './named-period.ts';
import { readCount } from './quantity.ts';

/**
 * Parts of a longer period: `first week of November`, `last 3 days of October`, `first Monday of the month`, `the 5th
 * of last month`, `last day of Q3`, `first half of October`, `start of the year`, `week of Nov 9`.
 */
export function innerPeriod(source: Source, at: number): Found<Days | null> | null {
  return weekOf(source, at) ?? edge(source, at) ?? ranked(source, at) ?? dayOf(source, at);
}

function outer(source: Source, at: number): Found<Days | null> | null {
  const { tokens, now } = source;
  const exact = calendarPeriod(source, at) ?? namedPeriod(source, at) ?? monthDate(source, at);
  if (exact !== null) return exact;
  const bare = afterPhrase(tokens, at, 'the month|month');
  if (bare !== null) {
    const days = monthDays(now.year, now.month);
    return { value: { ...fixedDays(days.first, days.end), month: { year: now.year, month: now.month } }, end: bare };
  }
  const week = afterPhrase(tokens, at, 'the week|week');
  if (week !== null) {
    const first = weekStart(now.day, now.weekStartsOn);
    return { value: fixedDays(first, first + 7), end: week };
  }
  const year = afterPhrase(tokens, at, 'the year|year');
  if (year !== null) {
    return { value: fixedDays(monthDays(now.year, 1).first, monthDays(now.year, 12).end), end: year };
  }
  const quarter = afterPhrase(tokens, at, 'the quarter|quarter');
  if (quarter !== null) {
    const first = now.month - ((now.month - 1) % 3);
    return { value: fixedDays(monthDays(now.year, first).first, monthDays(now.year, first + 2).end), end: quarter };
  }
  return null;
}

/** `week of Nov 9`, `week commencing 9 Nov`, `month of October`. */
function weekOf(source: Source, at: number): Found<Days | null> | null {
  const { tokens, now } = source;
  const month = afterPhrase(tokens, at, 'the month of|month of|the year of|year of');
  if (month !== null) return monthDate(source, month);
  const week = afterPhrase(
    tokens,
    at,
    'the week of|week of|the week commencing|week commencing|week beginning|week starting|the week beginning|the week starting|the week containing|week containing|week from',
  );
  if (week === null) return null;
  const day = monthDate(source, week) ?? dayAlone(source, week);
  if (day === null || day.value === null) return day;
  const first = weekStart(day.value.first, now.weekStartsOn);
  return { value: fixedDays(first, first + 7), end: day.end };
}

/** `start of the month`, `beginning of the year`, `end of October`: its first or last day. */
function edge(source: Source, at: number): Found<Days | null> | null {
  const { tokens } = source;
  const start = afterPhrase(tokens, at, 'the start of|start of|the beginning of|beginning of');
  const end = start === null ? afterPhrase(tokens, at, 'the end of|end of') : null;
  const period = start ?? end;
  if (period === null) return null;
  const found = outer(source, period);
  if (found === null || found.value === null) return found;
  return { value: start === null ? oneDay(found.value.end - 1) : oneDay(found.value.first), end: found.end };
}

/** `first week of …`, `last 3 days of …`, `second Monday of …`, `first half of …`. */
function ranked(source: Source, at: number): Found<Days | null> | null {
  const { tokens } = source;
  const start = textAt(tokens, at) === 'the' ? at + 1 : at;
  const last = textAt(tokens, start) === 'last' || textAt(tokens, start) === 'final';
  const rank = last ? { value: 1, end: start + 1 } : ordinalAt(tokens, start);
  if (rank === null) return null;
  const count = textAt(tokens, rank.end) === 'half' ? null : readCount(tokens, rank.end);
  const thing = count?.end ?? rank.end;
  const ofAt = afterPhrase(tokens, thing + 1, 'of|in');
  if (ofAt === null) return null;
  const period = outer(source, ofAt);
  if (period === null || period.value === null) return period;
  const inside = within(source, period.value, last, rank.value, count?.value ?? null, thing);
  return inside === null ? null : { value: inside.length > 0 ? (inside[0] ?? null) : null, end: period.end };
}

/** The days inside; an empty list for days that the period does not have, null for words that are no such days. */
function within(
  { tokens }: Source,
  days: Days,
  last: boolean,
  rank: number,
  count: number | null,
  thing: number,
): readonly Days[] | null {
  const weekday = tokens[thing]?.entry?.weekday;
  if (weekday !== undefined && count === null) {
    const first = days.first + ((weekday - weekdayOfDay(days.first) + 7) % 7) + (rank - 1) * 7;
    const day = last ? days.end - 1 - ((weekdayOfDay(days.end - 1) - weekday + 7) % 7) : first;
    return day < days.end ? [oneDay(day)] : [];
  }
  if (textAt(tokens, thing) === 'half' && count === null && days.month !== undefined) {
    const middle = days.first + 15;
    return [last || rank === 2 ? fixedDays(middle, days.end) : fixedDays(days.first, middle)];
  }
  const unit = tokens[thing]?.entry?.unit;
  if ((unit === 'month' || unit === 'quarter') && count === null) {
    const months = unit === 'month' ? 1 : 3;
    const { year, month } = dateOfDay(days.first);
    const end = dateOfDay(days.end);
    const found = last
      ? monthsDays(end.year, end.month - months, months)
      : monthsDays(year, month + (rank - 1) * months, months);
    return found.first >= days.first && found.end <= days.end ? [fixedDays(found.first, found.end)] : [];
  }
  const length = unit === 'day' ? 1 : unit === 'week' ? 7 : null;
  if (length === null) return null;
  const size = length * (count ?? 1);
  const first = last ? days.end - size : days.first + (rank - 1) * size;
  return first >= days.first && first < days.end ? [fixedDays(first, Math.min(first + size, days.end))] : [];
}

/** `the 5th of last month`, `the 12th of this month`, `on the 3rd last month`. */
function dayOf(source: Source, at: number): Found<Days | null> | null {
  const { tokens } = source;
  const start = textAt(tokens, at) === 'the' ? at + 1 : at;
  const rank = ordinalAt(tokens, start);
  if (rank === null) return null;
  const range = ['-', 'to', 'through'].includes(textAt(tokens, rank.end))
    ? ordinalAt(tokens, rank.end + (textAt(tokens, rank.end + 1) === 'the' ? 2 : 1))
    : null;
  const last = range ?? rank;
  const ofAt = afterPhrase(tokens, last.end, 'of|in|day of') ?? last.end;
  const month =
    calendarPeriod(source, ofAt) ??
    (ofAt > last.end && textAt(tokens, ofAt) === 'the' && textAt(tokens, ofAt + 1) === 'month'
      ? outer(source, ofAt)
      : null);
  if (month === null || month.value === null || month.value.month === undefined) return null;
  const first = month.value.first + rank.value - 1;
  const end = month.value.first + last.value;
  return {
    value: rank.value >= 1 && end <= month.value.end && end > first ? fixedDays(first, end) : null,
    end: month.end,
  };
}

import { dayNumber, isRealDate } from '../../../calendar/index.ts';
import type { Source } from '../../part.ts';
import { isTight, textAt } from '../reading.ts';
import { dateOrder } from './date-order.ts';
import { type Days, dayOfMonth, type Found, fixedDays, monthDays, mostRecent, oneDay, readYear } from './days.ts';

/**
 * Dates in digits: `2026-11-05`, `2026/11/05`, `20261105`, `05/11/2026`, `5.11.26`, `11/05`, `2026-11`, `11/2026`.
 *
 * The order of day and month is the locale's; an impossible reading falls to the other order. The value is null for
 * a date that the calendar does not have in either.
 */
export function numericDate({ tokens, now }: Source, at: number): Found<Days | null> | null {
  const first = tokens[at];
  if (first?.kind !== 'number') return null;
  if (first.text.length === 8) return compactDate(first.text, at);
  const mark = textAt(tokens, at + 1);
  if (!['-', '/', '.'].includes(mark) || !isTight(tokens, at + 1) || !isTight(tokens, at + 2)) return null;
  const second = tokens[at + 2];
  if (second?.kind !== 'number') return null;
  const third =
    textAt(tokens, at + 3) === mark && isTight(tokens, at + 3) && isTight(tokens, at + 4) ? tokens[at + 4] : undefined;
  if (third?.kind === 'number') return fullDate(now.locale, first.text, second.text, third.text, at + 5);
  if (first.text.length === 4 && second.text.length <= 2) return yearMonth(first.text, second.text, at + 3);
  if (second.text.length === 4 && first.text.length <= 2 && mark !== '-')
    return yearMonth(second.text, first.text, at + 3);
  if (first.text.length > 2 || second.text.length > 2) return null;
  if (mark === '-') return null;
  // "5.11." is a date where the day comes first; elsewhere "1.5" is a number.
  const short = first.text.length < 2 || second.text.length < 2;
  if (mark === '.' && short && dateOrder(now.locale) === 'month-first') return null;
  const end = textAt(tokens, at + 3) === '.' ? at + 4 : at + 3;
  const [one, other] = [Number(first.text), Number(second.text)];
  const readings =
    dateOrder(now.locale) === 'day-first'
      ? ([
          [one, other],
          [other, one],
        ] as const)
      : ([
          [other, one],
          [one, other],
        ] as const);
  for (const [day, month] of readings) {
    if (month >= 1 && month <= 12) {
      const days = mostRecent(now, (year) => dayOfMonth(year, month, day), now.year);
      if (days !== null) return { value: days, end };
    }
  }
  return { value: null, end };
}

function compactDate(text: string, at: number): Found<Days | null> | null {
  const date = { year: Number(text.slice(0, 4)), month: Number(text.slice(4, 6)), day: Number(text.slice(6)) };
  return readYear(text.slice(0, 4)) !== null && isRealDate(date)
    ? { value: oneDay(dayNumber(date)), end: at + 1 }
    : null;
}

function yearMonth(yearText: string, monthText: string, end: number): Found<Days | null> | null {
  const year = readYear(yearText);
  const month = Number(monthText);
  if (year === null) return null;
  if (month < 1 || month > 12) return { value: null, end };
  const days = monthDays(year, month);
  return { value: { ...fixedDays(days.first, days.end), month: { year, month } }, end };
}

function fullDate(locale: string, a: string, b: string, c: string, end: number): Found<Days | null> | null {
  if (a.length === 4) {
    const date = { year: Number(a), month: Number(b), day: Number(c) };
    return { value: isRealDate(date) ? oneDay(dayNumber(date)) : null, end };
  }
  const year = readYear(c);
  if (year === null || a.length > 2 || b.length > 2) return { value: null, end };
  const dayFirst = { year, month: Number(b), day: Number(a) };
  const monthFirst = { year, month: Number(a), day: Number(b) };
  const readings = dateOrder(locale) === 'day-first' ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
  const real = readings.find(isRealDate);
  return { value: real === undefined ? null : oneDay(dayNumber(real)), end };
}

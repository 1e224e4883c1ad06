import {
  dateOfDay,
  dayNumber,
  instantOf,
  type LocalDate,
  localDateTime,
  localDay,
  startOfLocalDay,
} from '../calendar/index.ts';
import { formatInstant, type Instant, type TimeWindow } from '../model/index.ts';
import type { DescribeOptions } from './describe-options.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * A period in words, on the calendar of the zone; '' for one that is open at both ends.
 *
 * @example
 * describeWindow({ from, to }, { timeZone: 'Europe/London', locale: 'en-GB' }) //=> '9–15 Nov 2026 (Europe/London)'
 */
export function describeWindow({ from, to }: TimeWindow, options: DescribeOptions): string {
  if (from === null && to === null) return '';
  return `${inWords(from, to, options)} (${options.timeZone})`;
}

function inWords(from: Instant | null, to: Instant | null, options: DescribeOptions): string {
  if (to === null) return from === null ? '' : `since ${describeEnd(from, options)}`;
  if (from === null) return `before ${describeEnd(to, options)}`;
  const first = wholeDay(from, options.timeZone);
  const end = wholeDay(to, options.timeZone);
  if (first !== null && end !== null && end > first) return describeDays(first, end - 1, options);
  return `from ${describeMoment(from, options)} to ${describeMoment(to, options)}`;
}

/** An open window's end: a day where it starts one, else the moment. */
function describeEnd(instant: Instant, options: DescribeOptions): string {
  const day = wholeDay(instant, options.timeZone);
  return day === null ? describeMoment(instant, options) : describeDay(dateOfDay(day), options);
}

/** The number of the local day that starts at this instant, or null when none does or it is not of our centuries. */
function wholeDay(instant: Instant, timeZone: string): number | null {
  const day = localDay(instant, timeZone);
  const { year } = dateOfDay(day);
  return year >= 1900 && year <= 2199 && startOfLocalDay(day, timeZone) === instant ? day : null;
}

function describeDays(first: number, last: number, options: DescribeOptions): string {
  const start = dateOfDay(first);
  const end = dateOfDay(last);
  if (first === last) return `on ${describeDay(start, options)}`;
  const wholeYear =
    start.year === end.year && dayNumber({ year: start.year, month: 1, day: 1 }) === first && last - first > 363;
  if (wholeYear) return `in ${start.year}`;
  if (start.year !== end.year) return `${describeDay(start, options)} – ${describeDay(end, options)}`;
  const wholeMonth = start.day === 1 && dateOfDay(last + 1).day === 1 && start.month === end.month;
  if (wholeMonth) return `in ${months[start.month - 1] ?? ''} ${start.year}`;
  if (start.month !== end.month) return `${describeShort(start, options)} – ${describeDay(end, options)}`;
  const name = months[start.month - 1] ?? '';
  return options.monthFirst
    ? `${name} ${start.day}–${end.day}, ${start.year}`
    : `${start.day}–${end.day} ${name} ${start.year}`;
}

function describeDay(date: LocalDate, options: DescribeOptions): string {
  return options.monthFirst
    ? `${describeShort(date, options)}, ${date.year}`
    : `${describeShort(date, options)} ${date.year}`;
}

function describeShort({ month, day }: LocalDate, { monthFirst }: DescribeOptions): string {
  const name = months[month - 1] ?? '';
  return monthFirst ? `${name} ${day}` : `${day} ${name}`;
}

/** A moment by the clock on the wall; by UTC where that clock shows it twice. */
function describeMoment(instant: Instant, options: DescribeOptions): string {
  const local = localDateTime(instant, options.timeZone);
  const time = ((local.hour * 60 + local.minute) * 60 + local.second) * 1000 + local.millisecond;
  const found = instantOf(dayNumber(local), time, options.timeZone) === instant;
  if (!found || local.year < 1900 || local.year > 2199) return formatInstant(instant);
  const two = (value: number): string => String(value).padStart(2, '0');
  const seconds =
    local.millisecond > 0
      ? `:${two(local.second)}.${String(local.millisecond).padStart(3, '0')}`
      : local.second > 0
        ? `:${two(local.second)}`
        : '';
  return `${describeDay(local, options)} ${two(local.hour)}:${two(local.minute)}${seconds}`;
}

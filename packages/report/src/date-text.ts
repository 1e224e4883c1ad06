import {
  dayNumber,
  describeOffset,
  type LocalDate,
  type LocalDateTime,
  localDateTime,
  weekdayOfDay,
  zoneAbbreviation,
} from '@jobdesk/jobs-core/calendar';
import type { Instant } from '@jobdesk/jobs-core/model';
import type { Moment } from './report-document.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

// Each English locale knows other zones by name: "BST" is British, "AEDT" Australian, "IST" Indian.
const englishLocales = ['en-US', 'en-GB', 'en-AU', 'en-NZ', 'en-IN', 'en-ZA', 'en-CA'];

/** `November` */
export function monthName({ month }: LocalDate): string {
  return months[month - 1] ?? '';
}

/** `Nov` */
export function shortMonthName(date: LocalDate): string {
  return monthName(date).slice(0, 3);
}

/** `Monday` */
export function weekdayName(date: LocalDate): string {
  return weekdays[weekdayOfDay(dayNumber(date))] ?? '';
}

/** `Mon` */
export function shortWeekdayName(date: LocalDate): string {
  return weekdayName(date).slice(0, 3);
}

/** `06:02` */
export function timeOfDay({ hour, minute }: LocalDateTime): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/**
 * What people there call the time at an instant, with its offset.
 *
 * @example
 * zoneText('Europe/London', Date.parse('2026-07-01')) //=> 'BST, UTC+01:00'
 * zoneText('Asia/Tashkent', 0)                        //=> 'UTC+05:00'
 */
export function zoneText(timeZone: string, instant: Instant): string {
  const { word, offset } = zoneAt(timeZone, instant);
  return word === null ? offset : `${word}, ${offset}`;
}

/** What people there call the time at an instant: `EST`; the offset where there is no such word: `UTC+05:00`. */
export function zoneName(timeZone: string, instant: Instant): string {
  return zoneWord(timeZone, instant) ?? describeOffset(timeZone, instant);
}

/**
 * A moment for people: `Mon 23 Nov 2026, 06:02 EST (UTC−05:00)`.
 *
 * @throws RangeError for a zone that the runtime does not know
 */
export function momentOf(instant: Instant, timeZone: string): Moment {
  const local = localDateTime(instant, timeZone);
  const { word, offset } = zoneAt(timeZone, instant);
  const date = `${shortWeekdayName(local)} ${local.day} ${shortMonthName(local)} ${local.year}`;
  return { instant, text: `${date}, ${timeOfDay(local)} ${word === null ? offset : `${word} (${offset})`}` };
}

/** A moment with the word of its zone alone: `Mon 23 Nov 2026, 08:00 CET`. */
export function dueText(instant: Instant, timeZone: string): string {
  const local = localDateTime(instant, timeZone);
  const date = `${shortWeekdayName(local)} ${local.day} ${shortMonthName(local)} ${local.year}`;
  return `${date}, ${timeOfDay(local)} ${zoneName(timeZone, instant)}`;
}

/** A moment within a report whose head names year and zone: `Mon 23 Nov, 06:02`. */
export function shortMomentText(instant: Instant, timeZone: string): string {
  const local = localDateTime(instant, timeZone);
  return `${shortWeekdayName(local)} ${local.day} ${shortMonthName(local)}, ${timeOfDay(local)}`;
}

/** The offset, and the word for it where there is one. */
function zoneAt(timeZone: string, instant: Instant): { readonly word: string | null; readonly offset: string } {
  const offset = describeOffset(timeZone, instant);
  const word = zoneWord(timeZone, instant);
  if (word === 'UTC') return { word: null, offset: 'UTC' };
  return { word, offset: offset === 'UTC' ? 'UTC+00:00' : offset };
}

function zoneWord(timeZone: string, instant: Instant): string | null {
  for (const locale of englishLocales) {
    const word = zoneAbbreviation(timeZone, instant, locale);
    if (!/^(GMT|UTC)[+\-−]/.test(word)) return word;
  }
  return null;
}

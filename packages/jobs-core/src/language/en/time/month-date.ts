import { dayNumber } from '../../../calendar/index.ts';
import type { Source } from '../../part.ts';
import type { Token } from '../../token.ts';
import { afterPhrase, digitsAt, isTight, skipWords, textAt } from '../reading.ts';
import { ordinalEndings } from '../vocabulary/numbers.ts';
import { type Days, dayOfMonth, type Found, fixedDays, monthDays, mostRecent, readYear } from './days.ts';

const rangeMarks: ReadonlySet<string> = new Set(['-', 'to', 'through', 'thru', 'until', 'till']);
const fillers: ReadonlySet<string> = new Set(['the', 'of', ',', '-']);
const beforeYear: ReadonlySet<string> = new Set([',', 'of', 'in', '-', '.', '/']);
const article: ReadonlySet<string> = new Set(['the']);
const clockMarks: ReadonlySet<string> = new Set([':', 'am', 'pm', 'a', 'p', 'h', "o'clock", 'oclock']);

/** A day of the month in digits or words, and whether it is surely one (`5th`, `fifth`). */
interface DayNumber {
  readonly day: number;
  readonly sure: boolean;
  readonly end: number;
}

/**
 * Dates with the month's name, and months: `Oct 5`, `5th of October 2025`, `Oct 5-9`, `5 to 9 October`, `October`,
 * `Oct 2025`, `Oct '25`. Without a year: the most recent that has begun. The value is null for a date that the
 * calendar does not have.
 */
export function monthDate(source: Source, at: number): Found<Days | null> | null {
  return dayThenMonth(source, at) ?? monthThenDay(source, at) ?? relatedMonth(source, at);
}

/** `last March` (one that is over), `this March`, `next March`. */
function relatedMonth(source: Source, at: number): Found<Days | null> | null {
  const { tokens, now } = source;
  const start = afterPhrase(tokens, at, 'last|past|previous|this|next|the last|the previous|this past');
  if (start === null || tokens[start]?.entry?.month === undefined) return null;
  const found = monthThenDay(source, start);
  if (found === null || found.value === null || found.value.again === null) return found;
  const { value } = found;
  const relation = textAt(tokens, start - 1);
  const times =
    relation === 'next'
      ? 1
      : relation === 'this'
        ? value.month?.year === now.year
          ? 0
          : 1
        : value.end > now.day
          ? -1
          : 0;
  if (times === 0) return found;
  return { ...found, value: value.again?.(times) ?? null };
}

/** A day of the month alone: `the 5th`, `12th`, `the fifth`: the most recent that has begun. */
export function dayAlone({ tokens, now }: Source, at: number): Found<Days | null> | null {
  const start = skipWords(tokens, at, article);
  const found = readDay(tokens, start);
  if (found === null || !found.sure) return null;
  const inWords = tokens[start]?.kind === 'word';
  if (inWords && start === at) return null;
  const next = tokens[found.end];
  if (next?.entry?.unit !== undefined || next?.entry?.weekday !== undefined || textAt(tokens, found.end) === 'half')
    return null;
  if (
    inWords &&
    next?.kind === 'word' &&
    next.entry?.part === undefined &&
    !['of', 'at', 'to', 'and', 'through'].includes(next.text)
  )
    return null;
  const days = mostRecent(now, (turn) => dayOfMonth(now.year, turn, found.day), now.month);
  return { value: days, end: found.end };
}

function dayThenMonth({ tokens, now }: Source, at: number): Found<Days | null> | null {
  const start = readDay(tokens, skipWords(tokens, at, article));
  if (start === null) return null;
  const range =
    rangeMarks.has(textAt(tokens, start.end)) || (textAt(tokens, start.end) === 'and' && saysBetween(tokens, at));
  const last = range ? readDay(tokens, skipWords(tokens, start.end + 1, article)) : null;
  const beforeMonth = (last ?? start).end;
  const monthAt = skipWords(tokens, beforeMonth, fillers);
  const month = tokens[monthAt]?.entry?.month;
  if (month === undefined) return null;
  const { year, end } = yearAt(tokens, monthAt + 1);
  return days(now, month, start.day, (last ?? start).day, year, end);
}

function monthThenDay({ tokens, now }: Source, at: number): Found<Days | null> | null {
  const month = tokens[at]?.entry?.month;
  if (month === undefined || isModal(tokens, at)) return null;
  const dotted = textAt(tokens, at + 1) === '.' ? at + 2 : at + 1;
  const dayAt = skipWords(tokens, dotted, fillers);
  const start = readDay(tokens, dayAt);
  const comma = textAt(tokens, dayAt - 1) === ',';
  if (start === null || (comma && !start.sure) || (textAt(tokens, start.end) === ':' && !start.sure)) {
    const { year, end } = yearAt(tokens, dotted);
    const found = year === null ? mostRecent(now, (turn) => monthDays(turn, month), now.year) : fixedMonth(year, month);
    if (found === null) return null;
    const { year: named } = { year: year ?? yearOf(found, month, now.year) };
    return { value: { ...found, month: { year: named, month } }, end };
  }
  const range =
    rangeMarks.has(textAt(tokens, start.end)) || (textAt(tokens, start.end) === 'and' && saysBetween(tokens, at));
  const candidate = range ? readDay(tokens, skipWords(tokens, start.end + 1, article)) : null;
  const last = candidate !== null && goesOn(tokens, candidate) ? candidate : null;
  const { year, end } = yearAt(tokens, (last ?? start).end);
  return days(now, month, start.day, (last ?? start).day, year, end);
}

const beforeModal: ReadonlySet<string> = new Set([
  'i',
  'we',
  'you',
  'it',
  'they',
  'that',
  'which',
  'there',
  'jobs',
  'backups',
  'restores',
  'what',
]);
const afterModal: ReadonlySet<string> = new Set(['i', 'we', 'you', 'have', 'be', 'not', 'need', 'has', 'also', 'want']);

// "may" is a month only where it is no verb: "jobs that may have failed".
function isModal(tokens: readonly Token[], at: number): boolean {
  if (textAt(tokens, at) !== 'may') return false;
  if (tokens[at + 1]?.kind === 'number') return false;
  return (
    (beforeModal.has(textAt(tokens, at - 1)) && tokens[at + 1] !== undefined) || afterModal.has(textAt(tokens, at + 1))
  );
}

function yearOf(found: Days, month: number, latest: number): number {
  for (let year = latest; year > latest - 12; year -= 1) {
    if (dayNumber({ year, month, day: 1 }) === found.first) return year;
  }
  return latest;
}

/** Whether the second number of "Oct 5 to 9" is a day: not an hour, not the start of another date, not a count. */
function goesOn(tokens: readonly Token[], { end, sure }: DayNumber): boolean {
  const next = tokens[end];
  if (next?.entry?.month !== undefined) return false;
  if (sure) return true;
  return (
    !clockMarks.has(textAt(tokens, end)) &&
    next?.entry?.unit === undefined &&
    !(textAt(tokens, end) === '/' && isTight(tokens, end))
  );
}

function saysBetween(tokens: readonly Token[], at: number): boolean {
  return (
    textAt(tokens, at - 1) === 'between' || (textAt(tokens, at - 1) === 'the' && textAt(tokens, at - 2) === 'between')
  );
}

function days(
  now: Source['now'],
  month: number,
  firstDay: number,
  lastDay: number,
  year: number | null,
  end: number,
): Found<Days | null> {
  const at = (turn: number): { readonly first: number; readonly end: number } | null => {
    const first = dayOfMonth(turn, month, firstDay);
    const last = dayOfMonth(turn, month, lastDay);
    return first === null || last === null || last.end <= first.first ? null : { first: first.first, end: last.end };
  };
  if (year === null) {
    const found = mostRecent(now, at, now.year);
    return { value: found === null ? null : { ...found, month: { year: yearOfDay(found, now.year, at), month } }, end };
  }
  const found = at(year);
  return { value: found === null ? null : { ...fixedDays(found.first, found.end), month: { year, month } }, end };
}

function yearOfDay(found: Days, latest: number, at: (turn: number) => { readonly first: number } | null): number {
  for (let year = latest; year > latest - 12; year -= 1) if (at(year)?.first === found.first) return year;
  return latest;
}

function fixedMonth(year: number, month: number): Days {
  const found = monthDays(year, month);
  return fixedDays(found.first, found.end);
}

/** A day of the month: `5`, `5th`, `fifth`, `twenty first`. */
export function readDay(tokens: readonly Token[], at: number): DayNumber | null {
  const value = digitsAt(tokens, at);
  if (value !== null) {
    if ((tokens[at]?.text.length ?? 0) > 2) return null;
    const sure = ordinalEndings.has(textAt(tokens, at + 1)) && isTight(tokens, at + 1);
    return { day: value, sure, end: sure ? at + 2 : at + 1 };
  }
  const entry = tokens[at]?.entry;
  const ones = tokens[at + 1]?.entry?.ordinal;
  if ((entry?.number === 20 || entry?.number === 30) && ones !== undefined && ones < 10) {
    return { day: entry.number + ones, sure: true, end: at + 2 };
  }
  return entry?.ordinal === undefined ? null : { day: entry.ordinal, sure: true, end: at + 1 };
}

/** A year after a date, with or without a comma or "of". */
export function yearAt(tokens: readonly Token[], at: number): { readonly year: number | null; readonly end: number } {
  const yearAtIndex = skipWords(tokens, at, beforeYear);
  const token = tokens[yearAtIndex];
  if (token?.kind === 'number' && token.text.length === 4) {
    const year = readYear(token.text);
    const clock = textAt(tokens, yearAtIndex + 1) === ':' && isTight(tokens, yearAtIndex + 1);
    if (year !== null && !clock) return { year, end: yearAtIndex + 1 };
  }
  return { year: null, end: at };
}

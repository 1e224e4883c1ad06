import { dateOfDay, dayNumber, isoWeekOfDay, isoWeekStart } from '../../../calendar/index.ts';
import type { Source } from '../../part.ts';
import { afterPhrase, digitsAt, isTight, textAt } from '../reading.ts';
import { type Days, type Found, fixedDays, monthsDays, mostRecent, readYear } from './days.ts';
import { yearAt } from './month-date.ts';

/**
 * Quarters (`Q2`, `Q2 2025`, `2025 Q2`, `second quarter of 2025`), halves (`H1`, `first half of 2025`), ISO weeks
 * (`week 46`, `W46`, `2026-W46`, `KW 46`) and years (`2025`). The value is null for one that does not exist.
 */
export function namedPeriod(source: Source, at: number): Found<Days | null> | null {
  return quarterOrHalf(source, at) ?? relatedQuarter(source, at) ?? isoWeek(source, at) ?? year(source, at);
}

/** `last Q3` (one that is over), `this H2`. */
function relatedQuarter(source: Source, at: number): Found<Days | null> | null {
  const start = afterPhrase(source.tokens, at, 'last|past|previous|this|the last|the previous');
  if (start === null || source.tokens[start]?.kind !== 'word' || !/^[qh]\d$/.test(textAt(source.tokens, start)))
    return null;
  const found = quarterOrHalf(source, start);
  if (found === null || found.value === null || found.value.again === null) return found;
  const back = textAt(source.tokens, start - 1) !== 'this' && found.value.end > source.now.day;
  return back ? { ...found, value: found.value.again(-1) } : found;
}

function quarterOrHalf(source: Source, at: number): Found<Days | null> | null {
  const { tokens, now } = source;
  const yearFirst = digitsAt(tokens, at) !== null ? readYear(textAt(tokens, at)) : null;
  const dash = yearFirst !== null && textAt(tokens, at + 1) === '-' ? 1 : 0;
  const named = nameAt(source, yearFirst === null ? at : at + 1 + dash);
  if (named === null) return null;
  const { months, number } = named.value;
  if (number < 1 || number > 12 / months) return { value: null, end: named.end };
  const said = yearFirst === null ? yearOrRelative(source, named.end) : { year: yearFirst, end: named.end };
  const firstMonth = (number - 1) * months + 1;
  if (said.year === null) {
    const days = mostRecent(now, (turn) => monthsDays(turn, firstMonth, months), now.year);
    return { value: days, end: named.end };
  }
  const days = monthsDays(said.year, firstMonth, months);
  return { value: fixedDays(days.first, days.end), end: said.end };
}

/** A year after a period: `2025`, `of 2025`, `last year`, `of this year`. */
export function yearOrRelative(
  { tokens, now }: Source,
  at: number,
): { readonly year: number | null; readonly end: number } {
  const fixed = yearAt(tokens, at);
  if (fixed.year !== null) return fixed;
  const start = afterPhrase(tokens, at, 'of|in|,') ?? at;
  const last = afterPhrase(tokens, start, 'last year|the last year|the previous year|previous year|the prior year');
  if (last !== null) return { year: now.year - 1, end: last };
  const current = afterPhrase(tokens, start, 'this year|the year|the current year|current year');
  if (current !== null) return { year: now.year, end: current };
  const before = afterPhrase(tokens, start, 'the year before last|year before last');
  return before === null ? { year: null, end: at } : { year: now.year - 2, end: before };
}

function nameAt({ tokens }: Source, at: number): Found<{ readonly months: number; readonly number: number }> | null {
  const text = textAt(tokens, at);
  const short = /^([qh])(\d)$/.exec(text);
  if (short !== null && tokens[at]?.kind === 'word') {
    return { value: { months: short[1] === 'q' ? 3 : 6, number: Number(short[2]) }, end: at + 1 };
  }
  const start = text === 'the' ? at + 1 : at;
  const unit = textAt(tokens, start);
  const number = digitsAt(tokens, start + 1);
  if ((unit === 'quarter' || unit === 'half') && number !== null && number < 10) {
    return { value: { months: unit === 'quarter' ? 3 : 6, number }, end: start + 2 };
  }
  const ordinal = ordinalAt(tokens, start);
  if (ordinal === null) return null;
  const name = textAt(tokens, ordinal.end);
  if (name !== 'quarter' && name !== 'half' && name !== 'qtr') return null;
  if (name === 'half' && !halfOfYear(tokens, ordinal.end + 1)) return null;
  return { value: { months: name === 'half' ? 6 : 3, number: ordinal.value }, end: ordinal.end + 1 };
}

function halfOfYear(tokens: Source['tokens'], at: number): boolean {
  const next = afterPhrase(tokens, at, 'of the|of') ?? at;
  const token = tokens[next];
  return (
    next === at ||
    readYear(textAt(tokens, next)) !== null ||
    token?.text === 'year' ||
    (token !== undefined && textAt(tokens, next + 1) === 'year')
  );
}

/** An ordinal: `second`, `2nd`. */
export function ordinalAt(tokens: Source['tokens'], at: number): Found<number> | null {
  const word = tokens[at]?.entry?.ordinal;
  if (word !== undefined) return { value: word, end: at + 1 };
  const digits = digitsAt(tokens, at);
  if (digits === null || !isTight(tokens, at + 1) || !['st', 'nd', 'rd', 'th'].includes(textAt(tokens, at + 1)))
    return null;
  return { value: digits, end: at + 2 };
}

function isoWeek({ tokens, now }: Source, at: number): Found<Days | null> | null {
  const yearFirst = digitsAt(tokens, at) !== null ? readYear(textAt(tokens, at)) : null;
  const dash = yearFirst !== null && textAt(tokens, at + 1) === '-' ? 1 : 0;
  const nameStart = yearFirst === null ? at : at + 1 + dash;
  const name = afterPhrase(
    tokens,
    nameStart,
    'iso week number|iso week|calendar week|week number|week no|weeks|week|w|wk|cw|kw',
  );
  if (name === null) return null;
  const week = digitsAt(tokens, name);
  if (week === null || week > 99) return null;
  const many = textAt(tokens, name - 1) === 'weeks' ? afterPhrase(tokens, name + 1, 'to|-|through|until|and') : null;
  const last = many === null ? week : (digitsAt(tokens, many) ?? week);
  const afterWeeks = last === week ? name + 1 : (many ?? name) + 1;
  const said = yearFirst === null ? yearOrRelative({ tokens, now }, afterWeeks) : { year: yearFirst, end: afterWeeks };
  const weeksOf = (turn: number): { readonly first: number; readonly end: number } | null => {
    const first = isoWeekStart(turn, week);
    const final = isoWeekStart(turn, last);
    return first === null || final === null || final < first ? null : { first, end: final + 7 };
  };
  if (said.year === null) return { value: mostRecent(now, weeksOf, isoWeekOfDay(now.day).year), end: afterWeeks };
  const days = weeksOf(said.year);
  return { value: days === null ? null : fixedDays(days.first, days.end), end: said.end };
}

function year({ tokens }: Source, at: number): Found<Days> | null {
  const start = afterPhrase(tokens, at, 'the year|year|calendar year|the year of') ?? at;
  const token = tokens[start];
  const value = token?.kind === 'number' && token.text.length === 4 ? readYear(token.text) : null;
  if (value === null || (isTight(tokens, start + 1) && textAt(tokens, start + 1) === ':')) return null;
  const next = tokens[start + 1];
  if (start === at && (next?.entry?.unit !== undefined || !plausible(value))) return null;
  return {
    value: fixedDays(dayNumber({ year: value, month: 1, day: 1 }), dayNumber({ year: value + 1, month: 1, day: 1 })),
    end: start + 1,
  };
}

// A bare number is a year only where the jobs of this trade could have run.
function plausible(value: number): boolean {
  return value >= 2000 && value <= dateOfDay(40_000).year;
}

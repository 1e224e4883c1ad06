import type { BoundedWindow, Instant } from '../../../model/index.ts';
import type { Source } from '../../part.ts';
import { afterPhrase, textAt } from '../reading.ts';
import { ago } from './ago.ts';
import { calendarPeriod } from './calendar-period.ts';
import { type Clock, readClock } from './clock.ts';
import { dayPart, type FoundPart } from './day-part.ts';
import type { Days, Found } from './days.ts';
import { innerPeriod } from './inner-period.ts';
import { isoInstant } from './iso-instant.ts';
import { dayAlone, monthDate } from './month-date.ts';
import { namedPeriod } from './named-period.ts';
import { numericDate } from './numeric-date.ts';
import { relativeDay } from './relative-day.ts';
import { rollingWindow } from './rolling.ts';
import { weekdayDays } from './weekday.ts';

/** What was said of a moment or period: one or more of a day or days, a part of the day, a time of day; or an instant. */
export interface Moment {
  readonly days: Days | null;
  /** The days meant when the moment stands alone, where they differ ("2 weeks ago": that week). */
  readonly alone: Days | null;
  readonly part: FoundPart | null;
  readonly clock: Clock | null;
  /** An exact instant, and how long what was named lasts. */
  readonly exact: { readonly instant: Instant; readonly length: number } | null;
  /** A window that rolls. */
  readonly span: BoundedWindow | null;
  /** Whether it names a date or time that does not exist. */
  readonly impossible: boolean;
  readonly end: number;
  readonly ambiguous?: string;
}

/** How to read a moment. */
export interface MomentStyle {
  /** A number alone can be an hour. */
  readonly bareHours: boolean;
  /** A count of units alone can be a window up to now ("in 24 hours"). */
  readonly bareSpans: boolean;
}

const nothing: Moment = {
  days: null,
  alone: null,
  part: null,
  clock: null,
  exact: null,
  span: null,
  impossible: false,
  end: 0,
};
const between = 'at|on the|on|in the|in|during the|, at|,|the|of the|of|around|- at';

/** Reads a moment here: `yesterday at 9am`, `9am on Nov 12`, `Monday morning`, `last 7 days`, `2026-11-12 14:00`. */
export function readMoment(source: Source, at: number, style: MomentStyle): Moment | null {
  const single = exactOrSpan(source, at, style);
  if (single !== null) return single;
  let moment: Moment = { ...nothing, end: at };
  for (let step = 0; step < 4; step += 1) {
    const start = step === 0 ? at : (afterPhrase(source.tokens, moment.end, between) ?? moment.end);
    const next =
      addTo(source, moment, start, style) ?? (start === moment.end ? null : addTo(source, moment, moment.end, style));
    if (next === null) break;
    moment = next;
    if (moment.impossible) break;
  }
  return moment.end === at ? null : moment;
}

/** Words for now that only the end of a range can be: "to date", "to present". */
export function presentMoment({ tokens, now }: Source, at: number): Moment | null {
  const end = afterPhrase(tokens, at, 'date|present|current|the current date');
  return end === null ? null : { ...nothing, exact: { instant: now.now, length: 1 }, end };
}

function exactOrSpan(source: Source, at: number, style: MomentStyle): Moment | null {
  const { tokens, now } = source;
  const iso = isoInstant(source, at);
  if (iso !== null) {
    return { ...nothing, exact: iso.value, impossible: iso.value === null, end: iso.end };
  }
  const nowAt = afterPhrase(tokens, at, 'now|right now|this moment|the present|present|the moment');
  if (nowAt !== null && (textAt(tokens, at) !== 'present' || nowAt > at + 1 || tokens[nowAt] === undefined)) {
    return { ...nothing, exact: { instant: now.now, length: 1 }, end: nowAt };
  }
  const before = ago(source, at);
  if (before !== null) {
    const { value, end, ambiguous } = before;
    const said = ambiguous === undefined ? {} : { ambiguous };
    if (value.kind === 'instant')
      return {
        ...nothing,
        exact: { instant: value.instant, length: Math.max(1, now.now - value.instant) },
        end,
        ...said,
      };
    return continueDay(source, { ...nothing, days: value.day, alone: value.alone, end, ...said }, style);
  }
  if (innerPeriod(source, at) !== null || namedPeriod(source, at) !== null) return null;
  const rolling = rollingWindow(source, at, style.bareSpans);
  if (rolling === null) return null;
  const { value, end, ambiguous } = rolling;
  const said = ambiguous === undefined ? {} : { ambiguous };
  return value.kind === 'span'
    ? { ...nothing, span: value.window, end, ...said }
    : { ...nothing, days: value.days, alone: value.days, end, ...said };
}

function continueDay(source: Source, moment: Moment, style: MomentStyle): Moment {
  if (moment.days === null || moment.days.end - moment.days.first !== 1) return moment;
  const start = afterPhrase(source.tokens, moment.end, between) ?? moment.end;
  const next = addTo(source, { ...moment, alone: moment.days }, start, style);
  return next ?? moment;
}

/** The moment with what stands here added, or null when nothing fits. */
function addTo(source: Source, moment: Moment, at: number, style: MomentStyle): Moment | null {
  const days = readDays(source, at);
  if (days !== null) {
    if (days.value === null)
      return moment.end === at || moment.days === null ? { ...moment, impossible: true, end: days.end } : null;
    const combined = moment.days === null ? days.value : combine(moment.days, days.value);
    if (combined !== null && fitsClock(moment, combined)) {
      const said = days.ambiguous === undefined ? {} : { ambiguous: days.ambiguous };
      return { ...moment, days: combined, alone: combined, end: days.end, ...said };
    }
    if (moment.days === null) return null;
  }
  if (moment.part === null) {
    const part = dayPart(source, at, moment.days !== null);
    if (part !== null && (moment.days === null || (isOneDay(moment.days) && part.value.day === null))) {
      return { ...moment, part: part.value, end: part.end };
    }
  }
  if (moment.clock === null && (moment.days === null || isOneDay(moment.days))) {
    const bare = style.bareHours || ['at', 'around'].includes(textAt(source.tokens, at - 1));
    const clock = readClock(
      source.tokens,
      at,
      (bare && moment.days === null) || textAt(source.tokens, at - 1) === 'at',
    );
    if (clock !== null) return { ...moment, clock: clock.clock, impossible: clock.clock === null, end: clock.end };
  }
  return null;
}

function isOneDay(days: Days): boolean {
  return days.end - days.first === 1;
}

function fitsClock(moment: Moment, days: Days): boolean {
  return (moment.clock === null && moment.part === null) || isOneDay(days);
}

function readDays(source: Source, at: number): Found<Days | null> | null {
  const weekday = weekdayDays(source, at);
  if (weekday !== null) return withDate(source, weekday) ?? weekday;
  return (
    innerPeriod(source, at) ??
    relativeDay(source, at) ??
    numericDate(source, at) ??
    namedPeriod(source, at) ??
    calendarPeriod(source, at) ??
    monthDate(source, at) ??
    dayAlone(source, at)
  );
}

/** `Wednesday, Nov 11`: the date counts; a weekday that it does not have is said. */
function withDate(source: Source, weekday: Found<Days | null>): Found<Days | null> | null {
  const start = afterPhrase(source.tokens, weekday.end, ', the|,|the') ?? weekday.end;
  const date = monthDate(source, start) ?? numericDate(source, start) ?? dayAlone(source, start);
  if (date === null || date.value === null || weekday.value === null) return date;
  if (!isOneDay(date.value)) return null;
  const agrees = (date.value.first - weekday.value.first) % 7 === 0;
  return agrees ? date : { ...date, ambiguous: 'the date; it is another weekday' };
}

/** Days inside other days: "March" and "last year". Null when neither holds the other. */
function combine(a: Days, b: Days): Days | null {
  return inside(a, b) ?? inside(b, a);
}

function inside(small: Days, large: Days): Days | null {
  if (small.end - small.first >= large.end - large.first) return null;
  for (let times = 1; times > -12; times -= 1) {
    const days = times === 0 ? small : (small.again?.(times) ?? null);
    if (days !== null && days.first >= large.first && days.end <= large.end) return { ...days, again: null };
  }
  return null;
}

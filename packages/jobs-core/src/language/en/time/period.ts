import { localDay } from '../../../calendar/index.ts';
import type { TimeWindow } from '../../../model/index.ts';
import type { Part, Source } from '../../part.ts';
import { afterPhrase, isTight, textAt } from '../reading.ts';
import { phrases } from '../vocabulary/phrases.ts';
import {
  afterWords,
  beforeWords,
  downwardWords,
  onwardWords,
  plainWords,
  rangeWords,
  sinceWords,
  soFarWords,
  untilWords,
} from '../vocabulary/time-connectors.ts';
import { age } from './age.ts';
import { agoRange } from './ago.ts';
import { type Moment, presentMoment, readMoment } from './moment.ts';
import { type ClockRange, onDay, rangeWindow } from './range.ts';
import { daysWindow, resolve } from './resolve.ts';
import { startsPeriod } from './starts-period.ts';

/** What can stand before a range. */
const rangeStartWords = `anywhere from|anytime from|all the way from|from|${plainWords}`;
/** What stands between the two ends after "between". */
const betweenWords = `and|&|${rangeWords}`;
const rough: ReadonlySet<string> = new Set(['around', 'about', 'approximately', 'circa', 'roughly']);

/**
 * Periods: a moment or a period alone (`last week`, `on Nov 5`), with an open end (`since Monday`, `before Oct 20`,
 * `Nov 3 onwards`), or a range (`from Oct 5 to Oct 9`, `between 9 and 11am yesterday`).
 */
export function period(source: Source, at: number): Part | null {
  const { tokens, now } = source;
  if (!startsPeriod(tokens[at])) return null;
  const soFar = afterPhrase(tokens, at, soFarWords);
  if (soFar !== null) return part(at, soFar, { from: null, to: now.now }, { bound: true });
  return age(source, at) ?? bounded(source, at) ?? range(source, at) ?? alone(source, at);
}

/** `since X`, `after X`, `before X`, `until X`. */
function bounded(source: Source, at: number): Part | null {
  const { tokens, now } = source;
  const kinds = [
    ['since', sinceWords],
    ['after', afterWords],
    ['before', beforeWords],
    ['until', untilWords],
  ] as const;
  for (const [kind, phrases] of kinds) {
    const start = afterPhrase(tokens, at, phrases);
    if (start === null) continue;
    const moment = readMoment(source, skipArticle(source, start), { bareHours: true, bareSpans: true });
    if (moment === null || !standsAlone(source, moment)) continue;
    if (moment.impossible) return impossible(at, moment.end);
    if (kind === 'since') {
      const ranged = continueRange(source, at, moment);
      if (ranged !== null) return ranged;
    }
    const extent = resolve(now, moment, false);
    const last =
      kind === 'until' &&
      moment.clock !== null &&
      moment.clock.time === 0 &&
      textAt(tokens, moment.end - 1) === 'midnight' &&
      moment.days === null;
    const end = extent.exact ? extent.from : extent.to;
    const window: TimeWindow =
      kind === 'since'
        ? { from: extent.from, to: null }
        : kind === 'after'
          ? { from: end, to: null }
          : kind === 'before'
            ? { from: null, to: extent.from }
            : { from: null, to: last ? extent.from : end };
    const undated = undatedBound(source, kind, moment);
    return part(at, moment.end, window, { bound: true, undated, day: null });
  }
  return null;
}

function undatedBound(
  source: Source,
  kind: 'since' | 'after' | 'before' | 'until',
  moment: Moment,
): ((day: number) => TimeWindow) | null {
  const { clock } = moment;
  if (clock === null || moment.days !== null || moment.part !== null) return null;
  const starts = kind === 'since' || kind === 'after';
  const midnight = { ...clock, time: starts ? 24 * 3_600_000 : 0, open: false, utc: false };
  return (day) => onDay(source.now, day, starts ? { from: clock, to: midnight } : { from: midnight, to: clock });
}

/** `from X to Y`, `between X and Y`, `X to Y`. */
function range(source: Source, at: number): Part | null {
  const { tokens } = source;
  const days = agoRange(source, at);
  if (days !== null) return part(at, days.end, daysWindow(source.now, days.value), {});
  const between = afterPhrase(tokens, at, 'anywhere between|anytime between|in between|between');
  const from = between ?? afterPhrase(tokens, at, rangeStartWords);
  const said = from !== null && (between !== null || textAt(tokens, from - 1) === 'from');
  const start = readMoment(source, skipArticle(source, from ?? at), { bareHours: true, bareSpans: false });
  if (start === null) return null;
  if (start.clock?.open === true && !said) return withOpenStart(source, at, start);
  const connectors = between === null ? rangeWords : betweenWords;
  return continueRange(source, at, start, connectors);
}

// "9 to 11am yesterday": a bare hour starts a range only where the other end is a clock time.
function withOpenStart(source: Source, at: number, start: Moment): Part | null {
  const second = afterPhrase(source.tokens, start.end, rangeWords);
  const end = second === null ? null : readMoment(source, second, { bareHours: true, bareSpans: false });
  const isClock = end?.clock != null && (!end.clock.open || end.days !== null);
  return isClock ? continueRange(source, at, start) : null;
}

function continueRange(source: Source, at: number, start: Moment, connectors = rangeWords): Part | null {
  const { tokens, now } = source;
  const second = afterPhrase(tokens, start.end, connectors);
  if (second === null) return null;
  const end =
    readMoment(source, skipArticle(source, second), {
      bareHours: start.clock !== null || start.days !== null,
      bareSpans: false,
    }) ?? presentMoment(source, second);
  if (end === null || !pairs(start, end)) return null;
  if (start.impossible || end.impossible) return impossible(at, end.end);
  const found = rangeWindow(now, start, end);
  if (found === null) return null;
  return part(at, end.end, found.window, {
    undated: found.undated === null ? null : undatedRange(source, found.undated),
    ambiguous: found.ambiguous,
    day: null,
  });
}

function undatedRange(source: Source, clocks: ClockRange): (day: number) => TimeWindow {
  return (day) => onDay(source.now, day, clocks);
}

// A bare hour ends only what started with an hour.
function pairs(start: Moment, end: Moment): boolean {
  if (start.span !== null) return false;
  return !(end.clock?.open === true && start.clock === null);
}

/** A moment or period that stands alone. */
function alone(source: Source, at: number): Part | null {
  const { tokens, now } = source;
  const from = textAt(tokens, at) === 'from';
  const start = from ? at + 1 : (afterPhrase(tokens, at, plainWords) ?? at);
  const spans = start > at && ['in', 'within', 'over', 'for', 'during'].includes(textAt(tokens, at));
  const counted = !['a', 'an', 'one', 'half'].includes(textAt(tokens, start));
  const style = { bareHours: textAt(tokens, at) === 'at', bareSpans: spans || (start === at && counted) };
  const moment =
    readMoment(source, skipArticle(source, start), style) ?? (start > at ? readMoment(source, at, style) : null);
  if (moment === null || !standsAlone(source, moment)) return null;
  // "now" alone says nothing: every job that has started did so before.
  if (moment.exact?.instant === now.now && moment.exact.length === 1) return null;
  if (moment.impossible) return impossible(at, moment.end);
  // "yesterday+" is a start; "yesterday + today" is a list.
  const listed = textAt(tokens, moment.end) === '+' && !isTight(tokens, moment.end);
  const onwards = listed ? null : afterPhrase(tokens, moment.end, onwardWords);
  // "from Nov 12 on" opens the end; in "from Nov 12 on EC2" the word belongs to what follows.
  const goesOn = textAt(tokens, moment.end) === 'on' && !endsHere(source, moment.end + 1);
  if (onwards !== null && !goesOn) {
    return part(at, onwards, { from: resolve(now, moment, false).from, to: null }, { bound: true });
  }
  const downwards = afterPhrase(tokens, moment.end, downwardWords);
  if (downwards !== null) {
    const extent = resolve(now, moment, false);
    return part(at, downwards, { from: null, to: extent.exact ? extent.from : extent.to }, { bound: true });
  }
  const extent = resolve(now, moment, true);
  // "from 9am" is a start; "from yesterday" is yesterday.
  const opens = from && extent.exact;
  const { clock } = moment;
  const undatedClock = clock !== null && moment.days === null && moment.part === null ? clock : null;
  const undated =
    undatedClock === null
      ? null
      : (day: number): TimeWindow =>
          onDay(now, day, {
            from: undatedClock,
            to: { ...undatedClock, time: opens ? 24 * 3_600_000 : undatedClock.time + undatedClock.length },
          });
  const roughly = rough.has(textAt(tokens, at)) || rough.has(textAt(tokens, at + 1));
  const reading =
    clock !== null && (roughly || !opens)
      ? clock.length >= 3_600_000
        ? 'the hour that starts then'
        : 'the minute that starts then'
      : moment.exact !== null && !opens && textAt(tokens, moment.end - 1) === 'ago'
        ? 'since then'
        : moment.ambiguous;
  return part(
    at,
    moment.end,
    { from: extent.from, to: opens ? null : extent.to },
    { undated, day: dayOf(source, moment, extent.from), ambiguous: reading, bound: opens },
  );
}

/** Whether nothing stands here that the word before could belong to: the end, another clause, politeness. */
function endsHere({ tokens }: Source, at: number): boolean {
  const text = textAt(tokens, at);
  if (/^(?:|,|for|in|of|by|and)$/.test(text)) return true;
  return phrases.match(tokens, at)?.value.kind === 'chatter' && !/^(?:an?|the|my|our|all|any|each)$/.test(text);
}

/** The day that a time of day said elsewhere belongs to. */
function dayOf({ now }: Source, moment: Moment, from: number): number | null {
  const { days, clock, part } = moment;
  if (clock !== null || moment.exact !== null || moment.span !== null) return null;
  const single = days === null ? part !== null : days.end - days.first === 1;
  return single ? localDay(from, now.timeZone) : null;
}

function skipArticle(source: Source, at: number): number {
  return textAt(source.tokens, at) === 'about' ? at + 1 : at;
}

// "after 5 backups": a number that counts something is no hour.
function standsAlone({ tokens }: Source, moment: Moment): boolean {
  if (moment.clock?.open !== true) return true;
  const next = tokens[moment.end];
  if (next === undefined || next.kind === 'symbol') return true;
  return /^(?:o'clock|yesterday|today|on|in|for|and|this|last|till|until|utc)$/.test(next.text);
}

function impossible(from: number, to: number): Part {
  return { from, to, meant: { kind: 'unknown' } };
}

function part(
  from: number,
  to: number,
  window: TimeWindow,
  more: {
    readonly bound?: boolean;
    readonly undated?: ((day: number) => TimeWindow) | null;
    readonly day?: number | null;
    readonly ambiguous?: string | undefined;
  },
): Part {
  const { bound = false, undated = null, day = null, ambiguous } = more;
  const found: Part = { from, to, meant: { kind: 'period', window, undated, day, bound } };
  return ambiguous === undefined ? found : { ...found, ambiguous };
}

import type { BoundedWindow } from '../../../model/index.ts';
import type { Now } from '../now.ts';
import type { Clock } from './clock.ts';
import type { Days } from './days.ts';
import type { Moment } from './moment.ts';
import { clockOn, mostRecentDay, resolve } from './resolve.ts';

const hour = 3_600_000;
const halfDay = 12 * hour;

/** A range of clock times that no day was said for: its window on a given day. */
export interface ClockRange {
  readonly from: Clock;
  readonly to: Clock;
}

/** A range as a window, with what to say of it, and for clock times without a day the times themselves. */
export interface Range {
  readonly window: BoundedWindow;
  readonly undated: ClockRange | null;
  readonly ambiguous?: string;
}

/**
 * The window from one moment to another. A named end is included; a clock time or an instant is an exact end.
 *
 * An end without a year is the first on or after the start; a start without one the last before the end.
 */
export function rangeWindow(now: Now, start: Moment, end: Moment): Range | null {
  const clocks = clockRange(start, end);
  if (clocks !== null) return dayOfClocks(now, start, end, clocks);
  const days = start.days !== null && end.days !== null ? align(start.days, end.days) : null;
  const from = resolve(now, days === null ? start : { ...start, days: days.start }, false);
  const last = days === null ? follow(start, end) : { ...end, days: days.end };
  const to = resolve(now, last, false);
  const until = to.exact ? to.from : to.to;
  if (until >= from.from) return { window: { from: from.from, to: until }, undated: null };
  const swappedEnd = from.exact ? from.from : from.to;
  return {
    window: { from: to.from, to: swappedEnd },
    undated: null,
    ambiguous: 'the range with its ends put in order',
  };
}

// "yesterday 22:00 to 06:00": the end's day is the start's, or the next.
function follow(start: Moment, end: Moment): Moment {
  if (end.clock === null || end.days !== null || end.part !== null || start.days === null) return end;
  const sameDay = start.clock === null || start.clock.time < end.clock.time;
  const day = sameDay ? start.days.first : start.days.first + 1;
  return { ...end, days: { first: day, end: day + 1, again: null } };
}

/** Puts days that come again where the range makes sense. */
export function align(start: Days, end: Days): { readonly start: Days; readonly end: Days } {
  if (end.again !== null) {
    const { again } = end;
    const period = Math.max(1, (again(1)?.first ?? end.first + 7) - end.first);
    const guess = Math.ceil((start.first - end.first) / period) - 2;
    for (let times = guess; times < guess + 16; times += 1) {
      const candidate = times === 0 ? end : again(times);
      if (candidate !== null && candidate.end > start.first && candidate.first >= start.first)
        return { start, end: candidate };
    }
    return { start, end };
  }
  if (start.again !== null && start.first > end.end - 1) {
    for (let times = -1; times > -600; times -= 1) {
      const candidate = start.again(times);
      if (candidate !== null && candidate.first < end.end) return { start: candidate, end };
    }
  }
  if (start.again !== null && start.first <= end.first) {
    // The nearest such start before the end: "Dec 20 to Jan 5 2026".
    let best = start;
    for (let times = 1; times < 600; times += 1) {
      const candidate = start.again(times);
      if (candidate === null || candidate.first > end.first) break;
      best = candidate;
    }
    return { start: best, end };
  }
  return { start, end };
}

/** Two times of day, at most one of them with a day. */
function clockRange(start: Moment, end: Moment): ClockRange | null {
  if (start.clock === null || end.clock === null) return null;
  if (start.days !== null && end.days !== null) return null;
  if (start.part !== null && start.part.day !== null) return null;
  return sameHalf(start.clock, end.clock);
}

/** "9 to 11pm" is 21 to 23 h, "9 to 5pm" 9 to 17 h, "10 to 2am" 22 to 2 h, "9 to 5" 9 to 17 h. */
function sameHalf(from: Clock, to: Clock): ClockRange {
  const later = { ...from, time: from.time + halfDay, open: false };
  if (from.open && !to.open) {
    const pm = to.time >= halfDay;
    if (pm && later.time < to.time && from.time < halfDay) return { from: later, to };
    if (!pm && from.time > to.time && from.time < halfDay) return { from: later, to };
  }
  if (from.open && to.open && to.time <= from.time && to.time < halfDay) {
    return { from, to: { ...to, time: to.time + halfDay, open: false } };
  }
  return { from, to };
}

function dayOfClocks(now: Now, start: Moment, end: Moment, clocks: ClockRange): Range {
  const night = end.part?.part === 'night' ? end.part : null;
  if (start.days !== null) return { window: onDay(now, start.days.first, clocks), undated: null };
  if (end.days !== null) {
    const crosses = clocks.to.time <= clocks.from.time;
    const today = end.days.first === now.day;
    return { window: onDay(now, crosses && today ? end.days.first - 1 : end.days.first, clocks), undated: null };
  }
  if (night !== null) {
    const base = now.day + (night.day ?? -1);
    return { window: onDay(now, clocks.from.time < halfDay ? base + 1 : base, clocks), undated: null };
  }
  return { window: onDay(now, mostRecentDay(now, clocks.from.time), clocks), undated: clocks };
}

/** Clock times on a day; an end that is not after the start lies on the next. */
export function onDay(now: Now, day: number, { from, to }: ClockRange): BoundedWindow {
  const start = clockOn(now, day, from);
  const end = clockOn(now, to.time <= from.time ? day + 1 : day, to);
  return end < start ? { from: start, to: start } : { from: start, to: end };
}

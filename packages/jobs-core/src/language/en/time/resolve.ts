import { instantOf, startOfLocalDay } from '../../../calendar/index.ts';
import type { BoundedWindow, Instant } from '../../../model/index.ts';
import type { Now } from '../now.ts';
import { dayPartHours } from '../vocabulary/time-words.ts';
import type { Clock } from './clock.ts';
import type { Days } from './days.ts';
import type { Moment } from './moment.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** A moment's place in time. */
export interface Extent extends BoundedWindow {
  /** Whether it is a clock time or an instant: then it is an exact end, and nothing of it is included. */
  readonly exact: boolean;
}

/** The window of whole local days. */
export function daysWindow(now: Now, days: Days): BoundedWindow {
  return { from: startOfLocalDay(days.first, now.timeZone), to: startOfLocalDay(days.end, now.timeZone) };
}

/** A time of day on a local day; in UTC where it was said so. */
export function clockOn(now: Now, dayNumber: number, clock: Clock): Instant {
  return clock.utc ? dayNumber * day + clock.time : instantOf(dayNumber, clock.time, now.timeZone);
}

/** Where a moment lies. A moment without a day is its most recent occurrence that has begun. */
export function resolve(now: Now, moment: Moment, alone: boolean): Extent {
  if (moment.exact !== null) {
    return { from: moment.exact.instant, to: moment.exact.instant + moment.exact.length, exact: true };
  }
  if (moment.span !== null) return { ...moment.span, exact: false };
  const days = alone ? moment.alone : moment.days;
  if (moment.clock !== null) {
    const instant = momentClock(now, moment, moment.clock);
    return { from: instant, to: instant + moment.clock.length, exact: true };
  }
  if (moment.part !== null) {
    const start = partDay(now, moment);
    const [from, to] = dayPartHours[moment.part.part];
    return {
      from: instantOf(start, from * hour, now.timeZone),
      to: instantOf(start, to * hour, now.timeZone),
      exact: false,
    };
  }
  if (days === null) throw new RangeError('A moment says at least one of day, part, clock, instant and span.');
  return { ...daysWindow(now, days), exact: false };
}

/** The day on which the part of the day starts. */
function partDay(now: Now, { days, part }: Moment): number {
  if (days !== null) return days.first;
  if (part === null) return now.day;
  if (part.day !== null) return now.day + part.day;
  const [from] = dayPartHours[part.part];
  return now.timeOfDay >= from * hour ? now.day : now.day - 1;
}

function momentClock(now: Now, moment: Moment, clock: Clock): Instant {
  if (moment.part !== null) {
    const inPart = clockInPart(clock, moment.part.part);
    const start =
      moment.days === null && moment.part.day === null ? mostRecentDay(now, inPart.time) : partDay(now, moment);
    const night = moment.part.part === 'night' && (moment.part.day !== null || moment.days !== null);
    return clockOn(now, night && inPart.time < 12 * hour ? start + 1 : start, inPart);
  }
  if (moment.days !== null) return clockOn(now, moment.days.first, clock);
  return clockOn(now, mostRecentDay(now, clock.time), clock);
}

/** "9 in the evening" is 21:00, "3 in the afternoon" 15:00. */
function clockInPart(clock: Clock, part: keyof typeof dayPartHours): Clock {
  if (!clock.open || clock.time >= 12 * hour) return clock;
  const late = part === 'afternoon' || part === 'evening' || (part === 'night' && clock.time >= 6 * hour);
  return late ? { ...clock, time: clock.time + 12 * hour, open: false } : clock;
}

/** The day of a time's most recent occurrence. */
export function mostRecentDay(now: Now, time: number): number {
  return time <= now.timeOfDay ? now.day : now.day - 1;
}

import { addDays, addMonths } from '../../../calendar/index.ts';
import type { BoundedWindow, Instant } from '../../../model/index.ts';
import type { Source } from '../../part.ts';
import type { Now } from '../now.ts';
import { afterPhrase, textAt } from '../reading.ts';
import type { Unit } from '../vocabulary/time-words.ts';
import { businessDays } from './business-days.ts';
import { periodDays } from './calendar-period.ts';
import { type Days, type Found, fixedDays } from './days.ts';
import { readQuantity } from './quantity.ts';

const backward =
  'last|past|previous|prior|preceding|recent|trailing|rolling|most recent|latest|these last|these past|prev|final|this past';
const forward = 'next|coming|following|upcoming';
const whole = ['full', 'complete', 'calendar', 'whole', 'entire'];

/** A window that ends (or starts) now, or full periods before the current one. */
export type Rolling =
  | { readonly kind: 'span'; readonly window: BoundedWindow }
  | { readonly kind: 'days'; readonly days: Days };

/**
 * Rolling windows: `last 7 days`, `past 24 hours`, `previous two weeks`, `past week`, `last hour`, `last 5 business
 * days`, `last 2 full weeks`, `next 3 days`; with `bare`, also `24h` and `7 days`.
 *
 * Hours and shorter are exact elapsed time; days and longer start at the same time on the wall clock.
 */
export function rollingWindow({ tokens, now }: Source, at: number, bare: boolean): Found<Rolling> | null {
  const start = textAt(tokens, at) === 'the' ? at + 1 : at;
  const ahead = afterPhrase(tokens, start, forward);
  const behind = afterPhrase(tokens, start, backward);
  const counted = ahead ?? behind ?? (bare && start === at ? start : null);
  if (counted === null) return null;
  const full = readFull(now, tokens, counted);
  if (full !== null && behind !== null) return full;
  const quantity = readQuantity(tokens, counted);
  if (quantity !== null && isCountedUnit(tokens, counted)) {
    const times = ahead === null ? -quantity.count : quantity.count;
    const other = moved(now, quantity.unit, times);
    if (other === null) return null;
    const window = other < now.now ? { from: other, to: now.now } : { from: now.now, to: other };
    const found: Found<Rolling> = { value: { kind: 'span', window }, end: quantity.end };
    return quantity.rough ? { ...found, ambiguous: `${quantity.count} ${quantity.unit}s` } : found;
  }
  if (behind === null) return null;
  return unitAlone(now, tokens, start, behind);
}

// "last week" is a calendar period; "last one week" rolls.
function isCountedUnit(tokens: Source['tokens'], at: number): boolean {
  return tokens[at]?.entry?.unit === undefined || textAt(tokens, at) === 'second';
}

function unitAlone(now: Now, tokens: Source['tokens'], start: number, unitAt: number): Found<Rolling> | null {
  const unit = tokens[unitAt]?.entry?.unit;
  if (unit === undefined || textAt(tokens, unitAt).length === 1) return null;
  const rolls = ['past', 'trailing', 'rolling', 'recent', 'these', 'this'].includes(textAt(tokens, start));
  const always =
    unit === 'hour' ||
    unit === 'minute' ||
    unit === 'second' ||
    unit === 'fortnight' ||
    (unit === 'day' && textAt(tokens, start) !== 'previous' && textAt(tokens, start) !== 'prior');
  if (!(always || (rolls && unit !== 'quarter' && unit !== 'businessDay'))) return null;
  const half =
    textAt(tokens, unitAt + 1) === 'and' && textAt(tokens, unitAt + 2) === 'a' && textAt(tokens, unitAt + 3) === 'half';
  const from = moved(now, unit, half ? -1.5 : -1);
  return from === null
    ? null
    : { value: { kind: 'span', window: { from, to: now.now } }, end: half ? unitAt + 4 : unitAt + 1 };
}

/** `last 2 full weeks`: whole periods before the current one. */
function readFull(now: Now, tokens: Source['tokens'], at: number): Found<Rolling> | null {
  const count = tokens[at]?.kind === 'number' ? Number(textAt(tokens, at)) : tokens[at]?.entry?.number;
  if (count === undefined || count < 1 || count > 1000 || !whole.includes(textAt(tokens, at + 1))) return null;
  const unit = tokens[at + 2]?.entry?.unit;
  if (unit === undefined) return null;
  // Calendar days count today; "full" ones are over.
  if (unit === 'day' && textAt(tokens, at + 1) === 'calendar') {
    return { value: { kind: 'days', days: fixedDays(now.day - count + 1, now.day + 1) }, end: at + 3 };
  }
  const current = periodDays(now, unit, 0);
  const first = periodDays(now, unit, -count);
  if (current === null || first === null) return null;
  return { value: { kind: 'days', days: fixedDays(first.first, current.first) }, end: at + 3 };
}

/**
 * The moment so many units away from now; null where it would lie beyond the calendar.
 *
 * A half of a day or more is elapsed time; whole ones keep the time on the wall clock.
 */
export function moved(now: Now, unit: Unit, times: number): Instant | null {
  const instant = move(now, unit, times);
  return Number.isSafeInteger(instant) && Math.abs(instant) < 8e15 ? instant : null;
}

function move(now: Now, unit: Unit, times: number): Instant {
  if (Math.abs(times) > 200_000_000) return Number.NaN;
  switch (unit) {
    case 'second':
      return Math.round(now.now + times * 1000);
    case 'minute':
      return Math.round(now.now + times * 60_000);
    case 'hour':
      return Math.round(now.now + times * 3_600_000);
    case 'day':
      return days(now, times);
    case 'businessDay':
      return addDays(now.now, businessDays(now.day, Math.trunc(times)) - now.day, now.timeZone);
    case 'week':
      return days(now, times * 7);
    case 'fortnight':
      return days(now, times * 14);
    case 'month':
      return months(now, times);
    case 'quarter':
      return months(now, times * 3);
    default:
      return months(now, times * 12);
  }
}

function days(now: Now, times: number): Instant {
  if (Math.abs(times) > 1_000_000) return Number.NaN;
  return Number.isInteger(times) ? addDays(now.now, times, now.timeZone) : Math.round(now.now + times * 86_400_000);
}

function months(now: Now, times: number): Instant {
  if (Math.abs(times) > 30_000) return Number.NaN;
  const full = Math.trunc(times);
  const rest = times - full;
  const instant = addMonths(now.now, full, now.timeZone);
  return rest === 0 ? instant : addDays(instant, Math.round(rest * 30), now.timeZone);
}

import type { Token } from '../../token.ts';
import { digitsAt, isTight, textAt } from '../reading.ts';
import { roughNumbers } from '../vocabulary/numbers.ts';
import type { Unit } from '../vocabulary/time-words.ts';

/** A count: `5`, `1.5`, `two`, `twenty four`, `a couple of`, `half a`, `two and a half`. */
export interface Count {
  readonly value: number;
  readonly end: number;
  /** Whether it said only roughly how many: `a few`. */
  readonly rough: boolean;
}

/** A count of units: `90 minutes`, `2h`, `half an hour`, `an hour and a half`. */
export interface Quantity {
  readonly count: number;
  readonly unit: Unit;
  readonly end: number;
  readonly rough: boolean;
}

const unitMilliseconds: Readonly<Record<Unit, number>> = {
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  businessDay: 86_400_000,
  week: 7 * 86_400_000,
  fortnight: 14 * 86_400_000,
  month: 30 * 86_400_000,
  quarter: 91 * 86_400_000,
  year: 365 * 86_400_000,
};

/** Reads a count here, or null. */
export function readCount(tokens: readonly Token[], at: number): Count | null {
  const digits = digitsAt(tokens, at);
  if (digits !== null) return andAHalf(tokens, decimal(tokens, at, digits));
  const text = textAt(tokens, at);
  if (text === 'half') {
    const end = textAt(tokens, at + 1) === 'a' || textAt(tokens, at + 1) === 'an' ? at + 2 : at + 1;
    return { value: 0.5, end, rough: false };
  }
  const number = tokens[at]?.entry?.number;
  if (number === undefined) return null;
  if (text === 'a' || text === 'an') {
    const next = tokens[at + 1]?.entry?.number;
    if (next === undefined || textAt(tokens, at + 1) === 'a') return { value: 1, end: at + 1, rough: false };
    const rough = roughNumbers.has(textAt(tokens, at + 1));
    return { value: next, end: skipOf(tokens, at + 2), rough };
  }
  const ones = tokens[at + 1]?.entry?.number;
  if (number >= 20 && number < 100 && ones !== undefined && ones > 0 && ones < 10 && textAt(tokens, at + 1) !== 'a') {
    return { value: number + ones, end: at + 2, rough: false };
  }
  if (ones === 100) return { value: number * 100, end: at + 2, rough: false };
  return andAHalf(tokens, { value: number, end: skipOf(tokens, at + 1), rough: roughNumbers.has(text) });
}

function skipOf(tokens: readonly Token[], at: number): number {
  return textAt(tokens, at) === 'of' ? at + 1 : at;
}

function decimal(tokens: readonly Token[], at: number, whole: number): Count {
  const mark = textAt(tokens, at + 1);
  const fraction = tokens[at + 2];
  if (mark === '.' && fraction?.kind === 'number' && isTight(tokens, at + 1) && isTight(tokens, at + 2)) {
    return { value: Number(`${whole}.${fraction.text.slice(0, 9)}`), end: at + 3, rough: false };
  }
  return { value: whole, end: at + 1, rough: false };
}

function andAHalf(tokens: readonly Token[], count: Count): Count {
  if (
    textAt(tokens, count.end) === 'and' &&
    textAt(tokens, count.end + 1) === 'a' &&
    textAt(tokens, count.end + 2) === 'half'
  ) {
    return { ...count, value: count.value + 0.5, end: count.end + 3 };
  }
  return count;
}

/** Reads a count of units here, or null. A unit alone is no quantity. */
export function readQuantity(tokens: readonly Token[], at: number): Quantity | null {
  const count = readCount(tokens, at);
  if (count === null) return null;
  // "2026-W46" is a week, not so many of them.
  if (textAt(tokens, count.end) === '-' && textAt(tokens, count.end + 1).length === 1) return null;
  let unitAt = count.end;
  if (textAt(tokens, unitAt) === '-') unitAt += 1;
  const business =
    ['business', 'working', 'work', 'week'].includes(textAt(tokens, unitAt)) &&
    tokens[unitAt + 1]?.entry?.unit === 'day';
  if (business) return { count: count.value, unit: 'businessDay', end: unitAt + 2, rough: count.rough };
  const unit = tokens[unitAt]?.entry?.unit;
  if (unit === undefined || isAmbiguousLetter(tokens, unitAt)) return null;
  const half =
    textAt(tokens, unitAt + 1) === 'and' && textAt(tokens, unitAt + 2) === 'a' && textAt(tokens, unitAt + 3) === 'half';
  return { count: count.value + (half ? 0.5 : 0), unit, end: half ? unitAt + 4 : unitAt + 1, rough: count.rough };
}

// A single letter is a unit only against its number: "5 s" may be anything.
function isAmbiguousLetter(tokens: readonly Token[], at: number): boolean {
  return textAt(tokens, at).length === 1 && !isTight(tokens, at);
}

/** A length of time in units that are long alike: `1 hour 30 minutes`, `2h30m`, `an hour and 15 minutes`. */
export function readLength(
  tokens: readonly Token[],
  at: number,
): { readonly milliseconds: number; readonly end: number } | null {
  let next = at;
  let total = 0;
  let smallest = Number.POSITIVE_INFINITY;
  for (;;) {
    const joined = next > at && (textAt(tokens, next) === 'and' || textAt(tokens, next) === ',') ? next + 1 : next;
    const quantity = readQuantity(tokens, joined);
    if (quantity === null || unitMilliseconds[quantity.unit] >= smallest) break;
    smallest = unitMilliseconds[quantity.unit];
    total += quantity.count * smallest;
    next = quantity.end;
  }
  return next === at ? null : { milliseconds: Math.round(total), end: next };
}

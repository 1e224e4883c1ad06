import { formatInstant, type Instant } from './instant.ts';

/** A half-open period `[from, to)`; an end that is null is open. In people's text: "period". */
export interface TimeWindow {
  readonly from: Instant | null;
  readonly to: Instant | null;
}

/** A window with both ends. */
export interface BoundedWindow {
  readonly from: Instant;
  readonly to: Instant;
}

/** The window that every instant lies in. */
export const always: TimeWindow = Object.freeze({ from: null, to: null });

/**
 * A window from `from` up to, but not including, `to`.
 *
 * @throws RangeError when it would end before it starts, or an end is not an integer number of milliseconds
 */
export function timeWindow<From extends Instant | null, To extends Instant | null>(
  from: From,
  to: To,
): { readonly from: From; readonly to: To } {
  for (const end of [from, to]) {
    if (end !== null && !Number.isSafeInteger(end)) {
      throw new RangeError(`A window's end is a whole number of milliseconds since 1970, not ${end}.`);
    }
  }
  if (from !== null && to !== null && to < from) {
    throw new RangeError(`A window cannot end (${formatInstant(to)}) before it starts (${formatInstant(from)}).`);
  }
  return Object.freeze({ from, to });
}

/** Whether the instant lies in `[from, to)`. */
export function contains(window: TimeWindow, instant: Instant): boolean {
  return (window.from === null || instant >= window.from) && (window.to === null || instant < window.to);
}

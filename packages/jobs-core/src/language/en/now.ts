import { localDateTime, dayNumber } from '../../calendar/index.ts';
import type { Reference } from '../reference.ts';

/** The reference, with what clock and calendar on the wall show at its moment. */
export interface Now extends Reference {
  /** The local day's number. */
  readonly day: number;
  /** Milliseconds since local midnight on the wall clock. */
  readonly timeOfDay: number;
  readonly year: number;
  readonly month: number;
}

/** Looks at clock and calendar once per question. */
export function lookAtClock(reference: Reference): Now {
  const local = localDateTime(reference.now, reference.timeZone);
  return {
    ...reference,
    day: dayNumber(local),
    timeOfDay: ((local.hour * 60 + local.minute) * 60 + local.second) * 1000 + local.millisecond,
    year: local.year,
    month: local.month,
  };
}

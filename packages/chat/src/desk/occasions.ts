import type { Occasion } from '../ports/index.ts';

/** The days of a week; the index is {@link Occasion}'s `weekday`. */
export const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/**
 * The weekly occasion of a day and a time as people choose them; null when either is none.
 *
 * @param weekday `1`: Monday
 * @param time `08:00`
 * @example
 * weeklyOccasion('1', '08:00') //=> { kind: 'weekly', weekday: 1, minute: 480 }
 */
export function weeklyOccasion(weekday: string, time: string): Occasion | null {
  const day = ([0, 1, 2, 3, 4, 5, 6] as const).find((known) => String(known) === weekday);
  const [, hour, minute] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(time.trim()) ?? [];
  return day === undefined || hour === undefined
    ? null
    : { kind: 'weekly', weekday: day, minute: Number(hour) * 60 + Number(minute) };
}

/**
 * When an alert speaks, in words.
 *
 * @example
 * describeOccasion({ kind: 'weekly', weekday: 1, minute: 480 }, 'America/New_York') //=> 'every Monday at 08:00 (America/New_York)'
 */
export function describeOccasion(occasion: Occasion, timeZone: string): string {
  if (occasion.kind === 'new-matches') return 'at every new match';
  const { weekday, minute } = occasion;
  const clock = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return `every ${weekdayNames[weekday]} at ${clock} (${timeZone})`;
}

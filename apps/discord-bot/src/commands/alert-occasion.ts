import type { Occasion } from '@jobdesk/chat/ports';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** When an alert can speak: at every new match, or on a day of the week. */
export const occasionChoices = [
  { name: 'at every new match', value: 'new' },
  ...weekdays.map((name, day) => ({ name: `every ${name}, the whole answer`, value: String(day) })),
];

/**
 * The occasion that was chosen; null when the time is none.
 *
 * @param time `09:00`; for weekly ones, nine o'clock unless said otherwise
 */
export function occasionOf(choice: string | null, time: string | null): Occasion | null {
  const weekday = ([0, 1, 2, 3, 4, 5, 6] as const).find((day) => String(day) === choice);
  if (weekday === undefined) return { kind: 'new-matches' };
  const [, hour = '', minute = ''] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(time?.trim() ?? '09:00') ?? [];
  return hour === '' ? null : { kind: 'weekly', weekday, minute: Number(hour) * 60 + Number(minute) };
}

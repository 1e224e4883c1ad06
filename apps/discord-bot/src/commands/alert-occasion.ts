import { weekdayNames, weeklyOccasion } from '@jobdesk/chat/desk';
import type { Occasion } from '@jobdesk/chat/ports';

/** When an alert can speak: at every new match, or on a day of the week. */
export const occasionChoices = [
  { name: 'at every new match', value: 'new' },
  ...weekdayNames.map((name, day) => ({ name: `every ${name}, the whole answer`, value: String(day) })),
];

/**
 * The occasion that was chosen; null when the time is none.
 *
 * @param time `09:00`; for weekly ones, nine o'clock unless said otherwise
 */
export function occasionOf(choice: string | null, time: string | null): Occasion | null {
  return choice === null || choice === 'new' ? { kind: 'new-matches' } : weeklyOccasion(choice, time ?? '09:00');
}

import { weekdayOfDay } from '../../../calendar/index.ts';

/** The day so many days from Monday to Friday away. */
export function businessDays(day: number, times: number): number {
  const step = Math.sign(times);
  let left = Math.min(Math.abs(times), 10_000);
  let current = day;
  while (left > 0) {
    current += step;
    const weekday = weekdayOfDay(current);
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return current;
}

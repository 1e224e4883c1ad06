import { addDays } from '@jobdesk/jobs-core/calendar';
import type { Instant } from '@jobdesk/jobs-core/model';

const hour = 3_600_000;

/** Until when an alert can be silenced: what a person chooses, and when that is. */
export const muteEnds = [
  { name: '1 hour', value: '1h', end: (now: Instant) => now + hour },
  { name: '4 hours', value: '4h', end: (now: Instant) => now + 4 * hour },
  { name: '12 hours', value: '12h', end: (now: Instant) => now + 12 * hour },
  { name: '1 day', value: '1d', end: (now: Instant, zone: string) => addDays(now, 1, zone) },
  { name: '3 days', value: '3d', end: (now: Instant, zone: string) => addDays(now, 3, zone) },
  { name: '1 week', value: '7d', end: (now: Instant, zone: string) => addDays(now, 7, zone) },
  { name: '30 days', value: '30d', end: (now: Instant, zone: string) => addDays(now, 30, zone) },
  { name: 'until somebody resumes it', value: 'resumed', end: () => null },
] as const;

/** When the chosen silence ends; null: when somebody resumes it. */
export function muteEnd(value: string | null, now: Instant, timeZone: string): Instant | null {
  return muteEnds.find((known) => known.value === value)?.end(now, timeZone) ?? null;
}

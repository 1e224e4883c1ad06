import { dayNumber, localDay } from '@jobdesk/jobs-core/calendar';
import type { Instant } from '@jobdesk/jobs-core/model';
import type { TenantSettings } from '@jobdesk/settings';

/** From so many days left on, the end of a client secret is warned of. */
export const warnDays = 30;

/**
 * How many of the tenant's days a client secret is still good for; negative when it has ended, null when its end was
 * not declared.
 */
export function secretDaysLeft(
  { secretExpiresOn, conventions }: Pick<TenantSettings, 'secretExpiresOn' | 'conventions'>,
  now: Instant,
): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(secretExpiresOn ?? '') ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const end = dayNumber({ year: Number(year), month: Number(month), day: Number(day) });
  return end - localDay(now, conventions.timeZone);
}

import { parseLocale, parseTimeZone, parseWeekday } from '@jobdesk/settings/conventions';
import type { Reference } from '@jobdesk/jobs-core/language';
import { type FlagValues, textFlag, type ValueFlag } from './flags.ts';
import { parseInstant } from './parse-instant.ts';
import { UsageError } from './usage-error.ts';

const value = <Value>(
  placeholder: string,
  about: string,
  expected: string,
  parse: (text: string) => Value | null,
): ValueFlag<Value> => ({ kind: 'value', placeholder, about, expected, parse });

/** The flags of every command that reads a question or a period: from where it is read. */
export const contextFlags = {
  tenant: textFlag('T', 'whose jobs, by id (default: the only tenant there is)'),
  now: value('ISO', 'read the question as if it were then', 'a moment such as 2026-11-18T15:30:00Z', parseInstant),
  'time-zone': value(
    'ZONE',
    "instead of the tenant's, or JOBS_TIME_ZONE",
    'an IANA zone such as Europe/London',
    parseTimeZone,
  ),
  'week-starts-on': value(
    '0-6',
    "instead of the tenant's, or JOBS_WEEK_STARTS_ON; 0 is Sunday",
    'a whole number from 0 to 6, where 0 is Sunday',
    parseWeekday,
  ),
  locale: value('TAG', "instead of the tenant's, or JOBS_LOCALE", 'a language tag such as en-GB', parseLocale),
} as const;

export type ContextFlags = FlagValues<typeof contextFlags>;

/** From where a question is read: flags go before settings. */
export function referenceFrom(flags: ContextFlags, settings: Omit<Reference, 'now'>, now: number): Reference {
  return {
    // Whole seconds read better when they are said back; the second that has begun counts.
    now: flags.now ?? Math.ceil(now / 1000) * 1000,
    timeZone: flags['time-zone'] ?? settings.timeZone,
    weekStartsOn: flags['week-starts-on'] ?? settings.weekStartsOn,
    locale: flags.locale ?? settings.locale,
  };
}

/** @throws UsageError when a tenant is named where jobs are made up */
export function refuseTenant({ tenant }: ContextFlags): void {
  if (tenant === null) return;
  throw new UsageError(
    `There is no tenant ${JSON.stringify(tenant)} among made-up jobs.`,
    'Leave out --tenant or --simulated.',
  );
}

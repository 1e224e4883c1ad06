import { isValidTimeZone } from '@jobdesk/jobs-core/calendar';
import { Environment, type Variables } from './environment.ts';
import { SettingsError } from './fault.ts';

/** On whose calendar questions are read and times are printed. */
export interface Conventions {
  /** An IANA time zone. @default 'UTC' */
  readonly timeZone: string;
  /** The first day of the week; 0 is Sunday. @default 1 */
  readonly weekStartsOn: 0 | 1 | 2 | 3 | 4 | 5 | 6;
  /** A BCP 47 tag. @default 'en-US' */
  readonly locale: string;
}

const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;

/**
 * The conventions alone, for what needs nothing else.
 *
 * The zone is UTC unless it is set: a machine's own zone would give different answers on different machines.
 *
 * @throws SettingsError naming every variable that is wrong
 * @example
 * readConventions({ JOBS_TIME_ZONE: 'Europe/London' })
 * //=> { timeZone: 'Europe/London', weekStartsOn: 1, locale: 'en-US' }
 */
export function readConventions(variables: Variables): Conventions {
  const environment = new Environment(variables);
  const conventions = conventionsFrom(environment);
  if (conventions === null) throw new SettingsError(environment.faults);
  return conventions;
}

/** The same as a part of all settings: null when a fault was noted. */
export function conventionsFrom(environment: Environment): Conventions | null {
  const timeZone = environment.parsed('JOBS_TIME_ZONE', 'UTC', parseTimeZone);
  const weekStartsOn = environment.parsed('JOBS_WEEK_STARTS_ON', 1, parseWeekday);
  const locale = environment.parsed('JOBS_LOCALE', 'en-US', parseLocale);
  return timeZone === null || weekStartsOn === null || locale === null ? null : { timeZone, weekStartsOn, locale };
}

/** The name of an IANA time zone as written, or null; an offset such as `+02:00` is no zone: it knows no clock change. */
export function parseTimeZone(text: string): string | null {
  return /^[A-Za-z]/.test(text) && isValidTimeZone(text) ? text : null;
}

/** A day of the week, 0 (Sunday) to 6, or null. */
export function parseWeekday(text: string): Conventions['weekStartsOn'] | null {
  return weekdays.find((day) => String(day) === text) ?? null;
}

/** A well-formed language tag in its canonical spelling, or null. */
export function parseLocale(text: string): string | null {
  try {
    return Intl.getCanonicalLocales(text)[0] ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

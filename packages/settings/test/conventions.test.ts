import { describe, expect, it } from 'vitest';
import { readConventions } from '../src/conventions.ts';
import { SettingsError } from '../src/index.ts';

describe('readConventions', () => {
  it('is UTC, Monday and en-US, wherever the machine stands', () => {
    expect(readConventions({})).toEqual({ timeZone: 'UTC', weekStartsOn: 1, locale: 'en-US' });
  });

  it('reads a zone, a first day of the week and a locale', () => {
    expect(
      readConventions({ JOBS_TIME_ZONE: 'Australia/Lord_Howe', JOBS_WEEK_STARTS_ON: '0', JOBS_LOCALE: 'en-gb' }),
    ).toEqual({ timeZone: 'Australia/Lord_Howe', weekStartsOn: 0, locale: 'en-GB' });
  });

  it.each([
    { JOBS_TIME_ZONE: '+02:00' },
    { JOBS_TIME_ZONE: 'New York' },
    { JOBS_WEEK_STARTS_ON: 'Monday' },
    { JOBS_WEEK_STARTS_ON: '1.0' },
    { JOBS_LOCALE: 'english, please' },
  ])('refuses %j', (given) => {
    expect(() => readConventions(given)).toThrow(SettingsError);
  });
});

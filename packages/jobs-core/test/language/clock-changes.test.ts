import { describe, expect, it } from 'vitest';
import { explainQuestion, type Reference } from '../../src/language/index.ts';

function windowOf(question: string, now: string, timeZone: string, more: Partial<Reference> = {}): string {
  const { from, to, unrecognized } = explainQuestion(question, {
    now: Date.parse(now),
    timeZone,
    weekStartsOn: 1,
    locale: 'en-GB',
    ...more,
  });
  expect(unrecognized).toEqual([]);
  return `${from ?? '…'} ${to ?? '…'}`;
}

describe('when the clocks change', () => {
  it.each([
    // Back in London on 25 October 2026 at 01:00 UTC; forward in New York on 8 March 2026 at 07:00 UTC.
    ['jobs on Sunday', '2026-10-28T10:00:00Z', 'Europe/London', '2026-10-24T23:00:00Z 2026-10-26T00:00:00Z'],
    ['last week', '2026-10-28T10:00:00Z', 'Europe/London', '2026-10-18T23:00:00Z 2026-10-26T00:00:00Z'],
    ['October', '2026-10-28T10:00:00Z', 'Europe/London', '2026-09-30T23:00:00Z 2026-11-01T00:00:00Z'],
    ['last 24 hours', '2026-10-25T12:00:00Z', 'Europe/London', '2026-10-24T12:00:00Z 2026-10-25T12:00:00Z'],
    ['last 1 day', '2026-10-25T12:00:00Z', 'Europe/London', '2026-10-24T11:00:00Z 2026-10-25T12:00:00Z'],
    ['last 7 days', '2026-10-28T10:00:00Z', 'Europe/London', '2026-10-21T09:00:00Z 2026-10-28T10:00:00Z'],
    [
      'on 25 Oct from 01:30 to 02:30',
      '2026-10-28T10:00:00Z',
      'Europe/London',
      '2026-10-25T00:30:00Z 2026-10-25T02:30:00Z',
    ],
    ['last night', '2026-10-25T09:00:00Z', 'Europe/London', '2026-10-24T17:00:00Z 2026-10-25T06:00:00Z'],
    ['8 March', '2026-03-20T10:00:00Z', 'America/New_York', '2026-03-08T05:00:00Z 2026-03-09T04:00:00Z'],
    [
      '8 March between 2am and 4am',
      '2026-03-20T10:00:00Z',
      'America/New_York',
      '2026-03-08T07:00:00Z 2026-03-08T08:00:00Z',
    ],
    ['since 8 March 02:30', '2026-03-20T10:00:00Z', 'America/New_York', '2026-03-08T07:30:00Z …'],
    ['March', '2026-03-20T10:00:00Z', 'America/New_York', '2026-03-01T05:00:00Z 2026-04-01T04:00:00Z'],
    // Zones whose midnight is skipped, or whose clocks change by half an hour.
    ['26 April 2024', '2026-03-20T10:00:00Z', 'Africa/Cairo', '2024-04-25T22:00:00Z 2024-04-26T21:00:00Z'],
    ['4 November 2018', '2026-03-20T10:00:00Z', 'America/Sao_Paulo', '2018-11-04T03:00:00Z 2018-11-05T02:00:00Z'],
    ['4 October 2026', '2026-10-20T10:00:00Z', 'Australia/Lord_Howe', '2026-10-03T13:30:00Z 2026-10-04T13:00:00Z'],
    ['31 December 2011', '2026-10-20T10:00:00Z', 'Pacific/Apia', '2011-12-30T10:00:00Z 2011-12-31T10:00:00Z'],
  ] as const)('%s, %s in %s', (question, now, zone, expected) => {
    expect(windowOf(question, now, zone)).toBe(expected);
  });
});

describe('zones off the full hour', () => {
  it.each([
    ['today', '2026-11-18T15:30:00Z', 'Asia/Kolkata', '2026-11-17T18:30:00Z 2026-11-18T18:30:00Z'],
    ['yesterday', '2026-11-18T19:00:00Z', 'Asia/Kolkata', '2026-11-17T18:30:00Z 2026-11-18T18:30:00Z'],
    ['this month', '2026-11-18T15:30:00Z', 'Asia/Kathmandu', '2026-10-31T18:15:00Z 2026-11-30T18:15:00Z'],
    [
      'yesterday 9am to 11am',
      '2026-11-18T15:30:00Z',
      'Australia/Adelaide',
      '2026-11-17T22:30:00Z 2026-11-18T00:30:00Z',
    ],
  ] as const)('%s, %s in %s', (question, now, zone, expected) => {
    expect(windowOf(question, now, zone)).toBe(expected);
  });
});

describe('the turn of the year and leap days', () => {
  it.each([
    ['last week', '2027-01-02T10:00:00Z', '2026-12-21T00:00:00Z 2026-12-28T00:00:00Z'],
    ['last month', '2027-01-02T10:00:00Z', '2026-12-01T00:00:00Z 2027-01-01T00:00:00Z'],
    ['last quarter', '2027-01-02T10:00:00Z', '2026-10-01T00:00:00Z 2027-01-01T00:00:00Z'],
    ['Q4', '2027-01-02T10:00:00Z', '2026-10-01T00:00:00Z 2027-01-01T00:00:00Z'],
    ['Dec 30 to Jan 1', '2027-01-02T10:00:00Z', '2026-12-30T00:00:00Z 2027-01-02T00:00:00Z'],
    ['week 53', '2027-01-02T10:00:00Z', '2026-12-28T00:00:00Z 2027-01-04T00:00:00Z'],
    ['this week', '2027-01-02T10:00:00Z', '2026-12-28T00:00:00Z 2027-01-04T00:00:00Z'],
    ['yesterday', '2027-01-01T00:00:00Z', '2026-12-31T00:00:00Z 2027-01-01T00:00:00Z'],
    ['29 Feb', '2026-11-18T10:00:00Z', '2024-02-29T00:00:00Z 2024-03-01T00:00:00Z'],
    ['29 Feb', '2028-02-29T10:00:00Z', '2028-02-29T00:00:00Z 2028-03-01T00:00:00Z'],
    ['February 2028', '2028-11-18T10:00:00Z', '2028-02-01T00:00:00Z 2028-03-01T00:00:00Z'],
    ['last 1 month', '2026-03-31T10:00:00Z', '2026-02-28T10:00:00Z 2026-03-31T10:00:00Z'],
    ['last 1 year', '2028-02-29T10:00:00Z', '2027-02-28T10:00:00Z 2028-02-29T10:00:00Z'],
    ['the 31st', '2026-11-18T10:00:00Z', '2026-10-31T00:00:00Z 2026-11-01T00:00:00Z'],
    ['Monday', '2026-11-16T10:00:00Z', '2026-11-16T00:00:00Z 2026-11-17T00:00:00Z'],
    ['last Monday', '2026-11-16T10:00:00Z', '2026-11-09T00:00:00Z 2026-11-10T00:00:00Z'],
    ['weekend', '2026-11-14T10:00:00Z', '2026-11-14T00:00:00Z 2026-11-16T00:00:00Z'],
    ['last weekend', '2026-11-15T10:00:00Z', '2026-11-07T00:00:00Z 2026-11-09T00:00:00Z'],
    ['weekend', '2026-11-16T00:00:00Z', '2026-11-14T00:00:00Z 2026-11-16T00:00:00Z'],
  ] as const)('%s on %s', (question, now, expected) => {
    expect(windowOf(question, now, 'UTC')).toBe(expected);
  });
});

describe('conventions', () => {
  const now = '2026-11-18T15:30:00Z';

  it('weeks start on the day that was set', () => {
    expect(windowOf('last week', now, 'UTC', { weekStartsOn: 0 })).toBe('2026-11-08T00:00:00Z 2026-11-15T00:00:00Z');
    expect(windowOf('this week', now, 'UTC', { weekStartsOn: 6 })).toBe('2026-11-14T00:00:00Z 2026-11-21T00:00:00Z');
    expect(windowOf('Sunday last week', now, 'UTC', { weekStartsOn: 0 })).toBe(
      '2026-11-08T00:00:00Z 2026-11-09T00:00:00Z',
    );
  });

  it('numeric dates follow the locale, and fall to the other order when they must', () => {
    const fifth = '2026-11-05T00:00:00Z 2026-11-06T00:00:00Z';
    expect(windowOf('05/11/2026', now, 'UTC', { locale: 'en-GB' })).toBe(fifth);
    expect(windowOf('11/05/2026', now, 'UTC', { locale: 'en-US' })).toBe(fifth);
    expect(windowOf('05.11.2026', now, 'UTC', { locale: 'de-DE' })).toBe(fifth);
    expect(windowOf('5.11.', now, 'UTC', { locale: 'de-DE' })).toBe('2026-11-05T00:00:00Z 2026-11-06T00:00:00Z');
    expect(windowOf('05/11/26', now, 'UTC', { locale: 'fr-FR' })).toBe(fifth);
    expect(windowOf('2026/11/05', now, 'UTC', { locale: 'ja-JP' })).toBe(fifth);
    expect(windowOf('25/10/2026', now, 'UTC', { locale: 'en-US' })).toBe('2026-10-25T00:00:00Z 2026-10-26T00:00:00Z');
    expect(windowOf('10/25/2026', now, 'UTC', { locale: 'en-GB' })).toBe('2026-10-25T00:00:00Z 2026-10-26T00:00:00Z');
  });
});

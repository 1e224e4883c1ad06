import { describe, expect, it } from 'vitest';
import { momentOf, periodBefore, periodOf } from '../src/index.ts';

const window = (from: string, to: string) => ({ from: Date.parse(from), to: Date.parse(to) });
const hour = 3_600_000;

describe('a period in words', () => {
  it.each([
    [
      'a week',
      'America/New_York',
      '2026-11-16T05:00:00Z',
      '2026-11-23T05:00:00Z',
      'Mon 16 – Sun 22 November 2026',
      '16–22 Nov 2026',
    ],
    [
      'a week over two months',
      'UTC',
      '2026-10-26T00:00:00Z',
      '2026-11-02T00:00:00Z',
      'Mon 26 October – Sun 1 November 2026',
      '26 Oct – 1 Nov 2026',
    ],
    [
      'a week over two years',
      'UTC',
      '2025-12-29T00:00:00Z',
      '2026-01-05T00:00:00Z',
      'Mon 29 December 2025 – Sun 4 January 2026',
      '29 Dec 2025 – 4 Jan 2026',
    ],
    ['a day', 'Europe/Berlin', '2026-11-16T23:00:00Z', '2026-11-17T23:00:00Z', 'Tue 17 November 2026', '17 Nov 2026'],
    [
      'hours',
      'Asia/Kolkata',
      '2026-11-16T10:00:00Z',
      '2026-11-17T10:00:00Z',
      'Mon 16 November 2026, 15:30 – Tue 17 November 2026, 15:30',
      '16 Nov 2026, 15:30 – 17 Nov 2026, 15:30',
    ],
  ])('%s', (_, timeZone, from, to, text, shortText) => {
    expect(periodOf(window(from, to), timeZone)).toMatchObject({ text, shortText, clockChange: null });
  });

  it('names the zone with abbreviation and offset', () => {
    const week = window('2026-11-16T05:00:00Z', '2026-11-23T05:00:00Z');
    expect(periodOf(week, 'America/New_York').zoneText).toBe('America/New_York (EST, UTC−05:00)');
    expect(periodOf(week, 'Europe/London').zoneText).toBe('Europe/London (GMT, UTC+00:00)');
    expect(periodOf(week, 'Asia/Tashkent').zoneText).toBe('Asia/Tashkent (UTC+05:00)');
    expect(periodOf(week, 'UTC').zoneText).toBe('UTC');
  });

  it.each([
    [
      'America/New_York',
      '2026-10-26T04:00:00Z',
      '2026-11-02T05:00:00Z',
      'The clocks went back one hour on Sunday 1 November: this period has 169 hours.',
    ],
    [
      'Europe/London',
      '2026-03-23T00:00:00Z',
      '2026-03-29T23:00:00Z',
      'The clocks went forward one hour on Sunday 29 March: this period has 167 hours.',
    ],
    [
      'Australia/Lord_Howe',
      '2026-03-29T13:00:00Z',
      '2026-04-05T13:30:00Z',
      'The clocks went back 30 minutes on Sunday 5 April: this period has 168.5 hours.',
    ],
  ])('says that the clocks change in %s', (timeZone, from, to, clockChange) => {
    expect(periodOf(window(from, to), timeZone).clockChange).toBe(clockChange);
  });

  it('says both offsets of a week in which they change', () => {
    expect(periodOf(window('2026-10-26T04:00:00Z', '2026-11-02T05:00:00Z'), 'America/New_York').zoneText).toBe(
      'America/New_York (EDT, UTC−04:00, then EST, UTC−05:00)',
    );
  });

  it('has a question with both days included, or with instants where it is not whole days', () => {
    const week = window('2026-11-16T05:00:00Z', '2026-11-23T05:00:00Z');
    expect(periodOf(week, 'America/New_York').question).toBe('jobs from 2026-11-16 to 2026-11-22');
    expect(periodOf(week, 'UTC').question).toBe('jobs from 2026-11-16T05:00:00Z to 2026-11-23T05:00:00Z');
    const day = window('2026-11-16T00:00:00Z', '2026-11-17T00:00:00Z');
    expect(periodOf(day, 'UTC').question).toBe('jobs on 2026-11-16');
  });
});

describe('the equal period before', () => {
  it('is the calendar week before, whatever its hours', () => {
    const week = window('2026-10-26T00:00:00Z', '2026-11-02T00:00:00Z');
    const { from, to } = periodBefore(week, 'Europe/London');
    expect([to, (to - from) / hour]).toEqual([week.from, 169]);
  });

  it('is the month before for a month', () => {
    const march = window('2026-03-01T00:00:00Z', '2026-04-01T00:00:00Z');
    expect(periodBefore(march, 'UTC')).toEqual(window('2026-02-01T00:00:00Z', '2026-03-01T00:00:00Z'));
  });

  it('is the same time before for anything else', () => {
    const hours = window('2026-03-01T10:00:00Z', '2026-03-01T16:00:00Z');
    expect(periodBefore(hours, 'UTC')).toEqual(window('2026-03-01T04:00:00Z', '2026-03-01T10:00:00Z'));
  });
});

describe('a moment in words', () => {
  it('has zone and offset beside it', () => {
    const instant = Date.parse('2026-11-23T11:02:00Z');
    expect(momentOf(instant, 'America/New_York').text).toBe('Mon 23 Nov 2026, 06:02 EST (UTC−05:00)');
    expect(momentOf(instant, 'UTC').text).toBe('Mon 23 Nov 2026, 11:02 UTC');
  });
});

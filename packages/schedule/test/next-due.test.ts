import { describe, expect, it } from 'vitest';
import { type Cadence, type Due, lastDue, nextDue, type Schedule } from '../src/index.ts';
import { mondays } from './schedules.ts';

const at = (text: string): number => Date.parse(text);
const hours = ({ window }: Due): number => (window.to - window.from) / 3_600_000;

/** What is due next after a moment, in UTC. */
function next(after: string, schedule: Partial<Schedule>): { from: string; to: string; dueAt: string } {
  const { window, dueAt } = nextDue({ ...mondays, ...schedule }, at(after));
  const text = (instant: number): string => new Date(instant).toISOString().slice(0, 16);
  return { from: text(window.from), to: text(window.to), dueAt: text(dueAt) };
}

const daily: Cadence = { kind: 'daily' };

describe('what is due next', () => {
  it('is the day before, every day', () => {
    expect(next('2026-11-25T06:59Z', { cadence: daily })).toEqual({
      from: '2026-11-23T23:00',
      to: '2026-11-24T23:00',
      dueAt: '2026-11-25T07:00',
    });
    expect(next('2026-11-25T07:00Z', { cadence: daily }).dueAt).toBe('2026-11-26T07:00');
  });

  it('is the week before, on the first wanted weekday after it', () => {
    const week = { from: '2026-11-15T23:00', to: '2026-11-22T23:00' };
    const sent = (sendOn: 0 | 1 | 5): ReturnType<typeof next> =>
      next('2026-11-22T23:00Z', { cadence: { kind: 'weekly', weekStartsOn: 1, sendOn } });
    expect(sent(1)).toEqual({ ...week, dueAt: '2026-11-23T07:00' });
    expect(sent(5)).toEqual({ ...week, dueAt: '2026-11-27T07:00' });
    expect(sent(0)).toEqual({ ...week, dueAt: '2026-11-29T07:00' });
    expect(next('2026-11-23T07:00Z', { cadence: { kind: 'weekly', weekStartsOn: 0, sendOn: 0 } })).toEqual({
      from: '2026-11-21T23:00',
      to: '2026-11-28T23:00',
      dueAt: '2026-11-29T07:00',
    });
  });

  it('is the calendar month before, on the wanted day of the next', () => {
    expect(next('2026-02-10T00:00Z', { cadence: { kind: 'monthly', sendOn: 28 } })).toEqual({
      from: '2025-12-31T23:00',
      to: '2026-01-31T23:00',
      dueAt: '2026-02-28T07:00',
    });
    expect(next('2026-12-01T07:00Z', { cadence: { kind: 'monthly', sendOn: 1 } })).toEqual({
      from: '2026-11-30T23:00',
      to: '2026-12-31T23:00',
      dueAt: '2027-01-01T07:00',
    });
  });

  it('is about 167, 168 or 169 hours where the clocks change, and stays at eight o’clock', () => {
    const weeks = ['2026-03-24', '2026-03-31', '2026-10-20', '2026-10-27'].map((day) => nextDue(mondays, at(day)));
    expect(weeks.map(hours)).toEqual([167, 168, 169, 168]);
    expect(weeks.map(({ dueAt }) => new Date(dueAt).getUTCHours())).toEqual([6, 6, 7, 7]);
    const half = nextDue({ ...mondays, timeZone: 'Australia/Lord_Howe' }, at('2026-09-30'));
    expect(hours(half)).toBe(167.5);
  });

  it('at a time that the clocks leap over is later by what they leap', () => {
    const leap = { cadence: daily, sendAt: 150 };
    expect(next('2026-03-28T12:00Z', leap).dueAt).toBe('2026-03-29T01:30');
    expect(next('2026-10-03T00:00Z', { ...leap, sendAt: 135, timeZone: 'Australia/Lord_Howe' }).dueAt).toBe(
      '2026-10-03T15:45',
    );
  });

  it('at a time that comes twice is the first of them, once', () => {
    const twice = { cadence: daily, sendAt: 150 };
    expect(next('2026-10-24T12:00Z', twice).dueAt).toBe('2026-10-25T00:30');
    expect(next('2026-10-25T00:30Z', twice).dueAt).toBe('2026-10-26T01:30');
  });

  it.each([
    ['America/Sao_Paulo', '2018-11-04T03:00'],
    ['Africa/Cairo', '2026-04-23T22:00'],
    ['Asia/Beirut', '2026-03-28T22:00'],
  ])('starts at one o’clock in %s on the day that has no midnight', (timeZone, start) => {
    const before = nextDue({ ...mondays, timeZone, cadence: daily, sendAt: 0 }, at(`${start}Z`) - 1);
    const after = nextDue({ ...mondays, timeZone, cadence: daily, sendAt: 0 }, at(`${start}Z`));
    expect(before).toEqual({
      window: { from: at(`${start}Z`) - 86_400_000, to: at(`${start}Z`) },
      dueAt: at(`${start}Z`),
    });
    expect(after.window.from).toBe(at(`${start}Z`));
    expect(hours(after)).toBe(23);
  });

  it('is never about a day that the zone left out', () => {
    const samoa = { cadence: daily, timeZone: 'Pacific/Apia' };
    const thursday = next('2011-12-30T08:00Z', samoa);
    expect(thursday).toEqual({ from: '2011-12-29T10:00', to: '2011-12-30T10:00', dueAt: '2011-12-30T18:00' });
    expect(next(`${thursday.dueAt}Z`, samoa)).toEqual({
      from: '2011-12-30T10:00',
      to: '2011-12-31T10:00',
      dueAt: '2011-12-31T18:00',
    });
    expect(hours(nextDue({ ...mondays, ...samoa, cadence: mondays.cadence }, at('2011-12-28')))).toBe(144);
  });

  it('is in a zone that the runtime knows', () => {
    expect(() => nextDue({ ...mondays, timeZone: 'Mars/Olympus' }, 0)).toThrow(RangeError);
  });
});

describe('what was due last', () => {
  it('is due from the moment itself on', () => {
    const monday = at('2026-11-23T07:00Z');
    expect(lastDue(mondays, monday).dueAt).toBe(monday);
    expect(lastDue(mondays, monday - 1).dueAt).toBe(at('2026-11-16T07:00Z'));
  });
});

import { describe, expect, it } from 'vitest';
import { lastWeeklyDue } from '../../src/desk/weekly-due.ts';

const due = (timeZone: string, now: string, { weekday = 1, minute = 540 }: { weekday?: 1 | 5; minute?: number } = {}) =>
  new Date(lastWeeklyDue({ kind: 'weekly', weekday, minute }, timeZone, Date.parse(now))).toISOString();

describe('a weekly moment', () => {
  it('is the last Monday at nine, on the local clock', () => {
    expect(due('America/New_York', '2026-11-18T15:30:00Z')).toBe('2026-11-16T14:00:00.000Z');
    expect(due('America/New_York', '2026-11-16T13:59:59Z')).toBe('2026-11-09T14:00:00.000Z');
    expect(due('America/New_York', '2026-11-16T14:00:00Z')).toBe('2026-11-16T14:00:00.000Z');
  });

  it('stays at nine when the clocks change', () => {
    expect(due('America/New_York', '2026-10-28T12:00:00Z')).toBe('2026-10-26T13:00:00.000Z');
    expect(due('America/New_York', '2026-11-03T12:00:00Z')).toBe('2026-11-02T14:00:00.000Z');
  });

  it('comes when the clocks have leapt over it: Samoa had no Friday 30 December 2011', () => {
    const friday = { weekday: 5 } as const;
    expect(due('Pacific/Apia', '2011-12-30T09:59:59Z', friday)).toBe('2011-12-23T19:00:00.000Z');
    expect(due('Pacific/Apia', '2011-12-31T12:00:00Z', friday)).toBe('2011-12-30T19:00:00.000Z');
  });
});

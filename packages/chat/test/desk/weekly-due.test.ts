import { describe, expect, it } from 'vitest';
import { lastWeeklyDue } from '../../src/desk/weekly-due.ts';

const due = (zone: string, now: string, minute = 540) =>
  new Date(lastWeeklyDue({ kind: 'weekly', weekday: 1, minute }, zone, Date.parse(now))).toISOString();

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

  it('comes when the clocks have leapt over it', () => {
    // On Monday 30 March 2026 nothing leaps; in Samoa a whole day was left out in 2011.
    expect(due('Pacific/Apia', '2012-01-03T12:00:00Z', 0)).toBe('2012-01-01T10:00:00.000Z');
  });
});

import { describe, expect, it } from 'vitest';
import { lastDue, nextDue, owedRuns, type Schedule } from '../src/index.ts';
import { mondays } from './schedules.ts';

const week = 7 * 86_400_000;
/** 08:00 in Berlin, in winter. */
const monday = Date.parse('2026-11-23T07:00Z');

describe('what a schedule owes', () => {
  it('is its latest finished period, once, when nothing is on record', () => {
    for (const missed of ['latest', 'all'] as const) {
      expect(owedRuns({ ...mondays, missed }, null, monday + 1)).toEqual([
        { tenant: 'contoso', schedule: 'weekly', state: 'due', ...lastDue(mondays, monday) },
      ]);
    }
  });

  it('is nothing before the next due moment, and one run from that moment on', () => {
    expect(owedRuns(mondays, monday, monday + week - 1)).toEqual([]);
    expect(owedRuns(mondays, monday, monday + week)).toMatchObject([{ dueAt: monday + week, state: 'due' }]);
  });

  it('is after several misses the latest, with the others as skipped, or all of them', () => {
    const states = (schedule: Schedule): readonly string[] =>
      owedRuns(schedule, monday - 3 * week, monday + 1).map((run) => run.state);
    expect(states(mondays)).toEqual(['skipped', 'skipped', 'due']);
    expect(states({ ...mondays, missed: 'all' })).toEqual(['due', 'due', 'due']);
  });

  it('comes oldest first, each period after the one before', () => {
    const owed = owedRuns(mondays, monday - 30 * week, monday);
    expect(owed).toHaveLength(30);
    for (const [index, run] of owed.entries()) {
      expect(run.dueAt).toBe(nextDue(mondays, owed[index - 1]?.dueAt ?? monday - 30 * week).dueAt);
    }
  });

  it('is at most the 400 latest after years away', () => {
    const daily: Schedule = { ...mondays, cadence: { kind: 'daily' }, missed: 'all' };
    const owed = owedRuns(daily, Date.parse('2020-01-01'), monday);
    expect(owed).toHaveLength(400);
    expect(owed.at(-1)?.dueAt).toBe(monday);
  });

  it('is nothing while the clock is behind what is on record', () => {
    expect(owedRuns(mondays, monday, monday - 5 * week)).toEqual([]);
  });

  it('names the same period again when the hour was moved after it was sent: it is told by its window', () => {
    const [sent] = owedRuns(mondays, monday - week, monday);
    expect(owedRuns({ ...mondays, sendAt: 600 }, monday, monday + 2 * 3_600_000)).toMatchObject([
      { window: sent?.window },
    ]);
  });
});

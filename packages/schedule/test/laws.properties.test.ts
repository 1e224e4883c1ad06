import { localDay, startOfLocalDay } from '@jobdesk/jobs-core/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastDue, nextDue, owedRuns } from '../src/index.ts';
import { anyInstant, anySchedule, mondays, zones } from './schedules.ts';

const runs = { numRuns: 2_000 };

describe('the periods of any schedule', () => {
  it('tile time without gap or overlap, in the order in which they are due', () => {
    fc.assert(
      fc.property(anySchedule, anyInstant, (schedule, moment) => {
        const first = nextDue(schedule, moment);
        const second = nextDue(schedule, first.dueAt);
        expect(second.window.from).toBe(first.window.to);
        expect(first.window.from).toBeLessThan(first.window.to);
        expect(second.dueAt).toBeGreaterThan(first.dueAt);
      }),
      runs,
    );
  });

  it('are due after they have ended, and one is always between the last due and the next', () => {
    fc.assert(
      fc.property(anySchedule, anyInstant, (schedule, now) => {
        const last = lastDue(schedule, now);
        const next = nextDue(schedule, now);
        expect(last.dueAt).toBeGreaterThanOrEqual(last.window.to);
        expect(last.dueAt).toBeLessThanOrEqual(now);
        expect(next.dueAt).toBeGreaterThan(now);
        expect(next.window.from).toBe(last.window.to);
        expect(nextDue(schedule, last.dueAt)).toEqual(next);
        expect(lastDue(schedule, next.dueAt)).toEqual(next);
      }),
      runs,
    );
  });

  it('begin and end where local days begin', () => {
    fc.assert(
      fc.property(anySchedule, anyInstant, (schedule, now) => {
        for (const end of Object.values(lastDue(schedule, now).window)) {
          expect(startOfLocalDay(localDay(end, schedule.timeZone), schedule.timeZone)).toBe(end);
        }
      }),
      runs,
    );
  });
});

describe('what is owed', () => {
  it('is every period once, however often and however irregularly somebody looks', () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 90 * 24 * 3_600_000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(anySchedule, anyInstant, gaps, (schedule, start, waits) => {
        let now = start;
        let last = lastDue(schedule, now).dueAt;
        let end = lastDue(schedule, now).window.to;
        for (const wait of waits) {
          now += wait;
          const owed = owedRuns(schedule, last, now);
          for (const [index, run] of owed.entries()) {
            expect(run.window.from).toBe(end);
            expect(run.state).toBe(schedule.missed === 'all' || index === owed.length - 1 ? 'due' : 'skipped');
            end = run.window.to;
            last = run.dueAt;
          }
          expect(owedRuns(schedule, last, now)).toEqual([]);
          expect(last).toBe(lastDue(schedule, now).dueAt);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is, over a year of hourly looks, each week once, on a Monday at eight by the local clock', () => {
    for (const timeZone of zones) {
      const schedule = { ...mondays, timeZone };
      const clock = new Intl.DateTimeFormat('en-GB', {
        timeZone,
        weekday: 'short',
        hour: '2-digit',
        minute: '2-digit',
      });
      let last = lastDue(schedule, Date.UTC(2026, 0, 1)).dueAt;
      let count = 0;
      for (let now = Date.UTC(2026, 0, 1); now < Date.UTC(2027, 0, 1); now += 3_600_000) {
        for (const run of owedRuns(schedule, last, now)) {
          expect(clock.format(run.dueAt)).toBe('Mon 08:00');
          last = run.dueAt;
          count += 1;
        }
      }
      expect(count).toBe(52);
    }
  });
});

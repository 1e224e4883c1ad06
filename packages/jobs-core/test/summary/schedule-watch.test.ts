import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Job } from '../../src/model/index.ts';
import { type DeclaredSchedule, nextDue, ScheduleWatch } from '../../src/summary/index.ts';

const hour = 3_600_000;
const day = 24 * hour;
const timeZone = 'Europe/Berlin';
/** Monday to Sunday. */
const window = { from: Date.parse('2026-11-15T23:00:00Z'), to: Date.parse('2026-11-22T23:00:00Z') };
const daily: DeclaredSchedule = { service: 1, operation: 'backup', everyMinutes: 1440 };
const workdays: DeclaredSchedule = { ...daily, weekdays: [1, 2, 3, 4, 5] };
const asOf = window.to + 6 * hour;

function started(startedAt: number, fields: Partial<Job> = {}): Job {
  const counts = { failed: 0, successful: 1, skipped: 0, total: 1 };
  return {
    id: `FB${startedAt}`,
    type: 1,
    service: 1,
    operation: 'backup',
    status: 2,
    counts,
    startedAt,
    finishedAt: startedAt + hour,
    durationMs: hour,
    comments: '',
    ...fields,
  };
}

/** Starts at 02:00 of these days of the week, 0 is Monday. */
const nights = (days: readonly number[]): readonly Job[] =>
  days.map((at) => started(window.from + at * day + 2 * hour));

function watched(schedule: DeclaredSchedule, jobs: readonly Job[], until = asOf) {
  const watch = new ScheduleWatch([schedule], { window, timeZone });
  for (const job of jobs) watch.add(job);
  return watch.result(until)[0];
}

describe('a declared schedule', () => {
  it('is kept by a start every night', () => {
    expect(watched(daily, nights([0, 1, 2, 3, 4, 5, 6]))).toMatchObject({ starts: 7, missed: 0, firstMissedAt: null });
  });

  it('says how many starts were missed, since when, and which was the last', () => {
    expect(watched(daily, nights([0, 1, 2]))).toMatchObject({
      starts: 3,
      missed: 4,
      firstMissedAt: window.from + 3 * day + 2 * hour,
      lastStartAt: window.from + 2 * day + 2 * hour,
    });
  });

  it('misses nothing on days that have no backups', () => {
    expect(watched(workdays, nights([0, 1, 2, 3, 4]))).toMatchObject({ missed: 0 });
    expect(watched(daily, nights([0, 1, 2, 3, 4]))).toMatchObject({ missed: 2 });
    expect(watched(workdays, nights([0, 1, 3, 4]))).toMatchObject({ missed: 1 });
  });

  it('sees that nothing started at all', () => {
    expect(watched(daily, [])).toMatchObject({ starts: 0, missed: 6, lastStartAt: null });
  });

  it('takes a start within half an interval for the one that was due, however short the interval at least two hours', () => {
    const late = (by: number) => [
      ...nights([0]),
      started(window.from + day + 2 * hour + by),
      ...nights([2, 3, 4, 5, 6]),
    ];
    expect(watched(daily, late(11 * hour))).toMatchObject({ missed: 0 });
    expect(watched(daily, late(13 * hour))).toMatchObject({ missed: 1 });
    const hourly = { ...daily, everyMinutes: 60 };
    const every = Array.from({ length: 168 }, (_, at) => started(window.from + at * hour));
    expect(
      watched(
        hourly,
        every.filter((_, at) => at !== 50 && at !== 51),
      ),
    ).toMatchObject({ missed: 0 });
    expect(
      watched(
        hourly,
        every.filter((_, at) => at < 50 || at > 53),
      ),
    ).toMatchObject({ missed: 2 });
  });

  it('does not ask for what may still come, nor for what is due after the period', () => {
    expect(watched(daily, nights([0, 1]), window.from + 2 * day + 3 * hour)).toMatchObject({ missed: 0 });
    expect(watched(daily, nights([0, 1, 2, 3, 4, 5, 6]), asOf + 30 * day)).toMatchObject({ missed: 0 });
  });

  it('looks at backups of its service alone', () => {
    const others = [0, 1, 2, 3, 4, 5, 6].flatMap((at) => [
      started(window.from + at * day, { operation: 'restore', type: 2 }),
      started(window.from + at * day, { service: 256, type: 20_009 }),
    ]);
    expect(watched(daily, others)).toMatchObject({ starts: 0, missed: 6 });
  });

  it('keeps the time of day when the clocks change', () => {
    const friday = Date.parse('2026-10-23T00:00:00Z');
    expect(new Date(nextDue(friday, workdays, timeZone)).toISOString()).toBe('2026-10-26T01:00:00.000Z');
  });

  it('refuses what no clock can keep', () => {
    for (const everyMinutes of [0, -5, 1.5, Number.NaN]) {
      expect(() => nextDue(0, { ...daily, everyMinutes }, timeZone)).toThrow(RangeError);
    }
    expect(() => nextDue(0, { ...daily, weekdays: [7] }, timeZone)).toThrow('Weekdays are 0 (Sunday) to 6, not 7.');
  });

  it('comes to the same in any order', () => {
    const minutes = fc.uniqueArray(fc.nat({ max: 7 * 1440 - 1 }), { maxLength: 30 });
    fc.assert(
      fc.property(minutes, (list) => {
        const jobs = list.map((minute) => started(window.from + minute * 60_000));
        expect(watched(daily, jobs)).toEqual(
          watched(
            daily,
            jobs.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
          ),
        );
      }),
    );
  });
});

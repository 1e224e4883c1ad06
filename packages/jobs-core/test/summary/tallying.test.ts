import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Job } from '../../src/model/index.ts';
import { outcomeOf, outcomes, type Summary, summarise, Tallying } from '../../src/summary/index.ts';
import { anyJob, madeUpJob } from './made-up-job.ts';

const timeZone = 'America/New_York';
const window = { from: Date.parse('2026-11-16T05:00:00Z'), to: Date.parse('2026-11-23T05:00:00Z') };
const hour = 3_600_000;

function summaryOf(jobs: readonly Job[], options = { window, timeZone }): Summary {
  const tallying = new Tallying(options);
  for (const job of jobs) tallying.add(job);
  return tallying.result();
}

describe('a summary', () => {
  it('tells success, exception, failure and stop of backups apart, and leaves the rest out of the rate', () => {
    const statuses = [2, 2, 2, 8, 16, 64, 4, 1, 3];
    const empty = madeUpJob({ counts: { failed: 0, successful: 0, skipped: 0, total: 0 } });
    const { successRate } = summaryOf([...statuses.map((status) => madeUpJob({ status })), empty]);
    expect(successRate).toEqual({
      scope: 'backup',
      success: 3,
      warning: 1,
      failed: 1,
      stopped: 1,
      denominator: 6,
      strict: 0.5,
      completed: 4 / 6,
      excluded: { empty: 1, skipped: 1, open: 1, unknown: 1 },
    });
  });

  it('keeps restores and exports out of the backups', () => {
    const summary = summaryOf([
      madeUpJob(),
      madeUpJob({ type: 20_010, operation: 'restore', status: 16 }),
      madeUpJob({ type: 4, service: 1, operation: 'export', status: 8 }),
    ]);
    expect(summary.successRate.strict).toBe(1);
    expect(summary.restoreRate).toMatchObject({ scope: 'restore', failed: 1, denominator: 1, strict: 0 });
    expect(summary.exportRate).toMatchObject({ scope: 'export', warning: 1, completed: 1 });
  });

  it('has no rate when nothing finished', () => {
    expect(summaryOf([madeUpJob({ status: 1 })]).successRate).toMatchObject({ strict: null, completed: null });
  });

  it('adds objects up instead of averaging the jobs', () => {
    const counts = (successful: number, failed: number) => ({
      successful,
      failed,
      skipped: 1,
      total: successful + failed,
    });
    const { all } = summaryOf([
      madeUpJob({ counts: counts(1, 0) }),
      madeUpJob({ status: 8, counts: counts(97, 2) }),
      madeUpJob({ status: 1, counts: counts(50, 50) }),
    ]);
    expect(all.objects).toEqual({ successful: 98, failed: 2, skipped: 2, rate: 0.98 });
  });

  it('counts a backup job type as covered by one success', () => {
    const { coverage } = summaryOf([
      madeUpJob({ status: 16 }),
      madeUpJob(),
      madeUpJob({ type: 1, service: 1, status: 8 }),
      madeUpJob({ type: 20_010, operation: 'restore', status: 16 }),
    ]);
    expect(coverage).toEqual({ met: 1, active: 2 });
  });

  it('names job types and statuses that are in no table', () => {
    const { unknownCodes, byService } = summaryOf([
      madeUpJob({ type: 99_999, service: null, operation: null }),
      madeUpJob({ type: null, service: null, operation: null, status: 3 }),
      madeUpJob({ status: null }),
    ]);
    expect(unknownCodes).toEqual({ jobTypes: { 99_999: 1, unknown: 1 }, statuses: { 3: 1, unknown: 1 } });
    expect(byService.map(({ service, jobs }) => [service, jobs])).toEqual([
      [256, 1],
      [null, 2],
    ]);
  });

  it('tells how each job type stands at the end', () => {
    const at = (hours: number, status: number): Job =>
      madeUpJob({ status, startedAt: window.from + hours * hour, finishedAt: window.from + (hours + 1) * hour });
    const [series] = summaryOf([at(30, 16), at(10, 2), at(40, 1), at(20, 2), at(35, 4)]).series;
    expect(series).toMatchObject({
      jobType: 20_009,
      lastSuccessAt: window.from + 21 * hour,
      lastFailureAt: window.from + 30 * hour,
      lastOutcome: 'failed',
      oldestOpenAt: window.from + 40 * hour,
    });
  });

  it('says how many jobs it was given that did not start in the period', () => {
    const summary = summaryOf([
      madeUpJob({ startedAt: window.from - 1 }),
      madeUpJob({ startedAt: window.to }),
      madeUpJob({ startedAt: null }),
      madeUpJob({ startedAt: window.to - 1 }),
      madeUpJob({ startedAt: window.from }),
    ]);
    expect([summary.outside, summary.all.jobs]).toEqual([3, 2]);
  });

  it('reads a stream once, in batches of any size', async () => {
    async function* batches(): AsyncGenerator<readonly Job[]> {
      yield [madeUpJob(), madeUpJob({ status: 16 })];
      yield [];
      yield [madeUpJob({ status: 8 })];
    }
    const { successRate } = await summarise(batches(), { window, timeZone });
    expect(successRate).toMatchObject({ success: 1, failed: 1, warning: 1 });
  });

  it('refuses a zone that there is none of', () => {
    expect(() => new Tallying({ window, timeZone: 'Mars/Olympus' })).toThrow(RangeError);
  });
});

describe('the median of the durations', () => {
  const medianOf = (durations: readonly number[]) =>
    summaryOf(durations.map((durationMs) => madeUpJob({ durationMs }))).series[0]?.medianMs ?? null;

  it('is the one that sorting finds', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1000 }), { maxLength: 400 }), (durations) => {
        const sorted = durations.toSorted((a, b) => a - b);
        const middle = sorted.length >> 1;
        const odd = sorted.length % 2 === 1;
        const expected = odd ? sorted[middle]! : Math.round((sorted[middle - 1]! + sorted[middle]!) / 2);
        expect(medianOf(durations)).toBe(durations.length === 0 ? null : expected);
      }),
    );
  });

  it('leaves out jobs that have not finished or were skipped', () => {
    const [series] = summaryOf([
      madeUpJob({ durationMs: 60_000 }),
      madeUpJob({ status: 4, durationMs: 0 }),
      madeUpJob({ status: 1, durationMs: null, finishedAt: null }),
    ]).series;
    expect([series?.medianMs, series?.longestMs]).toEqual([60_000, 60_000]);
  });
});

describe('what always holds', () => {
  const jobs = fc.array(anyJob(window), { maxLength: 60 });

  it('every job is in exactly one outcome, status, service, operation, day and series', () => {
    fc.assert(
      fc.property(jobs, (jobs) => {
        const summary = summaryOf(jobs);
        const total = summary.all.jobs;
        const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
        expect(total + summary.outside).toBe(jobs.length);
        expect(sum(Object.values(summary.all.byOutcome))).toBe(total);
        expect(sum(Object.values(summary.all.byStatus))).toBe(total);
        expect(sum(summary.byService.map((one) => one.jobs))).toBe(total);
        expect(sum(Object.values(summary.byOperation).map((one) => one.jobs))).toBe(total);
        expect(sum(summary.byDay.map((one) => one.jobs))).toBe(total);
        expect(sum(summary.series.map((one) => one.jobs))).toBe(total);
        const { denominator, excluded } = summary.successRate;
        expect(denominator + sum(Object.values(excluded))).toBe(summary.byOperation.backup.jobs);
        expect(sum(summary.byDay.map((one) => one.backups.jobs))).toBe(summary.byOperation.backup.jobs);
        expect(sum(summary.byService.map((one) => one.successRate.denominator))).toBe(denominator);
      }),
    );
  });

  it('the order of the jobs does not matter', () => {
    fc.assert(
      fc.property(jobs, (jobs) => {
        expect(summaryOf(jobs.toReversed())).toEqual(summaryOf(jobs));
      }),
    );
  });

  it('nor does it where two job types have the same name', () => {
    const job = (id: string, type: number): Job => ({
      id,
      type,
      service: 1,
      operation: 'index',
      status: 2,
      counts: { failed: 0, successful: 1, skipped: 0, total: 1 },
      startedAt: window.from,
      finishedAt: window.from,
      durationMs: 0,
      comments: '',
    });
    const both = [job('a', 33), job('b', 32)];
    for (const jobs of [both, both.toReversed()]) {
      expect(summaryOf(jobs).series.map(({ jobType }) => jobType)).toEqual([32, 33]);
    }
  });

  it('each outcome is counted as often as it occurs', () => {
    fc.assert(
      fc.property(jobs, (jobs) => {
        const inside = jobs.filter(
          ({ startedAt }) => startedAt !== null && startedAt >= window.from && startedAt < window.to,
        );
        const { byOutcome } = summaryOf(jobs).all;
        for (const outcome of outcomes) {
          expect(byOutcome[outcome]).toBe(inside.filter((job) => outcomeOf(job) === outcome).length);
        }
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { type Job, timeWindow } from '../../src/model/index.ts';
import { jobs, matches } from '../../src/query/index.ts';

const job: Job = {
  id: 'FB20241027081716326',
  type: 1,
  service: 1,
  operation: 'backup',
  status: 2,
  counts: { failed: 0, successful: 1, skipped: 0, total: 1 },
  startedAt: 1000,
  finishedAt: 2000,
  durationMs: 1000,
  comments: '',
};

describe('a job', () => {
  it('matches the query for every job', () => {
    expect(matches(jobs().node, job)).toBe(true);
    expect(matches(jobs().node, { ...job, type: null, status: null, startedAt: null })).toBe(true);
  });

  it('has to be of one of the types and in one of the statuses', () => {
    expect(matches(jobs().jobType(1, 2).node, job)).toBe(true);
    expect(matches(jobs().jobType(2).node, job)).toBe(false);
    expect(matches(jobs().jobType(1).node, { ...job, type: null })).toBe(false);
    expect(matches(jobs().jobType().node, job)).toBe(false);
    expect(matches(jobs().failed().node, job)).toBe(false);
    expect(matches(jobs().failed().node, { ...job, status: 64 })).toBe(false);
    expect(matches(jobs().status(3).node, { ...job, status: 3 })).toBe(true);
  });

  it('belongs to the period in which it started', () => {
    expect(matches(jobs().during(timeWindow(1000, 1001)).node, job)).toBe(true);
    expect(matches(jobs().during(timeWindow(0, 1000)).node, job)).toBe(false);
    expect(matches(jobs().during(timeWindow(1500, 3000)).node, job)).toBe(false);
  });

  it('without a start lies in no period', () => {
    expect(matches(jobs().during(timeWindow(0, null)).node, { ...job, startedAt: null })).toBe(false);
  });

  it('that has not finished is in no duration', () => {
    expect(matches(jobs().lastingAtLeast(1000).lastingAtMost(1000).node, job)).toBe(true);
    expect(matches(jobs().lastingAtMost(5000).node, { ...job, durationMs: null })).toBe(false);
  });

  it('that is open is measured by the time since its start where its status is asked for', () => {
    const running: Job = { ...job, status: 1, finishedAt: null, durationMs: null };
    const long = jobs().lastingAtLeast(5000);
    const short = jobs().lastingAtMost(5000);
    expect(matches(long.status(1).node, running, 6000)).toBe(true);
    expect(matches(long.status(1).node, running, 5999)).toBe(false);
    expect(matches(short.status(1, 32).node, running, 6000)).toBe(true);
    expect(matches(short.status(1, 32).node, running, 6001)).toBe(false);
    expect(matches(short.status(1).node, running, 0)).toBe(true);
    expect(matches(long.node, running, 6000)).toBe(false);
    expect(matches(long.status(16).node, running, 6000)).toBe(false);
    expect(matches(long.status(1).node, running)).toBe(false);
    expect(matches(long.status(1).node, { ...running, startedAt: null }, 6000)).toBe(false);
    expect(matches(long.status(16).node, { ...running, status: 16 }, 6000)).toBe(false);
  });

  it('with an unknown count of failed objects is neither with nor without', () => {
    const unknown = { ...job, counts: { ...job.counts, failed: null } };
    expect(matches(jobs().withFailedObjects().node, unknown)).toBe(false);
    expect(matches(jobs().withFailedObjects(false).node, unknown)).toBe(false);
    expect(matches(jobs().withFailedObjects(false).node, job)).toBe(true);
  });

  it('is found by its whole id only', () => {
    expect(matches(jobs().id('FB20241027081716326').node, job)).toBe(true);
    expect(matches(jobs().id('FB2024102708171632').node, job)).toBe(false);
  });
});

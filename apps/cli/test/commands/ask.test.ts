import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { jobs } from '../captured-io.ts';
import { lastWeek, type Served, serve } from '../served.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());

const ask = (...args: string[]) => jobs(['ask', ...args], { env: served.env });

describe('jobs ask --json', () => {
  it('prints one document with the keys of the contract, and nothing else', async () => {
    const { code, stdout, stderr } = await ask('failed jobs last week', '--json');
    expect([code, stderr]).toEqual([0, '']);
    const lines = stdout.split('\n');
    expect(lines).toHaveLength(2);
    const document = JSON.parse(stdout);
    expect(Object.keys(document)).toEqual([
      'query',
      'description',
      'complete',
      'asOf',
      'read',
      'expected',
      'matched',
      'countsByStatus',
      'groups',
      'jobs',
      'unrecognized',
      'ambiguous',
      'warnings',
    ]);
    expect(Object.keys(document.query)).toEqual([
      'intent',
      'jobTypes',
      'statuses',
      'from',
      'to',
      'searchText',
      'jobId',
      'minDurationSeconds',
      'maxDurationSeconds',
      'hasFailedObjects',
      'limit',
      'sort',
      'groupBy',
    ]);
    expect(document).toMatchObject({ complete: true, asOf: '2026-11-18T15:30:00Z', groups: null, unrecognized: [] });
  });

  it('counts and lists what the service has, whatever the limit', async () => {
    const truth = served.simulator.truth.startedWithin(lastWeek);
    const all = JSON.parse((await ask('all jobs last week', '--json')).stdout);
    expect(all.matched).toBe(truth.ids.length);
    expect(all.jobs.map(({ jobId }: { jobId: string }) => jobId).toSorted()).toEqual([...truth.ids].toSorted());
    const few = JSON.parse((await ask('all jobs last week', '--json', '--limit', '2')).stdout);
    expect([few.matched, few.jobs.length]).toEqual([truth.ids.length, 2]);
    expect(few.countsByStatus).toEqual(all.countsByStatus);
    expect(Object.keys(few.jobs[0])).toEqual([
      'jobId',
      'jobType',
      'jobTypeName',
      'service',
      'serviceName',
      'operation',
      'status',
      'statusName',
      'failedCount',
      'successfulCount',
      'skippedCount',
      'totalCount',
      'startTime',
      'finishTime',
      'durationSeconds',
      'comments',
    ]);
  });

  it('groups, and the groups add up', async () => {
    const { matched, groups } = JSON.parse((await ask('jobs by service last week', '--json')).stdout);
    const sum = groups.reduce((total: number, { count }: { count: number }) => total + count, 0);
    expect(sum).toBe(matched);
    expect(groups[0]).toEqual({
      key: expect.any(String),
      count: expect.any(Number),
      countsByStatus: expect.any(Object),
    });
  });

  it('names words that it does not understand, and still ends with 0', async () => {
    const { code, stdout } = await ask('failed wibble jobs last week', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout).unrecognized).toEqual(['wibble']);
  });

  it('reads the question from where the flags say', async () => {
    const flags = ['--now', '2026-11-10T02:00:00Z', '--time-zone', 'America/New_York', '--week-starts-on', '0'];
    const { query } = JSON.parse((await ask('jobs this week', '--json', ...flags)).stdout);
    expect(query.from).toBe('2026-11-08T05:00:00Z');
  });
});

describe('jobs ask for people', () => {
  it('says the number, what it understood, and how whole it is', async () => {
    const { code, stdout, stderr } = await ask('failed jobs last week', '--limit', '1');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('failed jobs that started Nov 9–15, 2026 (UTC)');
    expect(stdout).toMatch(/\d+ of \d+ jobs read, statuses all known, as of Wed 18 Nov 2026, 15:30 UTC\./);
    expect(stdout).not.toContain('\u001B');
  });

  it.each([80, 100, 120])('fits a terminal of %d columns', async (columns) => {
    const { stdout } = await jobs(['ask', 'all jobs last week'], { env: { ...served.env, NO_COLOR: '1' }, columns });
    const { widthOf } = await import('../../src/terminal/fit.ts');
    expect(stdout.split('\n').filter((line) => widthOf(line) > columns)).toEqual([]);
  });

  it('says that no job matches, which is an answer', async () => {
    const { code, stdout } = await ask('failed backups on 2020-01-01');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^No job matches\./m);
  });

  it('explains itself without a question', async () => {
    const { code, stdout } = await jobs(['ask'], { env: served.env });
    expect(code).toBe(0);
    expect(stdout).toContain('jobs ask "failed backups last week"');
  });

  it('marks made-up jobs', async () => {
    const { code, stdout } = await jobs(['ask', '--simulated', 'failed jobs last week']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/SIMULATED DATA/);
  });
});

describe('an answer from which jobs may be missing', () => {
  it('says INCOMPLETE, says why, and ends with 3', async () => {
    const lossy = await serve({ faults: [{ match: 'jobs', fault: { kind: 'missing-rows', rows: 2 } }] });
    onTestFinished(lossy.close);
    const people = await jobs(['ask', 'all jobs last week'], { env: lossy.env });
    expect(people.code).toBe(3);
    expect(people.stdout).toMatch(/^INCOMPLETE, jobs may be missing\./m);
    expect(people.stdout).toMatch(/\d+ jobs came, but the server says there are \d+/);
    const programs = await jobs(['ask', 'all jobs last week', '--json'], { env: lossy.env });
    expect([programs.code, programs.stderr]).toEqual([3, '']);
    const { complete, read, expected, warnings } = JSON.parse(programs.stdout);
    expect(complete).toBe(false);
    expect(read).toBeLessThan(expected);
    expect(warnings.join(' ')).toContain('the server says');
  });
});

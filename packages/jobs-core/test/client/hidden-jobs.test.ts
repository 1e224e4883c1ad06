import { describe, expect, it } from 'vitest';
import { timeWindow } from '../../src/model/index.ts';
import { jobs } from '../../src/query/index.ts';
import { clientOf, idsOf, readAll } from './read.ts';
import { servedJobs } from './served-jobs.ts';
import { json, type ServedJob, vendorServer } from './vendor-server.ts';

const hour = 3_600_000;
const now = Date.UTC(2026, 10, 3, 9);
const window = timeWindow(now - 50 * hour, now);
const finished = servedJobs(400, now - 400 * hour, hour, 0);

const running = (count: number, at: number): ServedJob[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `R${index}`,
    type: 1,
    status: 1,
    start: at + index * 1000,
    end: null,
  }));

const wantedOf = (list: readonly ServedJob[]): ServedJob[] =>
  list.filter(({ start }) => start !== null && start >= window.from && start < window.to);

async function read(
  served: readonly ServedJob[],
  ways: Parameters<typeof vendorServer>[1],
  fault?: Parameters<typeof vendorServer>[2],
) {
  await using server = await vendorServer(served, ways, fault);
  const reading = clientOf(server.url, { now: () => now, pageSize: 50 }).list(jobs().during(window));
  const ids = idsOf(await readAll(reading));
  return { ids, completeness: reading.completeness(), requests: server.requests };
}

describe('jobs that a range by end hides because they are running', () => {
  it.each([[true], [false]])('are found, with their type (rows name it: %s)', async (typed) => {
    const served = [
      ...running(3, now - 2 * hour),
      ...running(2, now - 200 * hour).map((job) => ({ ...job, id: `O${job.id}` })),
      ...finished,
    ];
    const { ids, completeness } = await read(served, { rule: 'end', typed });
    expect(ids).toEqual(idsOf(wantedOf(served)));
    expect(completeness).toMatchObject({ complete: true, expected: completeness.read });
  });

  it('are found when there are many of them and rows name no type', async () => {
    const served = [...running(30, now - 2 * hour), ...finished];
    const { ids, completeness } = await read(served, { rule: 'end', typed: false });
    expect(ids).toEqual(idsOf(wantedOf(served)));
    expect(completeness.complete).toBe(true);
  });

  it('are all found, one of a type that nobody knows too, beside others that began after the period', async () => {
    const inside = running(12, now - 20 * hour);
    const later = running(4, now - 3 * hour).map((job) => ({ ...job, id: `L${job.id}`, type: 20_009 }));
    const stranger: ServedJob = { id: 'X1', type: 99_000, status: 1, start: now - 40 * hour, end: null };
    const past = timeWindow(window.from, now - 10 * hour);
    // The stranger stands last: whoever stops too early does not see it.
    const served = [...later, ...inside, ...finished, stranger];
    await using server = await vendorServer(served, { rule: 'end', typed: false, cap: 50 });
    const reading = clientOf(server.url, { now: () => now, pageSize: 50 }).list(jobs().during(past));
    const types = new Map((await readAll(reading)).map(({ id, type }) => [id, type]));
    expect([...types.keys()].toSorted()).toEqual(
      idsOf(served.filter(({ start }) => start !== null && start >= past.from && start < past.to)),
    );
    expect([types.get('R0'), types.get('X1')]).toEqual([1, null]);
    expect(reading.completeness().complete).toBe(true);
  });

  it('are looked for although the one that is asked about by its id ends at that moment', async () => {
    const [first, ...others] = running(3, now - 2 * hour);
    const served = [...(first === undefined ? [] : [first]), ...finished, ...others];
    await using server = await vendorServer(served, { rule: 'end', cap: 40 }, ({ url }) => {
      const id = url.searchParams.get('searchText');
      if (id === 'R0') server.jobs = server.jobs.map((job) => (job.id === id ? { ...job, status: 2, end: now } : job));
      return false;
    });
    const reading = clientOf(server.url, { now: () => now, pageSize: 40 }).list(jobs().during(window));
    expect(idsOf(await readAll(reading))).toEqual(idsOf(wantedOf(served)));
    expect(reading.completeness().complete).toBe(true);
  });

  it('are not looked for longer than until all are found', async () => {
    const served = [...running(3, now - 2 * hour), ...finished];
    const { requests } = await read(served, { rule: 'end', cap: 20 });
    expect(requests.filter((path) => !path.includes('Time=') && !path.includes('searchText')).length).toBeLessThan(10);
  });

  it('are found at the end of the list too', async () => {
    const served = [...finished, ...running(3, now - 2 * hour)];
    const { ids, completeness } = await read(served, { rule: 'end', cap: 20 });
    expect(ids).toEqual(idsOf(wantedOf(served)));
    expect(completeness.complete).toBe(true);
  });

  it('are found although they end in the middle of the reading', async () => {
    const served = [...running(2, now - 2 * hour), ...finished];
    for (const moment of [1, 2, 3, 4, 5, 6, 7]) {
      await using server = await vendorServer(served, { rule: 'end', cap: 40 }, ({ kind, count }) => {
        if (kind === 'jobs' && count === moment) {
          server.jobs = server.jobs.map((job) => (job.id === 'R0' ? { ...job, status: 16, end: now } : job));
        }
        return false;
      });
      const reading = clientOf(server.url, { now: () => now }).list(jobs().during(window));
      const ids = idsOf(await readAll(reading));
      if (reading.completeness().complete) expect([moment, ids]).toEqual([moment, idsOf(wantedOf(served))]);
    }
  });

  it('are found when the server does not find them by their id', async () => {
    const served = [...running(3, now - 2 * hour), ...finished];
    const { ids, completeness } = await read(
      served,
      { rule: 'end' },
      ({ kind, url }, response) =>
        kind === 'jobs' && url.searchParams.has('searchText') && json(response, 200, { totalCount: 0, jobs: [] }),
    );
    expect(ids).toEqual(idsOf(wantedOf(served)));
    expect(completeness.complete).toBe(true);
  });

  it('leave the answer incomplete when they cannot be counted', async () => {
    const served = [...running(3, now - 2 * hour), ...finished];
    const { completeness } = await read(
      served,
      { rule: 'end' },
      ({ kind, url }, response) => kind === 'jobs' && !url.searchParams.has('startTime') && json(response, 500, {}),
    );
    expect(completeness).toMatchObject({ complete: false, notes: [{ kind: 'unfinished-jobs-unknown' }] });
  });
});

it('takes four small requests when ranges hide nothing, and none once that is known', async () => {
  const served = [...running(3, now - 2 * hour), ...finished];
  await using server = await vendorServer(served, { rule: 'start' });
  const client = clientOf(server.url, { now: () => now });
  await readAll(client.list(jobs().during(window)));
  expect(server.requests).toHaveLength(5);
  await readAll(client.list(jobs().during(window)));
  expect(server.requests).toHaveLength(6);
});

describe('a period long ago', () => {
  const past = timeWindow(now - 380 * hour, now - 340 * hour);
  const wanted = finished.filter(({ start }) => start !== null && start >= past.from && start < past.to);

  it.each([
    ['start', true, 'startTime=2026-10-18T13:00:00Z&finishTime=2026-10-20T05:00:00Z'],
    ['start', false, 'startTime=2026-10-18T12:59:59Z&finishTime=2026-10-20T05:00:00Z'],
    ['overlap', true, 'startTime=2026-10-18T12:59:59Z&finishTime=2026-10-20T05:00:00Z'],
    ['overlap', false, 'startTime=2026-10-18T12:59:59Z&finishTime=2026-10-20T05:00:00Z'],
    ['end', true, 'startTime=2026-10-18T12:59:59Z'],
  ] as const)(
    'is bounded when the server’s rule is proved: by %s, bounds inclusive: %s',
    async (rule, inclusive, range) => {
      await using server = await vendorServer(finished, { rule, inclusive, cap: 20 });
      const client = clientOf(server.url, { now: () => now });
      const reading = client.list(jobs().during(past));
      expect(idsOf(await readAll(reading))).toEqual(idsOf(wanted));
      expect(reading.completeness().complete).toBe(true);
      const before = server.requests.length;
      await readAll(client.list(jobs().during(past)));
      const covering = server.requests
        .slice(before)
        .filter((path) => !path.includes('pageSize=1&') && path.includes('startTime'));
      expect(covering.length).toBeGreaterThan(0);
      for (const path of covering) expect(path).toMatch(new RegExp(`${range}(&skiptoken=.*)?$`));
    },
  );

  it.each([
    ['heeds no range beside a search text', { rangesBesideSearch: false }],
    ['finds no job by its id', { findsNothing: true }],
  ])('is read without an upper bound when the server %s', async (_, ways) => {
    await using server = await vendorServer(
      finished,
      { rule: 'end', cap: 20, ...ways },
      ({ kind, url }, response) =>
        'findsNothing' in ways &&
        kind === 'jobs' &&
        url.searchParams.has('searchText') &&
        json(response, 200, { totalCount: 0, jobs: [] }),
    );
    const reading = clientOf(server.url, { now: () => now }).list(jobs().during(past));
    expect(idsOf(await readAll(reading))).toEqual(idsOf(wanted));
    expect(reading.completeness().complete).toBe(true);
  });
});

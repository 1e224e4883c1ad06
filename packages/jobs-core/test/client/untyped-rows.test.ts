import { describe, expect, it } from 'vitest';
import { timeWindow } from '../../src/model/index.ts';
import { jobs } from '../../src/query/index.ts';
import { clientOf, idsOf, readAll } from './read.ts';
import { servedJobs } from './served-jobs.ts';
import { json, type ServedJob, vendorServer } from './vendor-server.ts';

const hour = 3_600_000;
const now = Date.UTC(2026, 10, 3, 9);
const served = servedJobs(100, now - 100 * hour);
const strangers: ServedJob[] = [1, 2, 3].map((index) => ({
  id: `X${index}`,
  type: 99_000,
  status: 2,
  start: now - index * hour,
  end: now,
}));
const window = timeWindow(now - 50 * hour, now);
const inWindow = (list: readonly ServedJob[]): ServedJob[] =>
  list.filter(({ start }) => start !== null && start >= window.from && start < window.to);

describe('a server whose rows name no type', () => {
  it('is asked type by type, until the sum is the total', async () => {
    await using server = await vendorServer(served, { typed: false });
    const client = clientOf(server.url, { now: () => now });
    const reading = client.list(jobs());
    const read = await readAll(reading);
    expect(new Map(read.map(({ id, type }) => [id, type]))).toEqual(new Map(served.map(({ id, type }) => [id, type])));
    expect(reading.completeness()).toMatchObject({ complete: true, read: 100, expected: 100, notes: [] });
    // What the first reading has taught makes the second shorter: seven types and two totals.
    const before = server.requests.length;
    await readAll(client.list(jobs()));
    expect(server.requests.length - before).toBeLessThanOrEqual(12);
  });

  it('has its jobs of types that nobody knows found and shown', async () => {
    await using server = await vendorServer([...served, ...strangers], { typed: false });
    const reading = clientOf(server.url, { now: () => now }).list(jobs().during(window));
    const read = await readAll(reading);
    expect(idsOf(read)).toEqual(idsOf(inWindow([...served, ...strangers])));
    expect(
      read
        .filter(({ type }) => type === null)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(['X1', 'X2', 'X3']);
    expect(reading.completeness()).toMatchObject({
      complete: true,
      notes: [{ kind: 'unknown-job-type', incomplete: false }],
    });
  });

  it('that does not know a type is taken at its word when the types it knows add up', async () => {
    await using server = await vendorServer(served, { typed: false, refusesUnknownTypes: true });
    for (const query of [jobs().service('s3'), jobs().jobType(90_110), jobs().operation('restore')]) {
      const reading = clientOf(server.url, { now: () => now }).list(query.during(window));
      const wanted = inWindow(served).filter(({ type }) => query.node.jobTypes?.includes(type));
      expect(idsOf(await readAll(reading))).toEqual(idsOf(wanted));
      expect(reading.completeness()).toMatchObject({ complete: true });
    }
  });

  it('that does not know a type, and has jobs that it cannot name, leaves the answer incomplete', async () => {
    await using server = await vendorServer([...served, ...strangers], { typed: false, refusesUnknownTypes: true });
    for (const query of [jobs().jobType(90_110), jobs().operation('restore')]) {
      const reading = clientOf(server.url, { now: () => now }).list(query.during(window));
      await readAll(reading);
      expect(reading.completeness().notes).toContainEqual(
        expect.objectContaining({ kind: 'unknown-job-type', incomplete: true }),
      );
    }
  });

  it('of the older specification that refuses what is younger is not doubted for that', async () => {
    await using server = await vendorServer([...served, ...strangers], { typed: false, refusesUnknownTypes: true });
    const reading = clientOf(server.url, { now: () => now }).list(jobs().during(window));
    expect(idsOf(await readAll(reading))).toEqual(idsOf(inWindow([...served, ...strangers])));
    expect(reading.completeness()).toMatchObject({
      complete: true,
      notes: [{ kind: 'unknown-job-type', incomplete: false }],
    });
  });

  it('that refuses one of the younger types and knows others is doubted', async () => {
    await using server = await vendorServer(
      [...served, ...strangers],
      { typed: false },
      ({ kind, url }, response) =>
        kind === 'jobs' && url.searchParams.get('jobType') === '90110' && json(response, 400, {}),
    );
    const reading = clientOf(server.url, { now: () => now }).list(jobs().during(window));
    expect(await readAll(reading)).toHaveLength(inWindow([...served, ...strangers]).length);
    const { complete, notes } = reading.completeness();
    expect(complete).toBe(false);
    expect(notes[0]?.text).toContain('Amazon S3 backup');
  });

  it.each([400, 404, 422])(
    'that always refuses a type that it has jobs of (%s) has them shown, in an answer that says what they may be',
    async (status) => {
      await using server = await vendorServer(
        served,
        { typed: false },
        ({ kind, url }, response) =>
          kind === 'jobs' && url.searchParams.get('jobType') === '20009' && json(response, status, {}),
      );
      const wanted = inWindow(served);
      for (const query of [jobs().during(window), jobs().during(window).jobType(20_009, 1)]) {
        const reading = clientOf(server.url, { now: () => now }).list(query);
        const read = await readAll(reading);
        expect(idsOf(read)).toEqual(idsOf(wanted.filter(({ type }) => query.node.jobTypes === null || type === 1)));
        const { complete, notes } = reading.completeness();
        expect(complete).toBe(false);
        expect(notes[0]).toMatchObject({ kind: 'unknown-job-type', incomplete: true });
        expect(notes[0]?.text).toContain('Amazon EC2 backup');
      }
    },
  );

  it('that refuses a type of which ranges hide a running job leaves the answer incomplete', async () => {
    const others = served.filter(({ type, end }) => type !== 20_009 && end !== null);
    const running: ServedJob = { id: 'R1', type: 20_009, status: 1, start: now - hour, end: null };
    for (const [list, whole] of [
      [[running, ...others], false],
      [others, true],
      [[{ ...running, type: 20_010 }, ...others], true],
    ] as const) {
      await using server = await vendorServer(
        list,
        { typed: false, rule: 'end' },
        ({ kind, url }, response) =>
          kind === 'jobs' && url.searchParams.get('jobType') === '20009' && json(response, 400, {}),
      );
      const reading = clientOf(server.url, { now: () => now }).list(jobs().jobType(20_009).during(window));
      expect(await readAll(reading)).toEqual([]);
      expect(reading.completeness().complete).toBe(whole);
    }
  });

  it('that refuses a type once, by mistake, is asked about it again', async () => {
    for (const query of [jobs(), jobs().jobType(1), jobs().jobType(1, 2)]) {
      let refusals = 0;
      await using server = await vendorServer(served, { typed: false }, ({ kind, url }, response) => {
        if (kind === 'token' || url.searchParams.get('jobType') !== '1' || refusals > 0) return false;
        refusals += 1;
        return json(response, 400, {});
      });
      const reading = clientOf(server.url, { now: () => now }).list(query);
      const wanted = served.filter(({ type }) => query.node.jobTypes?.includes(type) ?? true);
      const types = new Map((await readAll(reading)).map(({ id, type }) => [id, type]));
      expect(types).toEqual(new Map(wanted.map(({ id, type }) => [id, type])));
      expect([refusals, reading.completeness().complete]).toEqual([1, true]);
    }
  });

  it('that does not narrow by type is found out: no type is made up', async () => {
    await using server = await vendorServer(served, { typed: false, heedsJobType: false });
    for (const query of [jobs(), jobs().jobType(1)]) {
      const reading = clientOf(server.url, { now: () => now }).list(query);
      const read = await readAll(reading);
      expect(reading.completeness().complete).toBe(false);
      if (query.node.jobTypes !== null) expect(read).toEqual([]);
      else {
        expect(read).toHaveLength(100);
        expect(new Set(read.map(({ type }) => type))).toEqual(new Set([null]));
      }
    }
  });

  it('finds the type of a single job by its id, without a period', async () => {
    await using server = await vendorServer(served, { typed: false });
    const wanted = served[70];
    const query = jobs()
      .id(wanted?.id ?? '')
      .during(window);
    const reading = clientOf(server.url, { now: () => now }).list(jobs().id(wanted?.id ?? ''));
    expect(await readAll(reading)).toMatchObject([{ id: wanted?.id, type: wanted?.type }]);
    expect(reading.completeness()).toMatchObject({ complete: true, read: 1 });
    expect(server.requests.every((path) => path.includes(`searchText=${wanted?.id}`) && !path.includes('Time='))).toBe(
      true,
    );
    expect(await readAll(clientOf(server.url).list(query))).toEqual([]);
  });
});

it('reads the rows that name no type by type when only some do not', async () => {
  await using server = await vendorServer(served, { typed: true, cap: 20, mixed: 3 });
  const reading = clientOf(server.url, { now: () => now }).list(jobs());
  const read = await readAll(reading);
  expect(new Map(read.map(({ id, type }) => [id, type]))).toEqual(new Map(served.map(({ id, type }) => [id, type])));
  expect(reading.completeness()).toMatchObject({ complete: true, read: 100, expected: 100 });
});

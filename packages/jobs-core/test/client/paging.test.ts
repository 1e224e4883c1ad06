import { describe, expect, it } from 'vitest';
import { timeWindow } from '../../src/model/index.ts';
import { jobs } from '../../src/query/index.ts';
import { clientOf, idsOf, readAll } from './read.ts';
import { servedJobs } from './served-jobs.ts';
import { json, type ServedJob, vendorServer } from './vendor-server.ts';
import { virtualClock } from './virtual-clock.ts';

const start = Date.UTC(2026, 10, 3, 9);
const served = servedJobs(100, start - 100 * 3_600_000);

const row = (id: string, change: object = {}): object => ({
  jobId: id,
  jobType: 1,
  status: 2,
  totalCount: 1,
  startTime: '2026-10-27T08:17:06Z',
  finishTime: '2026-10-27T08:21:08Z',
  ...change,
});

/** Reads everything from a server that answers these pages in turn, the last one for ever. */
async function readPages(pages: readonly object[]) {
  await using server = await vendorServer(
    [],
    {},
    ({ kind, count }, response) => kind === 'jobs' && json(response, 200, pages[Math.min(count, pages.length) - 1]),
  );
  const reading = clientOf(server.url).list(jobs());
  const read = await readAll(reading);
  return { read, completeness: reading.completeness(), requests: server.requests };
}

describe('a list', () => {
  it('is asked for in large pages, and by number once its first page tells how many there are', async () => {
    await using server = await vendorServer(served, { cap: 30 });
    await readAll(clientOf(server.url).list(jobs()));
    expect(server.requests[0]).toBe('/backup/vm/jobs?pageSize=1000');
    expect(server.requests).toHaveLength(4);
    expect(server.requests.slice(2).toSorted()).toEqual([
      '/backup/vm/jobs?pageNumber=2&pageSize=30',
      '/backup/vm/jobs?pageNumber=3&pageSize=30',
    ]);
  });

  it('is not called made up by a server that does not say so', async () => {
    await using server = await vendorServer(served);
    const reading = clientOf(server.url).list(jobs());
    await readAll(reading);
    expect(reading.completeness()).not.toHaveProperty('simulated');
  });

  it('of one page takes one request', async () => {
    await using server = await vendorServer(served);
    await readAll(clientOf(server.url).list(jobs()));
    expect(server.requests).toHaveLength(1);
  });

  it('goes on after a short page and after empty ones that have a link', async () => {
    const { read, completeness } = await readPages([
      { totalCount: 3, jobs: [row('A')], nextLink: 'one' },
      { totalCount: 3, jobs: [], nextLink: 'two' },
      { totalCount: 3, jobs: [], nextLink: 'three' },
      { totalCount: 3, jobs: [row('B'), row('C')], nextLink: null },
    ]);
    expect(idsOf(read)).toEqual(['A', 'B', 'C']);
    expect(completeness.complete).toBe(true);
  });

  it('that is read again does not keep a row whose id was damaged the first time', async () => {
    const { read, completeness } = await readPages([
      { totalCount: 4, jobs: [row('A'), row('B')], nextLink: 'one' },
      { totalCount: 4, jobs: [{ ...row('C'), jobId: 17 }], nextLink: null },
      { totalCount: 4, jobs: [], nextLink: null },
      { totalCount: 4, jobs: [row('A'), row('B'), row('C'), row('D')], nextLink: null },
    ]);
    expect(idsOf(read)).toEqual(['A', 'B', 'C', 'D']);
    expect(completeness).toMatchObject({ complete: true, read: 4, expected: 4 });
  });

  it('repeats its filters beside the cursor', async () => {
    await using server = await vendorServer(served, { cap: 60, heedsPageNumber: false });
    const query = jobs()
      .jobType(1)
      .search('FB')
      .during(timeWindow(start - 100 * 3_600_000, null));
    await readAll(clientOf(server.url, { pageSize: 4 }).list(query));
    const links = server.requests.filter((path) => path.includes('skiptoken='));
    expect(links.length).toBeGreaterThan(0);
    for (const path of links)
      expect(path).toMatch(/searchText=FB&serviceType=1&jobType=1&pageSize=4&startTime=2026-.*Z&skiptoken=/);
  });

  it('whose link is missing though there is more is read on by number', async () => {
    await using server = await vendorServer(served, { cap: 60, link: 'none' });
    const reading = clientOf(server.url).list(jobs());
    expect(await readAll(reading)).toHaveLength(100);
    expect(reading.completeness().complete).toBe(true);
  });

  it('that can be read no further says what is missing', async () => {
    await using server = await vendorServer(served, { cap: 60, link: 'none', heedsPageNumber: false });
    const reading = clientOf(server.url).list(jobs());
    expect(await readAll(reading)).toHaveLength(60);
    expect(reading.completeness()).toMatchObject({ complete: false, read: 60, expected: 100 });
    expect(reading.completeness().notes).toMatchObject([{ kind: 'count-mismatch', incomplete: true }]);
  });

  it('whose links go round in circles ends', async () => {
    const { read, completeness, requests } = await readPages([
      { totalCount: 9, jobs: [row('A')], nextLink: 'round' },
      { totalCount: 9, jobs: [row('B')], nextLink: 'round' },
    ]);
    expect(idsOf(read)).toEqual(['A', 'B']);
    expect(completeness).toMatchObject({ complete: false, read: 2, expected: 9 });
    expect(requests.length).toBeLessThan(12);
  });

  it('whose cursor is forgotten is begun again', async () => {
    let forgotten = 0;
    await using server = await vendorServer(served, { cap: 10, heedsPageNumber: false }, ({ kind, url }, response) => {
      if (kind === 'token' || !url.searchParams.has('skiptoken') || forgotten > 0) return false;
      if (server.requests.length < 6) return false;
      forgotten += 1;
      return json(response, 400, { errorModel: { errorCode: 'SkipTokenExpired' } });
    });
    const reading = clientOf(server.url).list(jobs());
    expect(idsOf(await readAll(reading))).toEqual(idsOf(served));
    expect(forgotten).toBe(1);
    expect(reading.completeness().complete).toBe(true);
  });

  it.each([
    ['more than came', 5],
    ['fewer than came', 1],
  ])('whose total says %s is read again, then says so', async (_, totalCount) => {
    await using server = await vendorServer([], {}, ({ kind, url }, response) => {
      const later = Number(url.searchParams.get('pageNumber') ?? 0) > 0;
      return kind === 'jobs' && json(response, 200, { totalCount, jobs: later ? [] : [row('A'), row('B')] });
    });
    const reading = clientOf(server.url).list(jobs());
    const read = await readAll(reading);
    const completeness = reading.completeness();
    expect(idsOf(read)).toEqual(['A', 'B']);
    expect(completeness).toMatchObject({ complete: false, read: 2, expected: totalCount });
    expect(completeness.notes[0]?.text).toBe(
      `2 jobs came, but the server says there are ${totalCount}, also when read again.`,
    );
    expect(server.requests.length).toBeLessThanOrEqual(5);
  });

  it('whose total is beyond all measure ends where its pages end', async () => {
    await using server = await vendorServer([], {}, ({ kind, url }, response) => {
      const page = Number(url.searchParams.get('pageNumber') ?? 0);
      return kind === 'jobs' && json(response, 200, { totalCount: 4e9, jobs: page > 5 ? [] : [row(`J${page}`)] });
    });
    const reading = clientOf(server.url).list(jobs());
    expect(await readAll(reading)).toHaveLength(6);
    expect(reading.completeness()).toMatchObject({ complete: false, read: 6, expected: 4e9 });
    expect(server.requests.length).toBeLessThan(25);
  });

  it('without a total is whole when its end is seen, and does not say how many there should be', async () => {
    await using server = await vendorServer(served, { cap: 30, total: 'absent' });
    const reading = clientOf(server.url).list(jobs());
    expect(await readAll(reading)).toHaveLength(100);
    expect(reading.completeness()).toMatchObject({ complete: true, read: 100, expected: null });
  });

  it('without a total whose end is not seen is not called whole', async () => {
    await using server = await vendorServer(served, {
      cap: 30,
      total: 'garbage',
      link: 'none',
      heedsPageNumber: false,
    });
    const reading = clientOf(server.url).list(jobs());
    await readAll(reading);
    expect(reading.completeness()).toMatchObject({ complete: false, expected: null });
  });

  it('that shows a job twice is told it once', async () => {
    const { read, completeness } = await readPages([
      { totalCount: 3, jobs: [row('A'), row('B')], nextLink: 'one' },
      { totalCount: 3, jobs: [row('B'), row('C')], nextLink: null },
    ]);
    expect(idsOf(read)).toEqual(['A', 'B', 'C']);
    expect(completeness).toMatchObject({ complete: true, read: 3, expected: 3 });
  });
});

describe('a job that changes while being read', () => {
  it('is told in its newest state, after the finished ones', async () => {
    const { read, completeness } = await readPages([
      {
        totalCount: 3,
        jobs: [row('A', { status: 1, finishTime: null }), row('D', { status: 1, finishTime: null })],
        nextLink: 'one',
      },
      { totalCount: 3, jobs: [row('A', { status: 16 }), row('B')], nextLink: null },
    ]);
    expect(read.map(({ id, status }) => [id, status])).toEqual([
      ['A', 16],
      ['B', 2],
      ['D', 1],
    ]);
    expect(completeness.complete).toBe(true);
  });

  it('although it had finished makes the answer incomplete', async () => {
    const { read, completeness } = await readPages([
      { totalCount: 2, jobs: [row('A')], nextLink: 'one' },
      { totalCount: 2, jobs: [row('A', { status: 16 }), row('B')], nextLink: null },
    ]);
    expect(idsOf(read)).toEqual(['A', 'B']);
    expect(completeness.notes).toMatchObject([{ kind: 'changed-while-reading', incomplete: true }]);
  });
});

describe('a list that changes while being read', () => {
  const newJob = (index: number): ServedJob => ({
    id: `N${index}`,
    type: 1,
    status: 2,
    start: start + index,
    end: start + index + 1,
  });

  it.each([[true], [false]])(
    'holds what was there before and nothing that was not there after (numbers heeded: %s)',
    async (heedsPageNumber) => {
      await using server = await vendorServer(served, { cap: 7, heedsPageNumber }, ({ kind, count }) => {
        if (kind === 'jobs' && count % 4 === 2 && count < 30) server.jobs = [newJob(count), ...server.jobs];
        return false;
      });
      const reading = clientOf(server.url).list(jobs());
      const read = new Set(idsOf(await readAll(reading)));
      for (const { id } of served) expect(read).toContain(id);
      const after = new Set(idsOf(server.jobs));
      for (const id of read) expect(after).toContain(id);
      expect(reading.completeness().complete).toBe(true);
    },
  );

  it('from which jobs are deleted is whole, or says that it is not', async () => {
    await using server = await vendorServer(served, { cap: 7 }, ({ kind, count }) => {
      if (kind === 'jobs' && count % 3 === 0 && count < 12) server.jobs = server.jobs.slice(1);
      return false;
    });
    const reading = clientOf(server.url).list(jobs());
    const read = new Set(idsOf(await readAll(reading)));
    const missing = server.jobs.filter(({ id }) => !read.has(id));
    if (missing.length > 0) expect(reading.completeness().complete).toBe(false);
    else expect(reading.completeness().complete).toBe(true);
  });
});

it('slows down for a server that bears so many requests a second', async () => {
  const clock = virtualClock(start);
  const many = servedJobs(4000, start - 4000 * 3_600_000);
  const times: number[] = [];
  let refused = 0;
  await using server = await vendorServer(many, { cap: 10 }, ({ kind, count }, response) => {
    if (kind === 'token') return false;
    const now = clock.now();
    if (times.filter((at) => at > now - 1000).length < 20) {
      times.push(now);
      return false;
    }
    if (count > 100) refused += 1;
    return json(response, 429, {}, { 'retry-after': '1' });
  });
  const reading = clientOf(server.url, clock).list(jobs());
  expect(await readAll(reading)).toHaveLength(4000);
  expect(reading.completeness().complete).toBe(true);
  expect(refused / (server.requests.length - 100)).toBeLessThan(0.05);
});

it('tells how far it is', async () => {
  await using server = await vendorServer(served, { cap: 30 });
  const told: (number | null)[][] = [];
  const reading = clientOf(server.url).list(jobs(), {
    onProgress: ({ read, expected }) => told.push([read, expected]),
  });
  await readAll(reading);
  expect(told).toHaveLength(4);
  expect(told.at(-1)).toEqual([100, 100]);
});

it('can be walked once, and says how whole it is afterwards only', async () => {
  await using server = await vendorServer(served);
  const reading = clientOf(server.url).list(jobs());
  expect(() => reading.completeness()).toThrow('walked to its end');
  await readAll(reading);
  expect(reading.completeness().complete).toBe(true);
  await expect(readAll(reading)).rejects.toThrow('walked once');
});

it('asks nothing for a query that no job can match', async () => {
  await using server = await vendorServer(served);
  for (const query of [jobs().jobType(), jobs().status(), jobs().during(timeWindow(start, start))]) {
    const reading = clientOf(server.url).list(query);
    expect(await readAll(reading)).toEqual([]);
    expect(reading.completeness()).toMatchObject({ complete: true, read: 0, expected: 0 });
  }
  expect(server.tokens.count).toBe(0);
});

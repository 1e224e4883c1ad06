import { expect, it } from 'vitest';
import { type SelectionOptions, type SimulatedJob, simulatedJob } from '../../src/index.ts';
import { ask, askRaw, signIn, walk } from '../asking.ts';
import { now, start } from '../running.ts';

const minute = 60_000;
const at = (minutes: number): number => now - 600 * minute + minutes * minute;
const from = new Date(at(100)).toISOString();
const to = new Date(at(200)).toISOString();

const job = (id: string, startedAt: number | null, finishedAt: number | null, more: Partial<SimulatedJob> = {}) =>
  simulatedJob({ id, startedAt, finishedAt, ...more });

const jobs = [
  job('ends-at-from', at(50), at(100)),
  job('starts-at-from', at(100), at(150)),
  job('inside', at(120), at(180)),
  job('ends-at-to', at(150), at(200)),
  job('starts-at-to', at(200), at(250)),
  job('around', at(50), at(250)),
  job('running', at(130), null, { status: 1 }),
  job('not-started', null, null, { status: 0 }),
];

it.each<[SelectionOptions, string]>([
  [{ rangeRule: 'start', bounds: 'inclusive' }, 'ends-at-to inside running starts-at-from starts-at-to'],
  [{ rangeRule: 'start', bounds: 'half-open' }, 'ends-at-to inside running starts-at-from'],
  [{ rangeRule: 'start', bounds: 'exclusive' }, 'ends-at-to inside running'],
  [{ rangeRule: 'end', bounds: 'inclusive' }, 'ends-at-from ends-at-to inside starts-at-from'],
  [{ rangeRule: 'end', bounds: 'half-open' }, 'ends-at-from inside starts-at-from'],
  [{ rangeRule: 'end', bounds: 'exclusive' }, 'inside starts-at-from'],
  [
    { rangeRule: 'overlap', bounds: 'inclusive' },
    'around ends-at-from ends-at-to inside running starts-at-from starts-at-to',
  ],
  [{ rangeRule: 'overlap', bounds: 'half-open' }, 'around ends-at-from ends-at-to inside running starts-at-from'],
  [{ rangeRule: 'overlap', bounds: 'exclusive' }, 'around ends-at-to inside running starts-at-from'],
])('selects by %o', async (options, ids) => {
  const simulator = await start({ jobs, ...options });
  const walked = await walk(simulator, `pageSize=100&startTime=${from}&finishTime=${to}`);
  expect(walked.ids.toSorted().join(' ')).toBe(ids);
});

it.each(['start', 'end'] as const)('shows jobs that have no %s to a range only when told so', async (rangeRule) => {
  const query = `pageSize=100&startTime=${from}`;
  const hiding = await walk(await start({ jobs, rangeRule }), query);
  const showing = await walk(await start({ jobs, rangeRule, rangeHidesUnfinished: false }), query);
  expect(hiding.ids).not.toContain('not-started');
  expect(hiding.ids.includes('running')).toBe(rangeRule === 'start');
  expect(showing.ids).toEqual(expect.arrayContaining(['not-started', 'running']));
  expect((await walk(await start({ jobs, rangeRule }), 'pageSize=100')).ids).toHaveLength(8);
});

it('finds by service, type and a part of id or comments', async () => {
  const some = [
    job('VM1', at(1), at(2), { type: 1 }),
    job('VM2', at(3), at(4), { type: 2, comments: 'Restored for Ελένη' }),
    job('EC1', at(5), at(6), { type: 20_009 }),
    job('ODD', at(7), at(8), { type: 99_999 }),
  ];
  const simulator = await start({ jobs: some });
  const found = async (query: string): Promise<string> => (await walk(simulator, query)).ids.join(' ');
  expect(await found('')).toBe('ODD EC1 VM2 VM1');
  expect(await found('serviceType=1')).toBe('VM2 VM1');
  expect(await found('jobType=20009')).toBe('EC1');
  expect(await found('serviceType=256&jobType=1')).toBe('');
  expect(await found('jobType=99999')).toBe('ODD');
  expect(await found('searchText=vm')).toBe('VM2 VM1');
  expect(await found(`searchText=${encodeURIComponent('ελένη')}`)).toBe('VM2');
});

it.each([
  ['newest-first', 'b c a'],
  ['id', 'a b c'],
] as const)('serves in the order %s', async (order, ids) => {
  const three = [job('b', at(9), at(9)), job('c', at(5), at(5)), job('a', at(1), at(1))];
  expect((await walk(await start({ jobs: three, order }), '')).ids.join(' ')).toBe(ids);
});

it('serves unsorted: in no order that helps, but always in the same', async () => {
  const first = await walk(await start({ order: 'unsorted' }), 'pageSize=7');
  const second = await walk(await start({ order: 'unsorted' }), 'pageSize=60');
  expect(first.ids).toEqual(second.ids);
  expect(first.ids).not.toEqual(first.ids.toSorted());
});

it('cuts pages down to its cap, by token and by number', async () => {
  const simulator = await start({ pageCap: 25 });
  expect((await walk(simulator, 'pageSize=500')).totals).toEqual([60, 60, 60]);
  const token = await signIn(simulator);
  const third = await ask(simulator, token, '?pageSize=500&pageNumber=2');
  expect(third.body).toMatchObject({ totalCount: 60, nextLink: null });
  expect(third.body.jobs).toHaveLength(10);
  expect((await ask(simulator, token, '?pageSize=500&pageNumber=3')).body.jobs).toHaveLength(0);
});

it.each(['repeated', 'remembered'] as const)('wants filters beside a skip token %s', async (tokenFilters) => {
  const simulator = await start({ jobs: 500, tokenFilters });
  const token = await signIn(simulator);
  const first = await ask(simulator, token, '?jobType=1&pageSize=3');
  const bare = await ask(simulator, token, `?pageSize=3&skiptoken=${first.body.nextLink}`);
  expect(bare.body.totalCount === first.body.totalCount).toBe(tokenFilters === 'remembered');
  const full = await ask(simulator, token, `?jobType=1&pageSize=3&skiptoken=${first.body.nextLink}`);
  expect(full.body.totalCount).toBe(first.body.totalCount);
});

it.each([
  ['startTime=yesterday', 'startTime'],
  ['startTime=2024-08-01', 'startTime'],
  ['startTime=2024-08-01T00:00:00%2B02:00', 'startTime'],
  ['finishTime=2024-13-01T00:00:00Z', 'finishTime'],
  ['pageSize=0', 'pageSize'],
  ['pageSize=ten', 'pageSize'],
  ['pageNumber=-1', 'pageNumber'],
  ['jobType=', 'jobType'],
  ['jobType=1&jobType=2', 'jobType'],
  ['skiptoken=abc', 'skiptoken'],
  ['skiptoken=', 'skiptoken'],
])('refuses %s', async (query, parameter) => {
  const simulator = await start();
  const response = await askRaw(simulator, await signIn(simulator), `?${query}`);
  expect(response.status).toBe(400);
  expect(await response.json()).toHaveProperty('errorModel.errorMessage', expect.stringContaining(parameter));
});

it('refuses a skip token that was encoded twice, or lost its plus signs', async () => {
  const simulator = await start();
  const token = await signIn(simulator);
  const link = String((await ask(simulator, token, '')).body.nextLink);
  for (const spoilt of [encodeURIComponent(link), decodeURIComponent(link)]) {
    expect((await askRaw(simulator, token, `?skiptoken=${spoilt}`)).status).toBe(400);
  }
});

it('refuses parameters and types that are not published, when told so', async () => {
  const strict = await start({ state: 'seed', refuseUnknownParameters: true, refuseUnknownTypes: true });
  const token = await signIn(strict);
  for (const query of ['?status=16', '?PageSize=5', '?jobType=99999', '?jobType=30003', '?serviceType=3']) {
    expect((await askRaw(strict, token, query)).status, query).toBe(400);
  }
  expect((await askRaw(strict, token, '?jobType=1&serviceType=1')).status).toBe(200);
  const lenient = await start();
  expect((await askRaw(lenient, await signIn(lenient), '?status=16&jobType=99999')).status).toBe(200);
});

it('serves GET only, and nothing beside its two paths', async () => {
  const simulator = await start();
  const token = await signIn(simulator);
  expect((await askRaw(simulator, token, '', { method: 'POST' })).status).toBe(405);
  expect((await fetch(`${simulator.url}/backup/vm`)).status).toBe(404);
});

it('serves no more requests in a second than it is told, and says when to come back', async () => {
  let time = now;
  const simulator = await start({ rateLimit: { perSecond: 3 }, clock: () => time });
  const token = await signIn(simulator);
  const statuses = async (count: number): Promise<number[]> => {
    const seen: number[] = [];
    for (let turn = 0; turn < count; turn++) seen.push((await askRaw(simulator, token, '')).status);
    return seen;
  };
  expect(await statuses(5)).toEqual([200, 200, 200, 429, 429]);
  expect((await askRaw(simulator, token, '')).headers.get('retry-after')).toBe('1');
  time += 1000;
  expect(await statuses(4)).toEqual([200, 200, 200, 429]);
});

it('waits before it answers', async () => {
  const simulator = await start({ latencyMs: 30 });
  const began = performance.now();
  await signIn(simulator);
  expect(performance.now() - began).toBeGreaterThan(28);
});

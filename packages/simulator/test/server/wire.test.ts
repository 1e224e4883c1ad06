import { expect, it } from 'vitest';
import { jobsToWire, simulatedJob, type WireOptions } from '../../src/index.ts';
import { ask, askRaw, signIn } from '../asking.ts';
import { now, start } from '../running.ts';

const finished = simulatedJob({ id: 'A', startedAt: now - 90_061_000, finishedAt: now - 1000 });
const unfinished = simulatedJob({ id: 'B', status: 0 });

async function answer(options: WireOptions, query = ''): Promise<unknown> {
  const simulator = await start({ jobs: [finished, unfinished], order: 'id', ...options });
  return (await askRaw(simulator, await signIn(simulator), query)).json();
}

it.each<[WireOptions, object]>([
  [{ unfinished: 'null' }, { startTime: null, finishTime: null, duration: null }],
  [{ unfinished: 'empty' }, { startTime: '', finishTime: '', duration: '' }],
  [
    { unfinished: 'year1' },
    { startTime: '0001-01-01T00:00:00Z', finishTime: '0001-01-01T00:00:00Z', duration: '00:00:00' },
  ],
])('writes the times that a job has not with %o', async (options, times) => {
  expect(await answer(options)).toHaveProperty('jobs.1', expect.objectContaining(times));
});

it('leaves out the times that a job has not', async () => {
  const row = expect.not.objectContaining({ startTime: expect.anything() });
  expect(await answer({})).toHaveProperty('jobs.1', row);
  expect(JSON.stringify(await answer({}))).not.toContain('null,null');
});

it('writes field names large and integers as text', async () => {
  expect(await answer({ fieldCase: 'Pascal', integers: 'strings', state: 'seed' })).toEqual({
    TotalCount: '2',
    Jobs: [
      {
        JobId: 'A',
        Status: '2',
        FailedCount: '0',
        SuccessfulCount: '1',
        SkippedCount: '0',
        TotalCount: '1',
        StartTime: '2026-07-05T10:58:59Z',
        FinishTime: '2026-07-06T11:59:59Z',
        Duration: '1.01:01:00',
        Comments: '',
      },
      expect.objectContaining({ JobId: 'B', Status: '0' }),
    ],
    NextLink: null,
    ErrorModel: null,
  });
});

it('writes seven decimals', async () => {
  expect(await answer({ fractions: true })).toHaveProperty(
    'jobs.0',
    expect.objectContaining({ startTime: '2026-07-05T10:58:59.0000000Z', duration: '1.01:01:00.0000000' }),
  );
});

it('writes fields that nobody has published', async () => {
  expect(await answer({ extraFields: true })).toMatchObject({
    apiVersion: '2026-07',
    jobs: [{ tags: ['simulated'] }, {}],
  });
});

it.each<[WireOptions, unknown]>([
  [{ totalCount: 'absent' }, undefined],
  [{ totalCount: { offBy: 3 } }, 5],
  [{ totalCount: { offBy: -1 } }, 1],
])('counts with %o', async (options, expected) => {
  expect(JSON.parse(JSON.stringify(await answer(options)))['totalCount']).toBe(expected);
});

it.each<[WireOptions, object]>([
  [{ lastNextLink: 'null' }, { nextLink: null }],
  [{ lastNextLink: 'empty', nextLinkName: 'nextlink' }, { nextlink: '' }],
])('ends with %o', async (options, expected) => {
  expect(await answer(options)).toMatchObject(expected);
});

it('ends without a next link', async () => {
  expect(await answer({ lastNextLink: 'absent' })).not.toHaveProperty('nextLink');
});

it.each<[WireOptions['nextLink'], RegExp]>([
  ['encoded', /^[\w%.-]+%2B[\w%.-]+$/],
  ['raw', /^[\w+/]+=*$/],
  ['absolute', /^http:\/\/127\.0\.0\.1:\d+\/backup\/vm\/jobs\?serviceType=1&pageSize=1&skiptoken=/],
  ['path', /^\/backup\/vm\/jobs\?serviceType=1&pageSize=1&skiptoken=/],
])('links to the next page as %s, and follows its own link', async (nextLink, form) => {
  const simulator = await start({ jobs: [finished, unfinished], order: 'id', ...(nextLink && { nextLink }) });
  const token = await signIn(simulator);
  const link = String((await ask(simulator, token, '?serviceType=1&pageSize=1')).body.nextLink);
  expect(link).toMatch(form);
  const query = {
    encoded: `?serviceType=1&pageSize=1&skiptoken=${link}`,
    raw: `?serviceType=1&pageSize=1&skiptoken=${encodeURIComponent(link)}`,
    absolute: new URL(link, simulator.url).search,
    path: new URL(link, simulator.url).search,
  }[nextLink ?? 'encoded'];
  expect((await ask(simulator, token, query)).body).toMatchObject({ jobs: [{ jobId: 'B' }], nextLink: null });
});

it.each([
  ['object', expect.objectContaining({ requestId: expect.any(String), errorCode: 'InvalidParameter' })],
  ['string', expect.stringMatching(/^InvalidParameter: Parameter pageSize .* \(request id /)],
] as const)('writes an error model as %s', async (errorModel, expected) => {
  expect(await answer({ errorModel }, '?pageSize=x')).toEqual({ errorModel: expected });
});

it('compresses for clients that accept it', async () => {
  const simulator = await start({ gzip: true });
  const response = await askRaw(simulator, await signIn(simulator), '');
  expect(response.headers.get('content-encoding')).toBe('gzip');
  expect(await response.json()).toMatchObject({ totalCount: 60 });
});

it('says in every answer that its data are made up', async () => {
  const simulator = await start();
  for (const token of [null, await signIn(simulator)]) {
    expect((await askRaw(simulator, token, '')).headers.get('x-simulated-data')).toBe('true');
  }
});

it.each(['seed', 'current'] as const)('writes rows without a server as it serves them, state %s', async (state) => {
  const rows: unknown = JSON.parse(JSON.stringify(jobsToWire([finished, unfinished], { state })));
  expect(await answer({ state })).toHaveProperty('jobs', rows);
});

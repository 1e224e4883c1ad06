import { expect, it } from 'vitest';
import { type Fault, type FaultForms, hostileLinks, type PlannedFault, type Simulator } from '../../src/index.ts';
import { ask, askRaw, requestToken, signIn, walk } from '../asking.ts';
import { start } from '../running.ts';

async function struck(fault: Fault, match: PlannedFault['match'] = 'jobs'): Promise<[Simulator, string]> {
  const simulator = await start({ faults: [{ match, nth: 1, fault }] });
  return [simulator, await signIn(simulator)];
}

it.each<[FaultForms['status']['retryAfter'], RegExp | null]>([
  [{ seconds: 3 }, /^3$/],
  ['date', / GMT$/],
  ['past-date', / GMT$/],
  ['garbage', /soon/],
  ['negative', /^-5$/],
  ['huge', /^86400000$/],
  ['empty', /^$/],
  [undefined, null],
])('refuses with 429 and a Retry-After of %o', async (retryAfter, header) => {
  const [simulator, token] = await struck({ kind: 'status', status: 429, ...(retryAfter && { retryAfter }) });
  const response = await askRaw(simulator, token, '');
  expect(response.status).toBe(429);
  if (header === null) expect(response.headers.has('retry-after')).toBe(false);
  else expect(response.headers.get('retry-after')).toMatch(header);
  expect(await response.json()).toHaveProperty('errorModel.errorCode', 'Error429');
});

it.each([403, 500, 502, 503, 504])('fails with %i and a web page', async (status) => {
  const [simulator, token] = await struck({ kind: 'status', status, body: 'html' });
  const response = await askRaw(simulator, token, '');
  expect([response.status, response.headers.get('content-type')]).toEqual([status, 'text/html']);
  expect(await response.text()).toContain('<html>');
});

it.each<[FaultForms['body']['as'], number, RegExp]>([
  ['html', 200, /<html>/],
  ['empty', 200, /^$/],
  ['null', 200, /^null$/],
  ['no-content', 204, /^$/],
  ['error-model', 200, /^\{"errorModel":\{"requestId"/],
  ['jobs-missing', 200, /^\{"totalCount":0,"nextLink"/],
  ['jobs-null', 200, /"jobs":null/],
])('answers with a body that is %s', async (as, status, text) => {
  const [simulator, token] = await struck({ kind: 'body', as });
  const response = await askRaw(simulator, token, '');
  expect(response.status).toBe(status);
  expect(await response.text()).toMatch(text);
});

it.each<[FaultForms['dress']['as'], string | null]>([
  ['text-plain', 'text/plain'],
  ['no-type', null],
  ['wrong-charset', 'application/json; charset=iso-8859-1'],
  ['bom', 'application/json; charset=utf-8'],
  ['invalid-utf8', 'application/json; charset=utf-8'],
  ['utf16', 'application/json; charset=utf-16'],
])('dresses the jobs as %s', async (as, type) => {
  const [simulator, token] = await struck({ kind: 'dress', as });
  const response = await askRaw(simulator, token, '');
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(response.headers.get('content-type')).toBe(type);
  const text = new TextDecoder(as === 'utf16' ? 'utf-16le' : 'utf-8').decode(bytes);
  expect(JSON.parse(text).jobs).toHaveLength(10);
  expect(text.includes('\uFFFD(\uFFFD')).toBe(as === 'invalid-utf8');
  expect(bytes.subarray(0, 3).toString('hex') === 'efbbbf').toBe(as === 'bom');
});

it('refuses a good token once, or all tokens from now on', async () => {
  const [simulator, token] = await struck({ kind: 'unauthorized' });
  expect((await askRaw(simulator, token, '')).status).toBe(401);
  expect((await askRaw(simulator, token, '')).status).toBe(200);
  simulator.setFaults([{ match: 'jobs', nth: 1, fault: { kind: 'revoke-tokens' } }]);
  expect((await askRaw(simulator, token, '')).status).toBe(401);
  expect((await askRaw(simulator, token, '')).status).toBe(401);
  expect((await askRaw(simulator, await signIn(simulator), '')).status).toBe(200);
});

it('fails the token URL', async () => {
  const simulator = await start({ faults: [{ match: 'token', times: 2, fault: { kind: 'status', status: 503 } }] });
  expect((await requestToken(simulator)).status).toBe(503);
  expect((await requestToken(simulator)).status).toBe(503);
  expect((await requestToken(simulator)).status).toBe(200);
});

it('lets a skip token expire', async () => {
  const [simulator, token] = await struck({ kind: 'skiptoken-expired' }, 'next-page');
  const { body } = await ask(simulator, token, '');
  const response = await askRaw(simulator, token, `?skiptoken=${body.nextLink}`);
  expect(response.status).toBe(400);
  expect(await response.json()).toHaveProperty('errorModel.errorMessage', 'Parameter skiptoken has expired.');
});

it.each<[FaultForms['next-link']['as'], unknown]>([
  ['absent', undefined],
  ['null', null],
  ['empty', ''],
  [{ text: 'https://evil.example/' }, 'https://evil.example/'],
])('says %o where a next link should be', async (as, expected) => {
  const [simulator, token] = await struck({ kind: 'next-link', as });
  const { body } = await ask(simulator, token, '');
  expect(body.nextLink).toBe(expected);
  expect(body).toMatchObject({ totalCount: 60 });
});

it('leads in a loop', async () => {
  const simulator = await start({ faults: [{ match: 'jobs', fault: { kind: 'next-link', as: 'loop' } }] });
  const token = await signIn(simulator);
  const first = await ask(simulator, token, '');
  const second = await ask(simulator, token, `?skiptoken=${first.body.nextLink}`);
  expect(second.body).toEqual(first.body);
});

it('knows many ways to write a link that must not be followed', () => {
  const own = 'http://127.0.0.1:4010';
  const links = hostileLinks(own, 'http://127.0.0.1:4011');
  expect(new Set(links).size).toBe(22);
  for (const link of links) {
    const url = URL.parse(link, `${own}/backup/vm/jobs`);
    const harmless = url?.origin === own && url.pathname === '/backup/vm/jobs' && url.username === '';
    expect(harmless, link).toBe(false);
  }
});

it.each([301, 302, 303, 307, 308] as const)('redirects with %i, to somebody else or to itself', async (status) => {
  const [simulator, token] = await struck({ kind: 'redirect', status, to: 'http://127.0.0.1:1/x' });
  const away = await askRaw(simulator, token, '');
  expect([away.status, away.headers.get('location')]).toEqual([status, 'http://127.0.0.1:1/x']);
  simulator.setFaults([{ match: 'jobs', fault: { kind: 'redirect', status, to: 'loop' } }]);
  const back = await askRaw(simulator, token, '?pageSize=3');
  expect(back.headers.get('location')).toBe('/backup/vm/jobs?pageSize=3');
});

it.each<[Fault, number, number | undefined]>([
  [{ kind: 'short-page', rows: 2 }, 60, 60],
  [{ kind: 'short-page', rows: 0 }, 60, 60],
  [{ kind: 'duplicate-rows', rows: 3 }, 63, 60],
  [{ kind: 'missing-rows', rows: 3 }, 57, 60],
  [{ kind: 'total-count', offBy: -4 }, 60, 56],
  [{ kind: 'error-beside' }, 60, 60],
])('serves pages with %o', async (fault, rows, firstTotal) => {
  const [simulator] = await struck(fault);
  const { ids, totals } = await walk(simulator, 'pageSize=25');
  expect([ids.length, totals[0], totals.at(-1)]).toEqual([rows, firstTotal, 60]);
});

it('shifts the pages of a moving list when jobs arrive, and the truth knows them', async () => {
  const arrivals: PlannedFault = { match: 'next-page', nth: 1, fault: { kind: 'arrivals', count: 4, strangers: true } };
  const simulator = await start({ tokenWalk: 'moving', faults: [arrivals] });
  const { ids, totals } = await walk(simulator, 'pageSize=25');
  expect(totals).toEqual([60, 64, 64]);
  expect([ids.length, new Set(ids).size]).toEqual([64, 60]);
  expect(simulator.truth.all().count).toBe(64);
  expect(simulator.truth.all({ types: [99_999] }).byService).toEqual({ unknown: 4 });
});

it('keeps a frozen list whole while jobs arrive', async () => {
  const arrivals: PlannedFault = { match: 'next-page', nth: 1, fault: { kind: 'arrivals', count: 4 } };
  const simulator = await start({ faults: [arrivals] });
  const { ids, totals } = await walk(simulator, 'pageSize=25');
  expect([totals, new Set(ids).size]).toEqual([[60, 60, 60], 60]);
});

it('lets running jobs finish between two pages', async () => {
  const simulator = await start();
  const running = simulator.truth.all({ statuses: [1] }).ids;
  expect(running.length).toBeGreaterThan(0);
  simulator.setFaults([{ match: 'jobs', nth: 1, fault: { kind: 'finishes', count: 99 } }]);
  await ask(simulator, await signIn(simulator), '');
  expect(simulator.truth.all({ statuses: [1] }).count).toBe(0);
  expect(simulator.truth.all({ statuses: [2] }).ids).toEqual(expect.arrayContaining([...running]));
});

it.each<[FaultForms['rows']['as'], unknown]>([
  ['null', null],
  ['text', expect.any(String)],
  ['array', []],
  ['no-id', expect.not.objectContaining({ jobId: expect.anything() })],
  ['empty-id', expect.objectContaining({ jobId: '' })],
  ['no-status', expect.not.objectContaining({ status: expect.anything() })],
  ['bad-status', expect.objectContaining({ status: 'done' })],
  ['bad-counts', expect.objectContaining({ failedCount: -1, successfulCount: 1.5, totalCount: 'many' })],
  ['bad-times', expect.objectContaining({ startTime: 'yesterday', duration: '4 minutes' })],
  ['no-times', expect.not.objectContaining({ startTime: expect.anything() })],
  ['strings', expect.objectContaining({ status: expect.stringMatching(/^\d+$/) })],
  ['other-case', expect.objectContaining({ JobId: expect.any(String) })],
  ['extra-fields', expect.objectContaining({ extra: { deep: [1, null] } })],
])('mangles a row: %s', async (as, expected) => {
  const [simulator, token] = await struck({ kind: 'rows', as });
  const { body } = await ask(simulator, token, '?jobType=1');
  expect(body.jobs[0]).toEqual(expected);
  expect(body.jobs[1]).toMatchObject({ jobType: 1 });
});

it('writes a row whose fields would reach into prototypes', async () => {
  const [simulator, token] = await struck({ kind: 'rows', as: 'proto', all: true });
  const text = await (await askRaw(simulator, token, '?pageSize=2')).text();
  expect(text.match(/"__proto__":\{"polluted":true/g)).toHaveLength(2);
});

import type { ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  ApiError,
  AuthenticationError,
  ConnectionError,
  type JobsClientOptions,
  JobsError,
  PermissionError,
  RateLimitError,
  TimeoutError,
  UnexpectedAnswerError,
} from '../../src/client/index.ts';
import { jobs } from '../../src/query/index.ts';
import { certificate, privateKey } from './certificate.ts';
import { clientOf, idsOf, readAll } from './read.ts';
import { servedJobs } from './served-jobs.ts';
import { json, vendorServer } from './vendor-server.ts';
import { virtualClock } from './virtual-clock.ts';

const start = Date.UTC(2026, 10, 3, 9);
const served = servedJobs(57, start - 57 * 3_600_000);

type Reply = (response: ServerResponse) => void;

const text =
  (status: number, body: string, headers: Record<string, string> = {}): Reply =>
  (response) =>
    response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(body);

const drop: Reply = (response) => response.destroy();

const cutBody: Reply = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"totalCount": 1, "jobs": [');
  setImmediate(() => response.destroy());
};

const damagedGzip: Reply = (response) => {
  const packed = gzipSync(JSON.stringify({ totalCount: 0, jobs: [] }));
  packed.fill(0x55, 12, 20);
  response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed);
};

/** Every third request for jobs is answered so, then the client is to be exact all the same. */
async function readWithEveryThird(reply: Reply, options: Partial<JobsClientOptions> = {}) {
  const clock = virtualClock(start);
  await using server = await vendorServer(served, { cap: 4 }, ({ kind, count }, response) => {
    if (kind === 'token' || count % 3 !== 1) return false;
    reply(response);
    return true;
  });
  const reading = clientOf(server.url, { ...clock, pageSize: 20, ...options }).list(jobs());
  const read = await readAll(reading);
  return { read, completeness: reading.completeness(), waits: clock.waits, requests: server.requests.length };
}

describe('a fault that passes', () => {
  it.each<[string, Reply]>([
    ['500', text(500, 'oops')],
    ['502 with a web page', text(502, '<html>Bad gateway</html>')],
    ['503', text(503, '')],
    ['504', text(504, '')],
    ['408', text(408, '')],
    ['429 without Retry-After', text(429, '')],
    ['a connection dropped before the answer', drop],
    ['a connection dropped in the body', cutBody],
    ['JSON that is cut', text(200, '{"totalCount": 57, "jobs": [{"jobId": "A')],
    ['200 with a web page', text(200, '<!doctype html><title>Sign in</title>')],
    ['200 with nothing', text(200, '')],
    ['204', (response) => response.writeHead(204).end()],
    ['200 with null', text(200, 'null')],
    ['200 without jobs', text(200, '{"totalCount": 3}')],
    ['200 with an errorModel', text(200, '{"errorModel": {"errorCode": "Busy"}, "jobs": [], "totalCount": 0}')],
    ['damaged gzip', damagedGzip],
  ])('is survived: %s', async (_, reply) => {
    // Faults come at every third request: more than the budget of one reading in earnest, so the list is short.
    const { read, completeness } = await readWithEveryThird(reply, { concurrency: 1 });
    expect(idsOf(read)).toEqual(idsOf(served));
    expect(completeness).toMatchObject({ complete: true, read: 57, expected: 57, notes: [] });
  });
});

describe('a wait that the server asks for', () => {
  const at = (offset: number): string => new Date(start + offset).toUTCString();
  it.each<[string, Record<string, string>, number, number]>([
    ['seconds', { 'retry-after': '7' }, 7000, 7000],
    ['a date', { 'retry-after': at(9000), date: at(0) }, 9000, 9000],
    ['a date by a clock that is an hour off', { 'retry-after': at(3_609_000), date: at(3_600_000) }, 9000, 9000],
    ['a date that has passed', { 'retry-after': at(-9000), date: at(0) }, 125, 250],
    ['nothing', {}, 125, 250],
    ['garbage', { 'retry-after': 'soon' }, 125, 250],
    ['a negative number', { 'retry-after': '-5' }, 125, 250],
    ['zero', { 'retry-after': '0' }, 125, 250],
  ])('is kept to: %s', async (_, headers, least, most) => {
    const clock = virtualClock(start);
    await using server = await vendorServer(served, {}, ({ kind, count }, response) =>
      kind === 'jobs' && count === 1 ? json(response, 429, {}, headers) : false,
    );
    await readAll(clientOf(server.url, clock).list(jobs()));
    expect(clock.waits[0]).toBeGreaterThanOrEqual(least);
    expect(clock.waits[0]).toBeLessThanOrEqual(most);
  });

  it('is not waited for beyond the deadline: it says when to come back', async () => {
    const clock = virtualClock(start);
    await using server = await vendorServer(
      [],
      {},
      ({ kind }, response) => kind === 'jobs' && json(response, 429, {}, { 'retry-after': '86400000' }),
    );
    const failing = readAll(clientOf(server.url, clock).list(jobs()));
    await expect(failing).rejects.toThrow(/429.*GET http.*Try again after 2029-/);
    await expect(failing).rejects.toBeInstanceOf(RateLimitError);
    expect(server.requests).toHaveLength(1);
    expect(clock.waits).toEqual([]);
  });

  it('is kept to by every request that is under way', async () => {
    let pausedUntil = 0;
    let early = 0;
    const clock = virtualClock(start);
    await using server = await vendorServer(
      servedJobs(400, start - 400 * 3_600_000),
      { cap: 10 },
      ({ kind, count }, response) => {
        if (kind === 'token') return false;
        if (clock.now() < pausedUntil) early += 1;
        if (count !== 9) return false;
        pausedUntil = clock.now() + 5000;
        return json(response, 429, {}, { 'retry-after': '5' });
      },
    );
    const reading = clientOf(server.url, clock).list(jobs());
    expect(await readAll(reading)).toHaveLength(400);
    // Those that were on their way when the server said so.
    expect(early).toBeLessThanOrEqual(3);
  });
});

describe('a fault that stays', () => {
  it.each<[string, Reply, new (...given: never[]) => JobsError, RegExp, number]>([
    ['500', text(500, '<b>stack trace</b>'), ApiError, /The server failed \(500\) \(GET http.*try again later/, 5],
    [
      '400',
      text(400, '{"errorModel":{"errorCode":"E1","requestId":"r-9"}}'),
      ApiError,
      /refused the request \(400\): "E1".*r-9/,
      1,
    ],
    ['401', text(401, ''), AuthenticationError, /refused the sign-in \(401\)/, 2],
    ['403', text(403, ''), PermissionError, /PlatformBackup\.ReadWrite\.All/, 1],
    ['404', text(404, ''), ApiError, /Check the address/, 1],
    ['501', text(501, ''), ApiError, /501/, 1],
    ['429', text(429, ''), RateLimitError, /429/, 5],
    ['a web page', text(200, '<html>secret text</html>'), UnexpectedAnswerError, /sent a web page \(200\)/, 5],
    ['an empty answer', text(200, ''), UnexpectedAnswerError, /sent an empty answer/, 5],
    ['cut JSON', text(200, '{"jobs": ['), UnexpectedAnswerError, /cut or damaged JSON/, 5],
    ['dropped connections', drop, ConnectionError, /the connection was closed \(GET/, 5],
    ['a redirect', text(302, '', { location: 'https://evil.example/' }), UnexpectedAnswerError, /redirect \(302\)/, 1],
    [
      'a permanent redirect',
      text(308, '', { location: 'https://evil.example/' }),
      UnexpectedAnswerError,
      /redirect \(308\)/,
      1,
    ],
  ])('ends in an error that says what to do: %s', async (_, reply, kind, message, attempts) => {
    await using server = await vendorServer(served, {}, ({ kind }, response) => {
      if (kind === 'token') return false;
      reply(response);
      return true;
    });
    const failing = readAll(clientOf(server.url, virtualClock(start)).list(jobs()));
    await expect(failing).rejects.toBeInstanceOf(kind);
    await expect(failing).rejects.toThrow(message);
    await expect(failing).rejects.not.toThrow(/secret|stack trace|evil|token-/);
    expect(server.requests).toHaveLength(attempts);
  });

  it('keeps what was read before it, and never calls that whole', async () => {
    await using server = await vendorServer(served, { cap: 10 }, ({ kind, url }, response) =>
      kind === 'jobs' && url.searchParams.get('pageNumber') === '4' ? json(response, 500, {}) : false,
    );
    const reading = clientOf(server.url, virtualClock(start)).list(jobs());
    const read = await readAll(reading);
    expect(read.length).toBeGreaterThanOrEqual(20);
    expect(reading.completeness()).toMatchObject({ complete: false, read: read.length, expected: 57 });
    expect(reading.completeness().notes[0]).toMatchObject({ kind: 'page-failed', incomplete: true });
  });

  it('is not asked again without end: a reading has a budget of retries', async () => {
    const many = servedJobs(3000, start - 3000 * 3_600_000);
    let failed = 0;
    await using server = await vendorServer(many, { cap: 10 }, ({ kind, count }, response) => {
      if (kind === 'token' || count <= 100 || count % 2 === 0) return false;
      failed += 1;
      return json(response, 503, {});
    });
    const reading = clientOf(server.url, virtualClock(start)).list(jobs());
    const read = await readAll(reading);
    const extra = server.requests.length - new Set(server.requests).size;
    expect(extra).toBeLessThanOrEqual(Math.ceil(server.requests.length * 0.2) + 1);
    expect(failed).toBeLessThan(60);
    expect(reading.completeness().complete).toBe(read.length === 3000);
  });

  it('says in plain words that nobody listens', async () => {
    const server = await vendorServer([]);
    await server.close();
    const failing = readAll(clientOf(server.url).list(jobs()));
    await expect(failing).rejects.toBeInstanceOf(ConnectionError);
    await expect(failing).rejects.toThrow(/connection refused \(POST http:.*\/connect\/token\)/);
    await expect(failing).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});

describe('a connection', () => {
  it('whose certificate nobody vouches for is refused at once, and said in plain words', async () => {
    let calls = 0;
    const server = createSecureServer({ cert: certificate, key: privateKey }, (_, response) => {
      calls += 1;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const url = `https://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
    const waits: number[] = [];
    const failing = readAll(clientOf(url, { sleep: async (ms) => void waits.push(ms) }).list(jobs()));
    await expect(failing).rejects.toBeInstanceOf(ConnectionError);
    await expect(failing).rejects.toThrow(/certificate is not trusted.*NODE_EXTRA_CA_CERTS/);
    expect([calls, waits]).toEqual([0, []]);
    await new Promise((resolve) => server.close(resolve));
  });

  it('that the server closes while it is idle is nobody’s trouble', async () => {
    await using server = await vendorServer(served, {}, ({ kind, count }, response) => {
      if (kind === 'jobs' && count % 2 === 1)
        response.once('finish', () => setImmediate(() => response.socket?.destroy()));
      return false;
    });
    const client = clientOf(server.url);
    for (let turn = 0; turn < 6; turn += 1) expect(await readAll(client.list(jobs()))).toHaveLength(57);
  });
});

describe('time and size', () => {
  it('gives up on an answer that does not come, and tries again', async () => {
    await using server = await vendorServer(served, {}, ({ kind, count }) => kind === 'jobs' && count === 1);
    const reading = clientOf(server.url, { requestTimeoutMs: 100 }).list(jobs());
    expect(await readAll(reading)).toHaveLength(57);
    expect(server.requests).toHaveLength(2);
  });

  it('gives up on a body that stops, and says so when it stays', async () => {
    await using server = await vendorServer(served, {}, ({ kind }, response) => {
      if (kind === 'token') return false;
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"jobs":');
      return true;
    });
    const failing = readAll(clientOf(server.url, { requestTimeoutMs: 40 }).list(jobs()));
    await expect(failing).rejects.toBeInstanceOf(TimeoutError);
    await expect(failing).rejects.toThrow(/No answer within 40 ms/);
    expect(server.requests).toHaveLength(5);
  });

  it('does nothing past its deadline', async () => {
    const clock = virtualClock(start);
    await using server = await vendorServer(served, { cap: 10 }, ({ kind, count }, response) =>
      kind === 'jobs' && count > 2 ? json(response, 503, {}, { 'retry-after': '4' }) : false,
    );
    const reading = clientOf(server.url, { ...clock, deadlineMs: 10_000 }).list(jobs());
    await readAll(reading);
    expect(reading.completeness().complete).toBe(false);
    expect(clock.now()).toBeLessThanOrEqual(start + 10_000);
  });

  it('unpacks no more than it allows', async () => {
    const bomb = gzipSync(Buffer.alloc(8 * 1024 * 1024, 0x20));
    expect(bomb.byteLength).toBeLessThan(10_000);
    await using server = await vendorServer([], {}, ({ kind }, response) => {
      if (kind === 'token') return false;
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-type': 'application/json' }).end(bomb);
      return true;
    });
    const failing = readAll(clientOf(server.url, { maxResponseBytes: 1_048_576 }).list(jobs()));
    await expect(failing).rejects.toBeInstanceOf(UnexpectedAnswerError);
    await expect(failing).rejects.toThrow(/larger than 1 MB/);
    expect(server.requests).toHaveLength(1);
  });

  it('throws the reason of an abort, at once', async () => {
    const abort = new AbortController();
    await using server = await vendorServer(served, { cap: 5 }, ({ kind, count }) => {
      if (kind === 'jobs' && count === 3) abort.abort(new Error('enough'));
      return kind === 'jobs' && count >= 3;
    });
    await expect(readAll(clientOf(server.url).list(jobs(), { signal: abort.signal }))).rejects.toThrow('enough');
  });

  it('asks for no more when its walker leaves', async () => {
    const many = servedJobs(2000, start - 2000 * 3_600_000);
    await using server = await vendorServer(many, { cap: 10 });
    for await (const job of clientOf(server.url).list(jobs())) if (job.id !== '') break;
    const asked = server.requests.length;
    expect(asked).toBeLessThan(30);
  });
});

it('takes a JobsError for what it is', async () => {
  await using server = await vendorServer(
    served,
    {},
    ({ kind }, response) => kind === 'jobs' && json(response, 500, {}),
  );
  const error: unknown = await readAll(clientOf(server.url).list(jobs().search('private words'))).catch(
    (e: unknown) => e,
  );
  expect(error).toBeInstanceOf(JobsError);
  expect(error).toMatchObject({ status: 500, request: { method: 'GET' } });
  expect(String(error)).not.toContain('private');
});

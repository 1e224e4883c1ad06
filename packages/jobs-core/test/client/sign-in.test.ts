import { createHash, createPublicKey, verify, X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { AuthenticationError, JobsClient, JobsError } from '../../src/client/index.ts';
import { timeWindow } from '../../src/model/index.ts';
import { jobs } from '../../src/query/index.ts';
import { certificate, expiredCertificate, otherKey, privateKey } from './certificate.ts';
import { clientOf, readAll } from './read.ts';
import { servedJobs } from './served-jobs.ts';
import { json, vendorServer } from './vendor-server.ts';
import { virtualClock } from './virtual-clock.ts';

const start = Date.UTC(2026, 10, 3, 9);
const served = servedJobs(200, start - 200 * 3_600_000);

const withCertificate = { credentials: { kind: 'certificate', clientId: 'app', certificate, privateKey } } as const;

function decoded(part: string | undefined): Record<string, unknown> {
  return JSON.parse(Buffer.from(part ?? '', 'base64url').toString()) as Record<string, unknown>;
}

describe('signing in with a secret', () => {
  it('sends what the vendor documents, once for all who wait', async () => {
    await using server = await vendorServer(served, { cap: 10 });
    const client = clientOf(server.url);
    await Promise.all([1, 2, 3].map(() => readAll(client.list(jobs()))));
    expect(server.tokens.count).toBe(1);
    expect(Object.fromEntries(new URLSearchParams(server.tokens.bodies[0]))).toEqual({
      grant_type: 'client_credentials',
      scope: 'platformbackup.readwrite.all',
      client_id: 'app',
      client_secret: 's3cret-value',
    });
    expect(server.headers[0]?.authorization).toBe('Bearer token-1');
    expect(server.headers[0]?.accept).toBe('application/json');
  });

  it('renews the token before it expires', async () => {
    const clock = virtualClock(start);
    await using server = await vendorServer(served);
    const client = clientOf(server.url, clock);
    await client.page({});
    await clock.sleep(3_539_000, new AbortController().signal);
    await client.page({});
    expect(server.tokens.count).toBe(1);
    await clock.sleep(2000, new AbortController().signal);
    await client.page({});
    expect(server.tokens.count).toBe(2);
  });

  it('renews it once when it is refused in the middle, and asks for the same page again', async () => {
    let refused = false;
    await using server = await vendorServer(served, { cap: 10 }, ({ kind, url }, response) => {
      if (kind === 'token' || refused || url.searchParams.get('pageNumber') !== '7') return false;
      refused = true;
      return json(response, 401, {});
    });
    const reading = clientOf(server.url).list(jobs());
    expect(await readAll(reading)).toHaveLength(200);
    expect(reading.completeness().complete).toBe(true);
    expect(server.tokens.count).toBe(2);
    expect(server.requests.filter((path) => path.includes('pageNumber=7'))).toHaveLength(2);
  });

  it('renews it once for all when all are refused', async () => {
    let good = 1;
    await using server = await vendorServer(served, { cap: 10 }, ({ kind, count, url }, response) => {
      if (kind === 'token') {
        good = count;
        return false;
      }
      if (url.searchParams.get('pageNumber') === '5' && good === 1) good = 99;
      return good === 99 ? json(response, 401, {}) : false;
    });
    const reading = clientOf(server.url).list(jobs());
    expect(await readAll(reading)).toHaveLength(200);
    expect(server.tokens.count).toBe(2);
  });

  it.each([
    [400, { error: 'invalid_client', error_description: 'bad secret s3cret-value\r\nfor app' }],
    [401, { error: 'invalid_client' }],
    [403, {}],
  ])('makes one request when it is refused with %i, and tells no secret', async (status, body) => {
    await using server = await vendorServer(
      served,
      {},
      ({ kind }, response) => kind === 'token' && json(response, status, body),
    );
    // With a period, more is asked of the server than a list: none of it must take this for its own refusal.
    const queries = [jobs(), jobs().during(timeWindow(start - 3_600_000, start)), jobs().jobType(1)];
    for (const query of queries) {
      const before = server.tokens.count;
      const failing = readAll(clientOf(server.url).list(query));
      await expect(failing).rejects.toBeInstanceOf(AuthenticationError);
      await expect(failing).rejects.toThrow(/sign-in was refused.*POST http.*connect\/token.*client secret/);
      await expect(failing).rejects.not.toThrow(/s3cret|\n/);
      expect(server.tokens.count - before).toBe(1);
    }
    expect(server.requests).toEqual([]);
  });

  it.each([
    ['503', 503, '{}'],
    ['a web page', 200, '<html>'],
    ['a token that is none', 200, '{"access_token": "a\\r\\nb"}'],
    ['a cut answer', 200, '{"access_token": "tok'],
  ])('is tried again after %s', async (_, status, body) => {
    await using server = await vendorServer(served, {}, ({ kind, count }, response) => {
      if (kind !== 'token' || count > 2) return false;
      response.writeHead(status).end(body);
      return true;
    });
    expect(await readAll(clientOf(server.url).list(jobs()))).toHaveLength(200);
    expect(server.tokens.count).toBe(3);
  });

  it('goes on for the others when the one who began it leaves', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await using server = await vendorServer(served, {}, async ({ kind }) => {
      if (kind === 'token') await held;
      return false;
    });
    const client = clientOf(server.url);
    const abort = new AbortController();
    const leaving = client.page({}, { signal: abort.signal });
    const staying = client.page({});
    await expect.poll(() => server.tokens.count).toBe(1);
    abort.abort(new Error('enough'));
    await expect(leaving).rejects.toThrow('enough');
    release();
    expect((await staying).totalCount).toBe(200);
    expect(server.tokens.count).toBe(1);
  });

  it('follows no redirect with the secret', async () => {
    await using elsewhere = await vendorServer([]);
    await using server = await vendorServer(served, {}, ({ kind }, response) => {
      if (kind !== 'token') return false;
      response.writeHead(307, { location: `${elsewhere.url}/connect/token` }).end();
      return true;
    });
    await expect(readAll(clientOf(server.url).list(jobs()))).rejects.toThrow(/redirect \(307\)/);
    expect(elsewhere.tokens.count).toBe(0);
  });
});

describe('signing in with a certificate', () => {
  it('signs who it is, for this token address, within the hour, and says which certificate', async () => {
    const clock = virtualClock(start);
    await using server = await vendorServer(served);
    await readAll(clientOf(server.url, { ...clock, ...withCertificate }).list(jobs()));
    const form = new URLSearchParams(server.tokens.bodies[0]);
    expect(form.get('client_assertion_type')).toBe('urn:ietf:params:oauth:client-assertion-type:jwt-bearer');
    expect(form.has('client_secret')).toBe(false);
    const [header, claims, signature] = (form.get('client_assertion') ?? '').split('.');
    const publicKey = createPublicKey(
      new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'pem' }),
    );
    expect(
      verify('sha256', Buffer.from(`${header}.${claims}`), publicKey, Buffer.from(signature ?? '', 'base64url')),
    ).toBe(true);
    const thumbprint = createHash('sha1').update(new X509Certificate(certificate).raw).digest();
    expect(decoded(header)).toMatchObject({
      alg: 'RS256',
      x5t: thumbprint.toString('base64url'),
      kid: thumbprint.toString('hex').toUpperCase(),
    });
    const { iss, sub, aud, nbf, exp } = decoded(claims);
    expect([iss, sub, aud]).toEqual(['app', 'app', `${server.url}/connect/token`]);
    expect(Number(exp) - Number(nbf)).toBeLessThanOrEqual(3600);
    // Clocks may be ten minutes apart either way.
    expect(Number(nbf)).toBeLessThanOrEqual(start / 1000 - 600);
    expect(Number(exp)).toBeGreaterThanOrEqual(start / 1000 + 600);
  });

  it('makes a new statement for each attempt', async () => {
    await using server = await vendorServer(served, {}, ({ kind, count }, response) =>
      kind === 'token' && count < 4 ? json(response, 503, {}) : false,
    );
    await readAll(clientOf(server.url, withCertificate).list(jobs()));
    const ids = server.tokens.bodies.map(
      (body) => decoded(new URLSearchParams(body).get('client_assertion')?.split('.')[1])['jti'],
    );
    expect(new Set(ids).size).toBe(4);
  });

  it('names the clock when it is refused and the clocks are apart', async () => {
    const clock = virtualClock(start);
    await using server = await vendorServer(
      served,
      {},
      ({ kind }, response) =>
        kind === 'token' &&
        json(response, 400, { error: 'invalid_client' }, { date: new Date(start + 3_600_000).toUTCString() }),
    );
    await expect(readAll(clientOf(server.url, { ...clock, ...withCertificate }).list(jobs()))).rejects.toThrow(
      /1 h apart: set the clock/,
    );
  });

  it('says when the certificate has expired', async () => {
    await using server = await vendorServer(
      served,
      {},
      ({ kind }, response) => kind === 'token' && json(response, 401, {}),
    );
    const credentials = { ...withCertificate.credentials, ...expiredCertificate };
    await expect(readAll(clientOf(server.url, { credentials }).list(jobs()))).rejects.toThrow(
      /certificate expired on 20/,
    );
  });

  it.each([
    ['no certificate', { certificate: 'none' }, /certificate cannot be read/],
    ['no key', { privateKey: 'none' }, /private key cannot be read/],
    ['a key of another certificate', { privateKey: otherKey }, /does not belong/],
  ])('is refused before anything is sent, with %s', (_, wrong, message) => {
    const credentials = { ...withCertificate.credentials, ...wrong };
    expect(() => new JobsClient({ credentials })).toThrow(message);
  });
});

it.each([
  ['http://graph.example', /must use https/],
  ['ftp://graph.example', /is an https address/],
  ['nonsense', /is an https address/],
  ['https://user:word@graph.example', /without user name/],
  ['https://graph.example/?a=b', /without user name, query/],
])('takes no address like %s', (graphUrl, message) => {
  expect(() => clientOf(graphUrl)).toThrow(message);
  expect(() => clientOf('http://127.0.0.1:1', { graphUrl: 'http://localhost:1/base/' })).not.toThrow();
});

it('keeps secrets and tokens out of every error', async () => {
  await using server = await vendorServer(
    served,
    {},
    ({ kind, count }, response) =>
      kind === 'jobs' && json(response, [401, 403, 429, 500][count % 4] ?? 500, { errorModel: 'no' }),
  );
  const client = clientOf(server.url);
  for (let index = 0; index < 8; index += 1) {
    const error: unknown = await client
      .page({ searchText: 'private', skipToken: 'cursor-value' })
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(JobsError);
    const everything = `${String(error)} ${JSON.stringify(error)} ${error instanceof Error ? error.stack : ''}`;
    expect(everything).not.toMatch(/s3cret|token-\d|private|cursor-value/);
  }
});

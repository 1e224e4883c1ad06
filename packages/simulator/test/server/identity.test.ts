import { createHash, sign, X509Certificate } from 'node:crypto';
import { expect, it } from 'vitest';
import { type CertificatePair, type Simulator, selfSignedCertificate } from '../../src/index.ts';
import { askRaw, requestToken, signIn } from '../asking.ts';
import { now, start } from '../running.ts';

const hour = 3_600_000;
const validity = { from: now - hour, to: now + 1000 * hour };
const registered = await selfSignedCertificate({ name: 'jobdesk', ...validity });
const clientId = 'a client';

it('tells how long a token lasts, and takes it no longer', async () => {
  let time = now;
  const simulator = await start({ tokenSeconds: 600, clock: () => time });
  const response = await requestToken(simulator);
  expect(await response.json()).toMatchObject({ token_type: 'Bearer', expires_in: 600 });
  const token = await signIn(simulator);
  time += 599_999;
  expect((await askRaw(simulator, token, '')).status).toBe(200);
  time += 1;
  expect((await askRaw(simulator, token, '')).status).toBe(401);
  expect(simulator.requests.at(-1)?.token).toBe('stale');
});

it('says that a token lasts longer than it does, when asked to', async () => {
  const simulator = await start({ tokenSeconds: 1, saidTokenSeconds: 3600 });
  expect(await (await requestToken(simulator)).json()).toMatchObject({ expires_in: 3600 });
});

it('refuses all tokens that were given out when they are revoked', async () => {
  const simulator = await start();
  const token = await signIn(simulator);
  simulator.revokeTokens();
  const response = await askRaw(simulator, token, '');
  expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer error="invalid_token"']);
});

it.each([
  [{ client_secret: 'wrong' }, 'invalid_client'],
  [{ client_id: 'somebody' }, 'invalid_client'],
  [{ grant_type: 'password' }, 'unsupported_grant_type'],
  [{ scope: 'everything' }, 'invalid_scope'],
])('refuses a sign-in with %o', async (form, error) => {
  const response = await requestToken(await start(), form);
  expect([response.status, await response.json()]).toEqual([400, expect.objectContaining({ error })]);
});

it('takes a form by POST only', async () => {
  const simulator = await start();
  const url = `${simulator.identityUrl}/connect/token`;
  expect((await fetch(url)).status).toBe(405);
  expect((await fetch(url, { method: 'POST', body: '{}' })).status).toBe(400);
});

type Change = { header?: object; claims?: object; signer?: CertificatePair };

function assertion(simulator: Simulator, { header = {}, claims = {}, signer = registered }: Change = {}): string {
  const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const der = new X509Certificate(registered.certificate).raw;
  const x5t = createHash('sha1').update(der).digest('base64url');
  const payload = {
    iss: clientId,
    sub: clientId,
    aud: `${simulator.identityUrl}/connect/token`,
    jti: crypto.randomUUID(),
    nbf: now / 1000,
    exp: now / 1000 + 600,
  };
  const signed = `${encode({ alg: 'RS256', typ: 'JWT', x5t, ...header })}.${encode({ ...payload, ...claims })}`;
  return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), signer.privateKey).toString('base64url')}`;
}

function present(simulator: Simulator, client_assertion: string): Promise<Response> {
  return fetch(`${simulator.identityUrl}/connect/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      scope: 'platformbackup.readwrite.all',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion,
    }),
  });
}

const startWithCertificate = (certificate = registered.certificate): Promise<Simulator> =>
  start({ credentials: { clientId, certificate }, clock: () => now });

it('takes an assertion that the registered certificate signed, once', async () => {
  const simulator = await startWithCertificate();
  const once = assertion(simulator);
  expect((await present(simulator, once)).status).toBe(200);
  const again = await present(simulator, once);
  expect([again.status, await again.json()]).toEqual([
    400,
    { error: 'invalid_client', error_description: 'The assertion has been used before.' },
  ]);
  expect((await present(simulator, assertion(simulator))).status).toBe(200);
  expect(JSON.stringify(simulator.requests)).not.toContain(once.slice(0, 40));
});

const stranger = await selfSignedCertificate({ name: 'stranger', ...validity });

it.each<[Change, string]>([
  [
    { claims: { aud: 'https://identity.avepointonlineservices.com/connect/token' } },
    'The audience is not the token URL.',
  ],
  [{ claims: { iss: 'somebody' } }, 'Issuer and subject are not the client id.'],
  [{ claims: { exp: now / 1000 - 301, nbf: now / 1000 - 900 } }, 'The assertion has expired.'],
  [{ claims: { nbf: now / 1000 + 301, exp: now / 1000 + 600 } }, 'The assertion is not valid yet.'],
  [{ claims: { exp: now / 1000 + 3601 } }, 'The assertion lasts longer than an hour.'],
  [{ claims: { exp: undefined } }, 'nbf and exp are missing.'],
  [{ claims: { jti: undefined } }, 'jti is missing.'],
  [{ header: { alg: 'none' } }, 'The assertion is not signed with RS256.'],
  [{ header: { x5t: undefined } }, 'The assertion does not name its certificate (x5t or kid).'],
  [{ header: { kid: 'AB12' } }, 'The assertion names another certificate.'],
  [{ signer: stranger }, 'The signature does not fit the registered certificate.'],
])('refuses an assertion changed by %o', async (change, fault) => {
  const simulator = await startWithCertificate();
  const response = await present(simulator, assertion(simulator, change));
  expect([response.status, await response.json()]).toEqual([
    400,
    { error: 'invalid_client', error_description: fault },
  ]);
});

it('refuses what is no assertion, and an assertion where no certificate is registered', async () => {
  expect((await present(await startWithCertificate(), 'a.b.c')).status).toBe(400);
  const simulator = await start();
  expect((await present(simulator, assertion(simulator))).status).toBe(400);
});

it('refuses an expired certificate', async () => {
  const simulator = await start({
    credentials: { clientId, certificate: registered.certificate },
    clock: () => validity.to + 1000,
  });
  const times = { nbf: validity.to / 1000, exp: validity.to / 1000 + 600 };
  const response = await present(simulator, assertion(simulator, { claims: times }));
  expect(await response.json()).toMatchObject({ error_description: 'The registered certificate has expired.' });
});

it('makes certificates that say whose they are and how long they last', async () => {
  const pair = await selfSignedCertificate({ name: 'späte Zeit', from: now, to: Date.UTC(2051, 0, 1) });
  const certificate = new X509Certificate(pair.certificate);
  expect(certificate.subject).toBe('CN=späte Zeit');
  expect(Date.parse(certificate.validTo)).toBe(Date.UTC(2051, 0, 1));
  expect(certificate.verify(certificate.publicKey)).toBe(true);
});

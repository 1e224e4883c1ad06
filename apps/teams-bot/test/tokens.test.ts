import { createHmac, createSign, constants, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Connector } from './connector.ts';
import { organisation, personIn, type Room, type Running, startRunning } from './running.ts';

const appId = '7a1c9b52-0d3e-4f6a-8b21-3c5d7e9f1a2b';
const room: Room = { id: 'a:anna', type: 'personal' };
const keys = { good: pair(), unendorsed: pair(), stranger: pair() };

function pair() {
  return generateKeyPairSync('rsa', { modulusLength: 2048 });
}

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** Microsoft's own metadata, on this machine. */
async function startMetadata() {
  const server = createServer((request, response) => {
    const jwk = (key: KeyObject, kid: string, endorsements: readonly string[]) => ({
      ...key.export({ format: 'jwk' }),
      kid,
      endorsements,
    });
    const body = request.url?.endsWith('/keys')
      ? { keys: [jwk(keys.good.publicKey, 'good', ['msteams']), jwk(keys.unendorsed.publicKey, 'other', ['slack'])] }
      : { jwks_uri: `http://${request.headers.host}/keys` };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('A TCP port was expected.');
  return { url: `http://127.0.0.1:${address.port}/openid`, close: () => server.close() };
}

type Claims = Readonly<Record<string, unknown>>;

function claimsFor({ serviceUrl }: Connector): Claims {
  const seconds = Math.floor(Date.now() / 1000);
  return {
    iss: 'https://api.botframework.com',
    aud: appId,
    serviceurl: serviceUrl,
    nbf: seconds - 60,
    exp: seconds + 3_600,
  };
}

function signed(
  claims: Claims,
  { key = keys.good.privateKey, header = {}, algorithm = 'RSA-SHA256', pss = false } = {},
) {
  const text = `${encode({ alg: 'RS256', typ: 'JWT', kid: 'good', ...header })}.${encode(claims)}`;
  const padding = pss ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 } : {};
  return `${text}.${createSign(algorithm)
    .update(text)
    .sign({ key, ...padding }, 'base64url')}`;
}

/** Every way in which a token is not Teams' own: the header, by the claims of a good one. */
const bad: Readonly<Record<string, (claims: Claims) => string>> = {
  'there is none': () => '',
  'it is empty': () => 'Bearer ',
  'it is of another scheme': () => `Basic ${Buffer.from(`${appId}:password`).toString('base64')}`,
  'it has no scheme': (claims) => signed(claims),
  'it is no token': () => 'Bearer letmein',
  'it is three empty parts': () => 'Bearer ..',
  'its claims were changed': (claims) => {
    const [head, , tail] = signed(claims).split('.');
    return `Bearer ${head}.${encode({ ...claims, role: 'admin' })}.${tail}`;
  },
  'its signature was changed': (claims) => `Bearer ${signed(claims).slice(0, -8)}AAAAAAAA`,
  'its signature is missing': (claims) => `Bearer ${signed(claims).split('.').slice(0, 2).join('.')}.`,
  'it says that it is not signed': (claims) => `Bearer ${encode({ alg: 'none', kid: 'good' })}.${encode(claims)}.`,
  'it is signed with the public key as a password': (claims) => {
    const text = `${encode({ alg: 'HS256', kid: 'good' })}.${encode(claims)}`;
    const secret = keys.good.publicKey.export({ format: 'pem', type: 'spki' });
    return `Bearer ${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
  },
  'it is signed in another way than is allowed': (claims) =>
    `Bearer ${signed(claims, { header: { alg: 'PS256' }, pss: true })}`,
  'somebody else signed it': (claims) => `Bearer ${signed(claims, { key: keys.stranger.privateKey })}`,
  'its key is unknown': (claims) => `Bearer ${signed(claims, { header: { kid: 'unknown' } })}`,
  'it names no key': (claims) => `Bearer ${signed(claims, { header: { kid: undefined } })}`,
  'its key is not for Teams': (claims) =>
    `Bearer ${signed(claims, { key: keys.unendorsed.privateKey, header: { kid: 'other' } })}`,
  'it has expired': (claims) => `Bearer ${signed({ ...claims, exp: Math.floor(Date.now() / 1000) - 3_600 })}`,
  'it is not valid yet': (claims) => `Bearer ${signed({ ...claims, nbf: Math.floor(Date.now() / 1000) + 3_600 })}`,
  'somebody else issued it': (claims) => `Bearer ${signed({ ...claims, iss: 'https://evil.example' })}`,
  'nobody issued it': (claims) => `Bearer ${signed({ ...claims, iss: undefined })}`,
  'the emulator issued it': (claims) =>
    `Bearer ${signed({ ...claims, iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/', ver: '1.0', appid: 'x' })}`,
  'it is for another bot': (claims) => `Bearer ${signed({ ...claims, aud: 'a1b2c3d4-0000-0000-0000-000000000000' })}`,
  'it is for nobody': (claims) => `Bearer ${signed({ ...claims, aud: undefined })}`,
  'it is for another service address': (claims) =>
    `Bearer ${signed({ ...claims, serviceurl: 'https://evil.example' })}`,
  'it is for no service address': (claims) => `Bearer ${signed({ ...claims, serviceurl: undefined })}`,
  'it is two tokens': (claims) => `Bearer ${signed(claims)} ${signed(claims)}`,
};

describe('a request', () => {
  let running: Running;
  let metadata: Awaited<ReturnType<typeof startMetadata>>;
  let anna: ReturnType<typeof personIn>;
  beforeAll(async () => {
    metadata = await startMetadata();
    const openIdMetadataUrl = metadata.url;
    const identity = { kind: 'registered', appId, appPassword: 'hunter2', entraTenant: organisation } as const;
    running = await startRunning({ jobs: 50 }, { identity: { ...identity, openIdMetadataUrl } });
    anna = personIn(running, room, 'anna');
    // The library prints what it refuses.
    vi.spyOn(console, 'error').mockImplementation(() => {});
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    await running.close();
    metadata.close();
  });

  const question = { type: 'Action.Execute', verb: 'ask', data: { verb: 'ask', question: '', page: 0, words: 'jobs' } };
  const deliver = (authorization: string, activity: object = anna.pressOf(question)) =>
    running.deliver(activity, authorization === '' ? {} : { authorization });
  const valid = () => `Bearer ${signed(claimsFor(running.connector))}`;

  it('is answered when Teams signed it', async () => {
    const response = await deliver(valid());
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('jobs read');
  });

  it.each(Object.keys(bad))('is refused with 401 when of its token is true that %s', async (kind) => {
    const response = await deliver(bad[kind]?.(claimsFor(running.connector)) ?? '');
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ error: 'The token is not accepted.' });
  });

  it('is refused when it says that it comes through another channel, or from another service address', async () => {
    const press = anna.pressOf(question);
    for (const change of [
      { channelId: 'AseChannel' },
      { channelId: 'emulator' },
      { serviceUrl: 'https://evil.example' },
    ]) {
      expect((await deliver(valid(), { ...press, ...change })).status).toBe(401);
    }
    expect((await running.deliver([], {})).status).toBe(401);
  });

  it('is answered with a refusal when it comes from another Entra tenant', async () => {
    const guest = personIn(running, { ...room, organisation: '00000000-0000-0000-0000-000000000001' }, 'guest');
    expect(await (await deliver(valid(), guest.pressOf(question))).text()).toContain('You may not ask');
  });

  it('leaves no secret in the log', () => {
    expect(running.logged.join()).not.toMatch(/hunter2|eyJ/);
  });
});

// What `jobs doctor` finds, on real servers of every kind: right, wrong, and silent.
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { commands } from '../../discord-bot/src/commands/commands.ts';
import { deploy } from '../../discord-bot/src/discord/deploy.ts';
import { startFakeDiscord } from '../../discord-bot/test/fake-discord/fake-discord.ts';
import { portOf, startMailServer } from '../../reporter/test/delivery/smtp-test-server.ts';
import { checkClock } from '../src/doctor/check-clock.ts';
import { checkNode } from '../src/doctor/check-node.ts';
import { checkSecretEnd } from '../src/doctor/check-secret-end.ts';
import { examine } from '../src/doctor/examine.ts';
import { readConfigured } from '../src/doctor/configured.ts';
import { jobs } from './captured-io.ts';
import { closedPort, type Served, serve, temporaryFolder } from './served.ts';

const secret = 'hunter2-of-the-test';
const guid = '7a1c9b52-0d3e-4f6a-8b21-3c5d7e9f1a2b';

let served: Served;
beforeAll(async () => {
  const credentials = { clientId: 'the-client', clientSecret: secret };
  served = await serve({ credentials, now: Date.now() });
});
afterAll(() => served.close());

/** What was found, by check: `Sign-in: ok …`. Nothing that was found holds a secret. */
async function found(env: Record<string, string>, options: { patienceMs?: number; entraAt?: string } = {}) {
  const folder = await temporaryFolder(onTestFinished);
  const all = { ...served.env, JOBS_DATA_DIR: folder, ...env };
  const { findings, isReadable } = await examine(all, { now: Date.now, patienceMs: 3000, ...options });
  expect(JSON.stringify(findings)).not.toContain(secret);
  const said = findings.map(
    ({ check, status, text, advice }) => [check, `${status}: ${text} ${advice ?? ''}`] as const,
  );
  return {
    ...Object.fromEntries(said),
    isReadable,
    failures: findings.filter(({ status }) => status === 'failed').length,
  };
}

/** Microsoft Entra, as far as a bot asks it. */
async function startEntra(): Promise<string> {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const form = new URLSearchParams(await text(request));
    const isRight = form.get('client_secret') === secret && request.url === `/${guid}/oauth2/v2.0/token`;
    const refusal = {
      error: 'invalid_client',
      error_description: 'AADSTS7000215: Invalid client secret provided.\r\nTrace ID: 1',
    };
    response.writeHead(isRight ? 200 : 401, { 'content-type': 'application/json' });
    response.end(JSON.stringify(isRight ? { access_token: 'token-of-the-bot' } : refusal));
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return `http://127.0.0.1:${portOf(server)}`;
}

describe('a doctor', () => {
  it('finds everything well', async () => {
    const mail = await startMailServer();
    const discord = await startFakeDiscord();
    onTestFinished(() => discord.close());
    const definitions = commands.map(({ definition }) => definition);
    await deploy({
      token: discord.token,
      applicationId: discord.applicationId,
      guildId: null,
      apiUrl: discord.apiUrl,
      definitions,
    });
    const result = await found(
      {
        SMTP_URL: `smtp://localhost:${mail.port}`,
        MAIL_FROM: 'reports@contoso.example',
        DISCORD_TOKEN: discord.token,
        DISCORD_APPLICATION_ID: discord.applicationId,
        DISCORD_API_URL: discord.apiUrl,
        TEAMS_APP_ID: guid,
        TEAMS_APP_PASSWORD: secret,
        TEAMS_APP_TENANT_ID: guid,
      },
      { entraAt: await startEntra() },
    );
    expect(result).toMatchObject({ isReadable: true, failures: 0 });
    expect(result).toMatchObject({
      'Sign-in': expect.stringMatching(/^ok: 127\.0\.0\.1:\d+ let us in with a client secret/),
      Jobs: expect.stringMatching(/^ok: .* has \d+ jobs in the last 7 days; the newest started /),
      Clock: expect.stringContaining('ok'),
      'Mail server': expect.stringMatching(/^ok: .*No mail was sent/),
      Discord: expect.stringMatching(/^ok: .* \d commands deployed/),
      Teams: expect.stringContaining('ok'),
    });
    expect(mail.received).toEqual([]);
    expect(served.simulator.requests.every(({ endpoint }) => endpoint === 'jobs' || endpoint === 'token')).toBe(true);
  });

  it('says of every wrong secret which one it is and what to do, and shows none', async () => {
    const mail = await startMailServer({ tls: 'starttls', login: { user: 'reports', password: secret } });
    const discord = await startFakeDiscord();
    onTestFinished(() => discord.close());
    const result = await found(
      {
        AVEPOINT_CLIENT_SECRET: `${secret}-not`,
        SMTP_URL: `smtp://reports:${secret}-not@localhost:${mail.port}`,
        MAIL_FROM: 'reports@contoso.example',
        DISCORD_TOKEN: `${secret}-not`,
        DISCORD_APPLICATION_ID: discord.applicationId,
        DISCORD_API_URL: discord.apiUrl,
        TEAMS_APP_ID: guid,
        TEAMS_APP_PASSWORD: `${secret}-not`,
        TEAMS_APP_TENANT_ID: guid,
      },
      { entraAt: await startEntra() },
    );
    expect(result).toMatchObject({
      'Sign-in': expect.stringMatching(/^failed: The sign-in was refused.*Check the client id, the client secret/),
      'Mail server': expect.stringMatching(/^failed: .*SMTP_URL/),
      Discord: expect.stringMatching(/^failed: Discord refuses DISCORD_TOKEN.*Copy it anew/),
      Teams: expect.stringMatching(/^failed: .*AADSTS7000215.*not to its ID/),
      failures: 4,
    });
    expect(result).not.toHaveProperty('Jobs');
  });

  it('says of every server that is not there that it is not, and ends in time', async () => {
    const port = await closedPort();
    const nowhere = `http://127.0.0.1:${port}`;
    const started = performance.now();
    const result = await found(
      {
        AVEPOINT_IDENTITY_URL: nowhere,
        SMTP_URL: `smtp://localhost:${port}`,
        MAIL_FROM: 'reports@contoso.example',
        DATABASE_URL: `postgres://jobdesk:${secret}@127.0.0.1:${port}/jobdesk`,
        DISCORD_TOKEN: secret,
        DISCORD_APPLICATION_ID: '12',
        DISCORD_API_URL: `${nowhere}/api`,
        TEAMS_APP_ID: guid,
        TEAMS_APP_PASSWORD: secret,
        TEAMS_APP_TENANT_ID: guid,
      },
      { entraAt: nowhere, patienceMs: 1000 },
    );
    expect(performance.now() - started).toBeLessThan(3000);
    expect(result.failures).toBe(5);
    for (const check of ['Sign-in', 'Mail server', 'Database', 'Discord', 'Teams']) {
      expect(result).toHaveProperty(check, expect.stringMatching(/refused|reached/i));
    }
  });

  it('waits for a silent service only so long', async () => {
    const silent = await serve({ faults: [{ match: 'jobs', fault: { kind: 'hang', where: 'before-headers' } }] });
    const result = await found(silent.env, { patienceMs: 300 });
    expect(result).toMatchObject({
      Jobs: expect.stringMatching(/^failed: /),
      'Data folder': expect.stringMatching(/^ok/),
    });
    await silent.close();
  });

  it('names the process that has the database, and makes nothing of its own', async () => {
    const folder = await temporaryFolder();
    const data = join(folder, 'data');
    expect(await found({ JOBS_DATA_DIR: data })).toMatchObject({
      Database: expect.stringContaining('does not exist yet'),
      'Data folder': expect.stringContaining('will be made when it is needed'),
    });
    expect(await readdir(folder)).toEqual([]);
    await mkdir(join(data, 'database'), { recursive: true });
    await writeFile(join(data, 'in-use.json'), JSON.stringify({ pid: process.pid, host: hostname() }));
    expect(await found({ JOBS_DATA_DIR: data })).toMatchObject({
      Database: expect.stringMatching(new RegExp(`^ok: .* is in use by process ${process.pid} on .*jobs serve`)),
    });
    await writeFile(join(folder, 'file'), '');
    const inTheWay = await found({ JOBS_DATA_DIR: join(folder, 'file') });
    expect(inTheWay).toHaveProperty('Data folder', expect.stringMatching(/^failed: .* cannot be written to/));
  });
});

describe('the command', () => {
  it('ends with 2 where the configuration cannot be read, and looks at the rest all the same', async () => {
    const env = { DISCORD_TOKEN: secret, JOBS_DATA_DIR: await temporaryFolder() };
    const { code, stdout, stderr } = await jobs(['doctor'], { env });
    expect([code, stderr]).toEqual([2, '']);
    for (const name of ['AVEPOINT_CLIENT_ID', 'AVEPOINT_DATA_CENTER', 'DISCORD_APPLICATION_ID']) {
      expect(stdout.split(`failed          Configuration  ${name} is not set.`)).toHaveLength(2);
    }
    expect(stdout).toMatch(/✔ ok {14}Database/);
    expect(stdout).not.toContain(secret);
  });

  it('ends with 1 where something failed, and is one document for programs', async () => {
    const { code, stdout } = await jobs(['doctor', '--json'], {
      env: { ...served.env, AVEPOINT_CLIENT_SECRET: 'wrong', JOBS_DATA_DIR: await temporaryFolder() },
    });
    expect(code).toBe(1);
    const document: unknown = JSON.parse(stdout);
    expect(document).toMatchObject({ ok: false });
    expect(document).toHaveProperty(
      'checks',
      expect.arrayContaining([expect.objectContaining({ check: 'Sign-in', tenant: 'default', status: 'failed' })]),
    );
  });
});

describe('what is told from a figure alone', () => {
  it.each([
    [null, 'ok', 'does not say'],
    [900, 'ok', 'agree'],
    [-30_000, 'ok', '30 s ahead of'],
    [200_000, 'warning', '3 min behind'],
    [-7_200_000, 'failed', '2 h ahead of'],
  ] as const)('a server whose clock is %s ms ahead', (ahead, status, said) => {
    expect(checkClock(ahead)).toMatchObject({ status, text: expect.stringContaining(said) });
  });

  it.each([
    [null, 'not configured', 'not declared'],
    ['2027-06-01', 'ok', 'in 187 days'],
    ['2026-12-01', 'warning', 'in 5 days'],
    ['2026-11-24', 'warning', 'It ended on 2026-11-24'],
  ] as const)('a client secret that ends on %s', (end, status, said) => {
    const [tenant] = readConfigured(served.env, null).tenancy?.tenants ?? [];
    if (tenant === undefined) throw new Error('A tenant was expected.');
    const finding = checkSecretEnd(tenant.api, end, Date.parse('2026-11-25T12:00:00Z'));
    expect(finding).toMatchObject({ status, text: expect.stringContaining(said) });
  });

  it('Node 20 is too old, Node 24 is not', () => {
    expect([checkNode('v20.11.0').status, checkNode('v24.1.0').status]).toEqual(['failed', 'ok']);
  });
});

// Everything that goes wrong: one clear message, what to do, the right exit code, no stack trace, no secret.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SimulatorOptions } from '@jobdesk/simulator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jobs, type Ran, type RunOptions } from './captured-io.ts';
import { closedPort, type Served, serve, temporaryFolder } from './served.ts';
import { unmarked } from './unmarked.ts';

const secret = 'hunter2-of-the-test';

let served: Served;
beforeAll(async () => {
  served = await serve({ credentials: { clientId: 'the-client', clientSecret: secret } });
});
afterAll(() => served.close());

/** A run that fails: its message, without the `jobs: ` before it. */
async function failure(args: readonly string[], options: RunOptions = {}): Promise<{ code: number; message: string }> {
  const ran: Ran = await jobs(args, { env: served.env, ...options });
  expect(ran.stdout).toBe('');
  expect(ran.stderr).toMatch(/^jobs: \S/);
  expect(ran.stderr.match(/^jobs: /gm)).toHaveLength(1);
  expect(ran.stderr).not.toMatch(/^\s+at |node:internal|\[object|undefined|\.ts:\d/m);
  expect(ran.stdout + ran.stderr).not.toContain(secret);
  return { code: ran.code, message: ran.stderr.slice('jobs: '.length) };
}

describe('a service that does not give any jobs (exit 1)', () => {
  it.concurrent('a wrong secret', async () => {
    const env = { ...served.env, AVEPOINT_CLIENT_ID: 'the-client', AVEPOINT_CLIENT_SECRET: `${secret}-not` };
    const { code, message } = await failure(['ask', 'failed'], { env });
    expect(code).toBe(1);
    expect(message).toMatch(/The sign-in was refused \(4\d\d.*Check the client id, the client secret/s);
  });

  it.concurrent('a port on which nobody listens', async () => {
    const address = `http://127.0.0.1:${await closedPort()}`;
    const env = { ...served.env, AVEPOINT_API_URL: address, AVEPOINT_IDENTITY_URL: address };
    const { code, message } = await failure(['ask', 'failed', '--json'], { env });
    expect(code).toBe(1);
    expect(message).toContain(address);
  });

  const services: readonly (readonly [what: string, options: SimulatorOptions, said: RegExp])[] = [
    [
      'a web page instead of JSON',
      { faults: [{ match: 'jobs', fault: { kind: 'body', as: 'html' } }] },
      /sent a web page \(200\).*Check the address/s,
    ],
    [
      'a permission that is missing',
      { faults: [{ match: 'jobs', fault: { kind: 'status', status: 403 } }] },
      /does not allow it \(403\).*PlatformBackup\.ReadWrite\.All/s,
    ],
    [
      'a redirect',
      { faults: [{ match: 'jobs', fault: { kind: 'redirect', status: 302, to: 'https://elsewhere.example/' } }] },
      /302|redirect/i,
    ],
  ];
  it.concurrent.each(services)('%s', async (_what, options, said) => {
    const broken = await serve(options);
    try {
      const { code, message } = await failure(['ask', 'failed', '--json'], { env: broken.env });
      expect(code).toBe(1);
      expect(message).toMatch(said);
    } finally {
      await broken.close();
    }
  });
});

it('a port that is taken (exit 1)', async () => {
  const { code, message } = await failure(['simulate', '--port', String(served.simulator.port)]);
  expect(code).toBe(1);
  expect(message).toMatch(/^Port \d+ cannot be listened on \(EADDRINUSE\)\.\nChoose another port/);
});

describe('files that cannot be written (exit 1)', () => {
  it('an outbox that cannot be made', async ({ onTestFinished }) => {
    const folder = await temporaryFolder(onTestFinished);
    await writeFile(join(folder, 'file'), '');
    const env = { ...served.env, MAIL_TO: 'ann@contoso.example', JOBS_DATA_DIR: join(folder, 'file') };
    const { code, message } = await failure(['report', '--out', folder, '--formats', 'xlsx', '--send'], { env });
    expect(code).toBe(1);
    expect(message).toMatch(/^Could not use .*outbox.*: part of the path is a file.*JOBS_DATA_DIR/s);
  });

  it('says which, and what to do', async ({ onTestFinished }) => {
    const folder = await temporaryFolder(onTestFinished);
    const inTheWay = join(folder, 'file');
    await writeFile(inTheWay, '');
    for (const args of [
      ['export', 'failed', '--out', join(folder, 'missing', 'jobs.csv')],
      ['export', 'failed', '--out', join(folder, 'missing', 'jobs.xlsx')],
      ['export', 'failed', '--out', join(folder, 'missing', 'jobs.pdf')],
      ['export', 'failed', '--out', join(inTheWay, 'jobs.jsonl')],
      ['report', '--out', join(inTheWay, 'reports')],
      ['report', '--out', inTheWay],
    ]) {
      const { code, message } = await failure(args);
      expect([args, code]).toEqual([args, 1]);
      expect(message).toMatch(/^Could not write .*folder/);
    }
  });
});

describe('a command line that cannot be understood (exit 2)', () => {
  it.each([
    [['ask', 'failed', '--limt', '3'], /There is no flag --limt\.\nDid you mean --limit\?/],
    [['ask', 'failed', '--banana'], /There is no flag --banana\.\nKnown here: --limit, --json/],
    [['ask', 'failed', '--limit', 'many'], /--limit expects a whole number from 1 .*, not "many"\.\nWrite --limit N\./],
    [['ask', 'failed', '--limit'], /--limit needs a value/],
    [['ask', 'failed', '--json=yes'], /--json takes no value/],
    [
      ['ask', 'failed', '--now', '2026-02-30T00:00:00Z'],
      /--now expects a moment such as 2026-11-18T15:30:00Z, not "2026-02/,
    ],
    [['ask', 'failed', '--time-zone', 'Mars/Phobos'], /--time-zone expects an IANA zone/],
    [['ask', 'failed', '--tenant', 'acme'], /--tenant is "acme", which is not configured\.\n +Expected: default\./],
    [['ask', 'failed', '--simulated', '--tenant', 'acme'], /There is no tenant "acme" among made-up jobs\.\nLeave out/],
    [['report', '--out', 'reports', '--send'], /Nobody is named to get the reports.*\nSet MAIL_TO/],
    [['report', '--period', '2026-02-30', '--out', 'reports'], /"2026-02-30" is not understood.*Name a period/],
    [['exprot', 'failed'], /There is no command "exprot"\.\nDid you mean: jobs export\?/],
    [['failed backups'], /There is no command "failed backups"\.\nTo ask a question, write: jobs ask "failed backups"/],
    [['frobnicate'], /There is no command "frobnicate"\.\nKnown: ask, explain/],
    [['demo', 'please'], /"please" is too much\.\nWhat may be said: jobs demo --help/],
    [['help', 'exprot'], /Did you mean: jobs help export\?/],
  ])('%j', async (args, said) => {
    const { code, message } = await failure(args);
    expect(code).toBe(2);
    expect(message).toMatch(said);
  });
});

describe('settings that are missing or wrong (exit 2)', () => {
  it('are all named at once, with an example', async () => {
    const { code, message } = await failure(['ask', 'failed', '--json'], { env: { JOBS_TIME_ZONE: 'Mars/Phobos' } });
    expect(code).toBe(2);
    expect(message).toContain('4 settings are missing or wrong');
    for (const name of ['AVEPOINT_CLIENT_ID', 'AVEPOINT_CLIENT_SECRET', 'AVEPOINT_DATA_CENTER', 'JOBS_TIME_ZONE']) {
      expect(message).toMatch(new RegExp(`^  ${name} is .*\\n    Expected: .*\\n    Example:  ${name}=`, 'm'));
    }
    expect(message).toContain('jobs help environment');
  });

  it('do not hand the secret out', async () => {
    const env = { ...served.env, AVEPOINT_API_URL: `https://user:${secret}@example.com` };
    const { code, message } = await failure(['report', '--out', 'reports'], { env });
    expect(code).toBe(2);
    expect(message).toContain('AVEPOINT_API_URL holds a user name or a password');
  });
});

it('a date that does not exist is named as not understood, never guessed', async () => {
  const { code, stdout } = await jobs(['ask', 'failed jobs on 2026-02-30', '--json'], { env: served.env });
  expect(code).toBe(0);
  expect(JSON.parse(stdout).unrecognized).toEqual(['on 2026-02-30']);
});

it('a mail that does not get out ends with 1, and its password is not said', async ({ onTestFinished }) => {
  const out = await temporaryFolder(onTestFinished);
  const proxy = await unmarked(served.simulator);
  onTestFinished(proxy.close);
  const env = {
    ...served.env,
    ...proxy.env,
    MAIL_FROM: 'reports@contoso.example',
    MAIL_TO: 'ann@contoso.example',
    SMTP_URL: `smtp://reports:${secret}@127.0.0.1:${await closedPort()}`,
  };
  const { code, stdout, stderr } = await jobs(['report', '--out', out, '--formats', 'xlsx', '--send'], { env });
  expect(code).toBe(1);
  expect(stdout).toContain('The mail server could not be reached');
  expect(stdout + stderr).not.toContain(secret);
});

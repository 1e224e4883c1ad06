import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { testFolder } from './delivery/made-report.ts';
import { startMailServer } from './delivery/smtp-test-server.ts';
import { freePort, mondayMorning, reporter, settingsFor } from './served.ts';

const at = ['--now', mondayMorning] as const;

/** `reporter start` under way. */
function started(env: Readonly<Record<string, string>>) {
  const file = fileURLToPath(new URL('../src/main.ts', import.meta.url));
  const child = spawn(process.execPath, [file, 'start'], { env: { PATH: process.env['PATH'] ?? '', ...env } });
  let said = '';
  const heard = Promise.withResolvers<string>();
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    const url = /"watched":"([^"]+)"/.exec(said)?.[1];
    if (url !== undefined) heard.resolve(url);
  });
  const ended = once(child, 'close').then(([code]) => ({ code: Number(code), said }));
  return { child, ended, url: Promise.race([heard.promise, ended.then((end) => JSON.stringify(end))]) };
}

describe('reporter run', () => {
  it('mails what is due, then nothing more; status says what became of it', async () => {
    const server = await startMailServer();
    const env = await settingsFor(server);
    const first = await reporter(env, 'run', ...at);
    expect(first).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('default/weekly  16–22 Nov 2026  delivered'),
    });
    expect(server.received.map(({ to }) => to.join()).toSorted()).toEqual([
      'ann@contoso.example',
      'bob@contoso.example',
    ]);
    const mail = await PostalMime.parse(server.received[0]?.raw ?? '');
    expect(mail.attachments.map(({ filename }) => filename?.split('.').at(-1))).toEqual(['png', 'pdf', 'xlsx']);
    expect(await reporter(env, 'run', ...at)).toMatchObject({ code: 0, stdout: 'Nothing is due.\n' });
    expect(server.received).toHaveLength(2);
    const status = JSON.parse((await reporter(env, 'status', '--json', ...at)).stdout);
    expect(status).toMatchObject({
      schedules: [{ tenant: 'default', schedule: 'weekly', nextDue: '2026-11-30T08:00:00Z' }],
      runs: [{ state: 'delivered', complete: true, deliveries: [{ state: 'accepted' }, { state: 'accepted' }] }],
    });
  });

  it('ends with 1 while something waits, and says when it is tried again', async () => {
    const server = await startMailServer({ refuse: { 'bob@contoso.example': { code: 451, text: 'Later' } } });
    const env = await settingsFor(server);
    const { code, stdout } = await reporter(env, 'run', ...at);
    expect(code).toBe(1);
    expect(stdout).toMatch(/bob@contoso\.example {2}waiting: tried once, next Mon 23 Nov, 08:31/);
    expect(stdout.split('\n').every((line) => line.length <= 80)).toBe(true);
    server.mood.refuse = {};
    const later = await reporter(env, 'run', '--now', '2026-11-23T08:40:00Z');
    expect(later).toMatchObject({ code: 0 });
    expect(server.received.map(({ to }) => to.join())).toEqual(['ann@contoso.example', 'bob@contoso.example']);
  });

  it('without a mail server writes every mail to the outbox, and does not call it sent', async () => {
    const env = await settingsFor(null);
    const { code, stdout } = await reporter(env, 'run', ...at);
    expect(code).toBe(0);
    expect(stdout).toContain('ann@contoso.example  written');
    expect(await readdir(join(env['JOBS_DATA_DIR'] ?? '', 'outbox'))).toHaveLength(2);
  });

  it('names everything that is missing at once, and ends with 2', async () => {
    const { code, stderr } = await reporter({ SMTP_URL: 'smtp://mail.example' }, 'run');
    expect(code).toBe(2);
    for (const name of ['AVEPOINT_CLIENT_ID', 'AVEPOINT_DATA_CENTER', 'MAIL_FROM'])
      expect(stderr).toContain(`${name} is not set.`);
  });
});

describe('reporter preview', () => {
  it('makes mail and files into a folder, sends nothing and records nothing', async () => {
    const server = await startMailServer();
    const env = await settingsFor(server);
    const out = await testFolder();
    const { code, stdout } = await reporter(env, 'preview', '--out', out, ...at);
    expect(code).toBe(0);
    expect(stdout).toContain('default/weekly');
    const files = await readdir(join(out, 'default-weekly'));
    expect(files.map((file) => file.split('.').at(-1) ?? '').toSorted()).toEqual(['eml', 'pdf', 'xlsx']);
    const eml = files.find((file) => file.endsWith('.eml')) ?? '';
    const mail = await PostalMime.parse(await readFile(join(out, 'default-weekly', eml)));
    expect(mail.to?.map(({ address }) => address)).toEqual(['ann@contoso.example', 'bob@contoso.example']);
    expect(server.received).toEqual([]);
    expect(await readdir(env['JOBS_DATA_DIR'] ?? '')).toEqual([]);
  });

  it('makes the period that is asked for, in the words of the owner’s notice, too', async () => {
    const env = await settingsFor(null);
    const out = await testFolder();
    const period = ['--period', 'from 2026-11-09 to 2026-11-15'];
    const { code, stdout } = await reporter(env, 'preview', '--out', out, '--schedule', 'weekly', ...period, ...at);
    expect([code, stdout]).toEqual([0, expect.stringContaining('2026-11-09-to-2026-11-15.eml')]);
  });

  it.each([
    [['preview'], '--out is missing'],
    [['preview', '--out', 'x', '--period', 'failed restores'], '--period expects a period'],
    [['preview', '--out', 'x', '--schedule', 'hourly'], 'Known: weekly'],
    [['run', '--now', 'yesterday'], '--now expects a moment'],
    [['status', '--limit', '0'], '--limit expects a whole number'],
    [['run', '--fast'], "Unknown option '--fast'"],
    [['sing'], 'There is no command "sing"'],
  ])('%j ends with 2 and says why', async (args, why) => {
    const env = {
      AVEPOINT_CLIENT_ID: 'a',
      AVEPOINT_CLIENT_SECRET: 'b',
      AVEPOINT_DATA_CENTER: 'us',
      MAIL_TO: 'ann@contoso.example',
      JOBS_DATA_DIR: await testFolder(),
    };
    expect(await reporter(env, ...args)).toMatchObject({ code: 2, stderr: expect.stringContaining(why) });
  });
});

describe('reporter start', () => {
  it('mails, answers who watches it and who asks for its status, refuses a second process, and ends at SIGTERM', async () => {
    const server = await startMailServer();
    const env = { ...(await settingsFor(server)), REPORTER_PORT: String(await freePort()) };
    const daemon = started(env);
    const url = await daemon.url;
    await expect.poll(() => server.received.length, { timeout: 20_000 }).toBe(2);
    const get = async (path: string) => fetch(`${url}${path}`);
    await expect.poll(async () => (await get('/readyz')).status).toBe(200);
    expect((await get('/healthz')).status).toBe(200);
    await expect
      .poll(async () => (await get('/metrics')).text())
      .toMatch(/^jobdesk_last_success_timestamp_seconds\{tenant="default",schedule="weekly"\} \d+/m);
    const metrics = await (await get('/metrics')).text();
    expect(metrics).toContain('jobdesk_delivery_attempts_total{kind="report",outcome="accepted"} 2\n');
    expect(metrics).not.toContain('@');
    expect((await get('/status')).status).toBe(401);
    const second = await reporter(env, 'run');
    expect(second).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/in use by process \d+: run `jobs serve`.*DATABASE_URL/),
    });
    const status = await reporter(env, 'status');
    expect(status).toMatchObject({ code: 0, stdout: expect.stringContaining('ann@contoso.example  accepted') });
    daemon.child.kill('SIGTERM');
    const { code, said } = await daemon.ended;
    expect(code).toBe(0);
    expect(said).not.toMatch(/@contoso|simulated-secret/);
    expect(await reporter(env, 'status')).toMatchObject({ code: 0 });
  });

  it('says which variable to change when its port is taken', async () => {
    const taken = await startMailServer();
    const env = { ...(await settingsFor(null)), REPORTER_PORT: String(taken.port), REPORTER_HOST: 'localhost' };
    expect(await reporter(env, 'start')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('cannot be listened on (EADDRINUSE): set REPORTER_PORT'),
    });
  });
});

import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { jobs } from '../captured-io.ts';
import { lastWeek, type Served, serve, temporaryFolder } from '../served.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());

describe('jobs report --json', () => {
  it('prints one document with the keys of the contract, which agrees with the service and the files', async () => {
    const out = await temporaryFolder();
    const { code, stdout, stderr } = await jobs(['report', '--out', out, '--json'], { env: served.env });
    expect([code, stderr]).toEqual([0, '']);
    const report = JSON.parse(stdout);
    expect(Object.keys(report)).toEqual([
      'tenant',
      'period',
      'complete',
      'verdict',
      'read',
      'expected',
      'totals',
      'successRate',
      'missed',
      'changes',
      'files',
      'deliveries',
    ]);
    const truth = served.simulator.truth.startedWithin(lastWeek);
    expect(report).toMatchObject({
      tenant: 'default',
      period: { from: '2026-11-09T00:00:00Z', to: '2026-11-16T00:00:00Z', timeZone: 'UTC' },
      complete: true,
      totals: { jobs: truth.ids.length },
      missed: null,
      deliveries: [],
    });
    expect(Object.keys(report.totals.byDay)).toHaveLength(7);
    expect(report.successRate).toMatchObject({ scope: 'backup', strict: expect.any(Number) });
    expect(report.files.map(({ format }: { format: string }) => format)).toEqual(['pdf', 'xlsx']);
    for (const { path, bytes } of report.files) expect((await stat(path)).size).toBe(bytes);
  });

  it('with --send and no mail server, puts a mail per recipient into the outbox', async () => {
    const folder = await temporaryFolder();
    const env = { ...served.env, MAIL_TO: 'Ann <ann@contoso.example>, bob@contoso.example', JOBS_DATA_DIR: folder };
    const args = ['report', '--out', folder, '--formats', 'pdf', '--send', '--json'];
    const { code, stdout } = await jobs(args, { env });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).deliveries).toEqual([
      { recipient: 'ann@contoso.example', status: 'written', messageId: expect.any(String) },
      { recipient: 'bob@contoso.example', status: 'written', messageId: expect.any(String) },
    ]);
    const mails = await readdir(join(folder, 'outbox'));
    expect(mails).toHaveLength(2);
    expect(await readFile(join(folder, 'outbox', mails[0] ?? ''), 'utf8')).toMatch(/^Subject: .*Backup/m);
  });
});

describe('jobs report', () => {
  it('says the verdict, the figures and where the files are', async () => {
    const out = await temporaryFolder();
    const { code, stdout } = await jobs(['report', '--out', out, '--formats', 'xlsx'], { env: served.env });
    expect(code).toBe(0);
    expect(stdout).toContain('Backup success rate');
    expect(stdout).toContain('Mon 9 – Sun 15 November 2026, UTC');
    expect(stdout).toContain(join(out, 'SIMULATED-backup-report-default-2026-11-09-to-2026-11-15.xlsx'));
  });

  it('ends with 3 when jobs may be missing, and the verdict says so', async () => {
    const lossy = await serve({ faults: [{ match: 'jobs', fault: { kind: 'missing-rows', rows: 1 } }] });
    onTestFinished(lossy.close);
    const args = ['report', '--out', await temporaryFolder(), '--formats', 'xlsx', '--json'];
    const { code, stdout } = await jobs(args, { env: lossy.env });
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({ complete: false, verdict: 'incomplete' });
  });

  it.each([
    [['--period', 'banana', '--out', 'reports'], '"banana" is not understood'],
    [['last week', '--out', 'reports'], '"last week" is too much'],
    [[], '--out is missing'],
  ])('does not start with %j: %s', async (args, complaint) => {
    const { code, stdout, stderr } = await jobs(['report', ...args], { env: served.env });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(complaint);
  });
});

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jobs } from './captured-io.ts';
import { type Served, serve, temporaryFolder } from './served.ts';

let [contoso, fabrikam]: Served[] = [];
beforeAll(async () => {
  [contoso, fabrikam] = await Promise.all([serve({ seed: 1 }), serve({ seed: 2, jobs: 90 })]);
});
afterAll(async () => {
  await contoso?.close();
  await fabrikam?.close();
});

/** A file of two tenants, each with a service of its own. */
async function configured(): Promise<Record<string, string>> {
  const folder = await temporaryFolder();
  const tenant = (id: string, served: Served | undefined, rest: object) => ({
    id,
    name: id.toUpperCase(),
    api: {
      apiUrl: served?.env['AVEPOINT_API_URL'],
      identityUrl: served?.env['AVEPOINT_IDENTITY_URL'],
      clientId: served?.env['AVEPOINT_CLIENT_ID'],
      clientSecret: { env: `${id.toUpperCase()}_SECRET` },
    },
    ...rest,
  });
  const file = {
    tenants: [
      tenant('contoso', contoso, { timeZone: 'America/New_York' }),
      tenant('fabrikam', fabrikam, {
        timeZone: 'Europe/London',
        backups: [{ service: 'azure-vm', every: '24h' }],
        schedules: [{ id: 'weekly', cadence: 'weekly', to: 'ann@fabrikam.example', cc: 'bob@fabrikam.example' }],
      }),
    ],
  };
  const path = join(folder, 'jobs.yaml');
  await writeFile(path, JSON.stringify(file));
  return {
    JOBS_CONFIG: path,
    JOBS_DATA_DIR: folder,
    CONTOSO_SECRET: contoso?.env['AVEPOINT_CLIENT_SECRET'] ?? '',
    FABRIKAM_SECRET: fabrikam?.env['AVEPOINT_CLIENT_SECRET'] ?? '',
  };
}

describe('with several tenants', () => {
  it('asks the one that is named, on its calendar, and says whose jobs they are', async () => {
    const env = await configured();
    const ours = await jobs(['ask', 'jobs last week', '--tenant', 'contoso'], { env });
    expect(ours).toMatchObject({ code: 0, stdout: expect.stringMatching(/^CONTOSO: .*America\/New_York/m) });
    const theirs = await jobs(['ask', 'jobs last week', '--tenant', 'fabrikam', '--json'], { env });
    expect(JSON.parse(theirs.stdout).query.from).toBe('2026-11-09T00:00:00Z');
    const counts = [ours.stdout, theirs.stdout].map((text) => /(\d+) of \d+ jobs read|"matched":(\d+)/.exec(text)?.[0]);
    expect(counts[0]).not.toBe(counts[1]);
  });

  it('needs one to be named, and lists them', async () => {
    const env = await configured();
    const asked = await jobs(['ask', 'jobs last week'], { env });
    expect(asked).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/contoso, fabrikam/) });
    const unknown = await jobs(['report', '--out', 'x', '--tenant', 'fabrikan'], { env });
    expect(unknown).toMatchObject({ code: 2, stderr: expect.stringContaining('--tenant fabrikam') });
  });

  it('explains on the calendar of one without anybody’s secret', async () => {
    const { JOBS_CONFIG } = await configured();
    const { code, stdout } = await jobs(['explain', 'failed yesterday', '--tenant', 'contoso', '--json'], {
      env: { JOBS_CONFIG: JOBS_CONFIG ?? '' },
    });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ from: '2026-11-17T05:00:00Z' });
    const unnamed = await jobs(['explain', 'failed yesterday'], { env: { JOBS_CONFIG: JOBS_CONFIG ?? '' } });
    expect(unnamed).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('contoso, fabrikam') });
  });

  it('explains, where there is one tenant, as it would be asked', async () => {
    const folder = await temporaryFolder();
    const env = {
      ONLY_SECRET: contoso?.env['AVEPOINT_CLIENT_SECRET'] ?? '',
      JOBS_CONFIG: join(folder, 'one.yaml'),
      JOBS_DATA_DIR: folder,
    };
    const api = {
      apiUrl: contoso?.env['AVEPOINT_API_URL'],
      identityUrl: contoso?.env['AVEPOINT_IDENTITY_URL'],
      clientId: contoso?.env['AVEPOINT_CLIENT_ID'],
      clientSecret: { env: 'ONLY_SECRET' },
    };
    const tenants = [{ id: 'berlin', name: 'Berlin', timeZone: 'Europe/Berlin', api }];
    await writeFile(env.JOBS_CONFIG, JSON.stringify({ tenants }));
    const explained = JSON.parse((await jobs(['explain', 'failed today'], { env })).stdout);
    const asked = JSON.parse((await jobs(['ask', 'failed today', '--json'], { env })).stdout);
    expect([explained.from, asked.query.from]).toEqual(['2026-11-17T23:00:00Z', '2026-11-17T23:00:00Z']);
  });

  it('reports as the schedule does: with its declared backups, to whom it names', async () => {
    const env = await configured();
    const out = await temporaryFolder();
    const args = ['report', '--tenant', 'fabrikam', '--out', out, '--formats', 'pdf', '--send', '--json'];
    const report = JSON.parse((await jobs(args, { env })).stdout);
    expect(report).toMatchObject({ tenant: 'fabrikam', missed: expect.any(Array) });
    expect(report.deliveries.map(({ recipient }: { recipient: string }) => recipient)).toEqual([
      'ann@fabrikam.example',
      'bob@fabrikam.example',
    ]);
    const nobody = await jobs(['report', '--tenant', 'contoso', '--out', out, '--send'], { env });
    expect(nobody).toMatchObject({ code: 2, stderr: expect.stringContaining('Nobody is named') });
  });
});

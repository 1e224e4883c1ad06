// Many tenants' weekly reports in one process, against a server that takes 20 requests a second: how much memory it
// needs beside fewer tenants, and how often the server has to refuse. Linux only, for the peak is read from /proc.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startSimulator } from '@jobdesk/simulator';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const perSecond = 20;

interface Measured {
  readonly seconds: number;
  /** The most memory that it ever held, in megabytes. */
  readonly peakMb: number;
  readonly requests: number;
  /** The share of requests that were answered with 429. */
  readonly refused: number;
}

async function reportsOf(tenants: number): Promise<Measured> {
  // Two weeks: the one that is reported, and the one that it is compared with.
  const simulator = await startSimulator({ jobs: 4000, days: 14, rateLimit: { perSecond, retryAfter: 'seconds' } });
  const folder = await mkdtemp(join(tmpdir(), 'jobdesk-bench-'));
  try {
    const { url: apiUrl, identityUrl, credentials } = simulator;
    const clientSecret = { env: 'BENCH_CLIENT_SECRET' };
    const api = { apiUrl, identityUrl, clientId: credentials.clientId, clientSecret };
    const schedules = [{ id: 'weekly', cadence: 'weekly', sendAt: '00:00', formats: ['pdf', 'xlsx'] }];
    const configuration = {
      defaults: { tenant: { api, timeZone: 'UTC', schedules } },
      tenants: Array.from({ length: tenants }, (_, index) => ({
        id: `tenant-${index}`,
        name: `Tenant ${index}`,
        to: `backup@tenant-${index}.example`,
      })),
    };
    await writeFile(join(folder, 'jobs.yaml'), JSON.stringify(configuration));
    const env = {
      PATH: process.env['PATH'],
      JOBS_CONFIG: join(folder, 'jobs.yaml'),
      JOBS_DATA_DIR: folder,
      BENCH_CLIENT_SECRET: credentials.clientSecret ?? '',
    };
    const reporter = (command: string): ChildProcess =>
      spawn(process.execPath, ['--max-semi-space-size=4', '--liftoff-only', main, command], { env, stdio: 'ignore' });
    // Making the embedded database takes a gigabyte for two seconds, once in its life.
    await once(reporter('status'), 'exit');
    const began = performance.now();
    const child = reporter('run');
    const exit = once(child, 'exit');
    let peakMb = 0;
    while (child.exitCode === null) {
      peakMb = Math.max(peakMb, await peakSoFar(child.pid));
      await Promise.race([exit, pause(20)]);
    }
    if (child.exitCode !== 0) throw new Error(`The reports of ${tenants} tenants ended with ${child.exitCode}.`);
    const requests = simulator.requests.length;
    const refused = simulator.requests.filter(({ status }) => status === 429).length / requests;
    return { seconds: (performance.now() - began) / 1000, peakMb, requests, refused };
  } finally {
    await simulator.close();
    await rm(folder, { recursive: true });
  }
}

/** The kernel keeps the peak itself, so reading it late loses nothing; 0 once the process has gone. */
async function peakSoFar(pid: number | undefined): Promise<number> {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024;
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')) return 0;
    throw error;
  }
}

function print(name: string, value: number, unit: string, goal: number | null, peer: string | null): void {
  console.log(JSON.stringify({ name: `reporter: ${name}`, value: Math.round(value * 1000) / 1000, unit, goal, peer }));
}

const first = await reportsOf(10);
print('peak memory, 10 tenants × 2,000 jobs', first.peakMb, 'MB', null, null);
const few = await reportsOf(40);
print('peak memory, 40 tenants × 2,000 jobs', few.peakMb, 'MB', null, null);
const many = await reportsOf(100);
print(
  'peak memory, 100 tenants',
  many.peakMb / first.peakMb,
  'of 10 tenants',
  1.2,
  'the same reporter with 10 tenants',
);
print('peak memory, 100 tenants × 2,000 jobs', many.peakMb, 'MB', null, null);
print('peak memory, 100 tenants', many.peakMb / few.peakMb, 'of 40 tenants', 1.1, 'the same reporter with 40 tenants');
print(
  'time, 100 tenants',
  many.seconds,
  's',
  null,
  `${many.requests} requests at ${perSecond}/s: ${many.requests / perSecond} s`,
);
print('requests answered 429, 100 tenants', many.refused, 'of all', 0.05, null);

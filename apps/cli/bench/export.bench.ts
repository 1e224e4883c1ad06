// How much memory an export of many jobs needs: ten times the jobs, beside the smaller export of the same run. Linux only,
// for the peak is read from /proc.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startSimulator } from '@jobdesk/simulator';
import { command, connectedTo } from './connected-to.ts';

interface Run {
  readonly seconds: number;
  /** The most memory that it ever held, in megabytes. */
  readonly peakMb: number;
}

async function exportAll(count: number, format: string): Promise<Run> {
  const simulator = await startSimulator({ jobs: count, days: 90 });
  const folder = await mkdtemp(join(tmpdir(), 'jobdesk-bench-'));
  try {
    const start = performance.now();
    const args = ['export', 'all jobs in the last 200 days', '--out', join(folder, `jobs.${format}`)];
    const child = spawn(command, args, { env: connectedTo(simulator), stdio: 'ignore' });
    const exit = once(child, 'exit');
    let peakMb = 0;
    while (child.exitCode === null) {
      peakMb = Math.max(peakMb, await peakSoFar(child.pid));
      await Promise.race([exit, pause(10)]);
    }
    if (child.exitCode !== 0) throw new Error(`The export of ${count} jobs ended with ${child.exitCode}.`);
    return { seconds: (performance.now() - start) / 1000, peakMb };
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
  console.log(JSON.stringify({ name, value: Math.round(value * 100) / 100, unit, goal, peer }));
}

await exportAll(200, 'csv'); // fills the compile cache
await exportAll(200, 'xlsx');
for (const format of ['csv', 'xlsx']) {
  const small = await exportAll(20_000, format);
  const large = await exportAll(200_000, format);
  const peer = `20,000 jobs: ${Math.round(small.peakMb)} MB`;
  print(`jobs export: peak memory of 200,000 jobs as ${format}`, large.peakMb, 'MB', 300, peer);
  print(`jobs export: 200,000 jobs as ${format}`, large.seconds, 's', 15, null);
}

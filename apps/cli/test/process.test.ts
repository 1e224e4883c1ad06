// What only a whole process shows: streams, signals and the way bin/jobs hands them on.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from './served.ts';

const command = fileURLToPath(new URL('../../../bin/jobs', import.meta.url));

let served: Served;
beforeAll(async () => {
  served = await serve({ jobs: 3000 });
});
afterAll(() => served.close());

function start(args: readonly string[], env: Record<string, string> = served.env): ChildProcessWithoutNullStreams {
  return spawn(command, args, { env: { PATH: process.env['PATH'], ...env } });
}

async function ended(child: ChildProcessWithoutNullStreams): Promise<{ code: number; stdout: string; stderr: string }> {
  child.stdin.on('error', () => {}); // who does not read its input may be gone already
  child.stdin.end();
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { code: Number(code), stdout, stderr };
}

describe('bin/jobs', () => {
  it('answers, with its input closed, and says nothing beside the answer', async () => {
    const now = ['--now', '2026-11-18T15:30:00Z'];
    const { code, stdout, stderr } = await ended(start(['ask', 'all jobs last week', '--json', ...now]));
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({ complete: true });
  });

  it('reads questions line by line', async () => {
    const child = start(['explain', '--jsonl']);
    child.stdin.write('{"id":1,"text":"failed jobs yester');
    child.stdin.write('day"}\n{"id":2,"text":"日本"}');
    const { code, stdout } = await ended(child);
    expect(code).toBe(0);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual([1, 2]);
  });

  it.each([
    [['help'], 0],
    [['version'], 0],
    [['ask', '--help'], 0],
    [['nonsense'], 2],
  ])('%j ends with %d', async (args, expected) => {
    expect((await ended(start(args, {}))).code).toBe(expected);
  });

  it('ends quietly when the reader has seen enough', async () => {
    // About a megabyte: more than any pipe holds.
    const question = ['all jobs in the last 90 days', '--now', '2026-11-18T15:30:00Z'];
    const child = start(['export', ...question, '--format', 'jsonl', '--out', '-']);
    child.stdout.once('data', () => child.stdout.destroy());
    const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect([code, said]).toEqual([0, '']);
  });

  it('ends with 130 at Ctrl+C, and says so', async () => {
    const silent = await serve({ faults: [{ match: 'jobs', fault: { kind: 'hang', where: 'before-headers' } }] });
    try {
      const child = start(['ask', 'failed'], silent.env);
      await expect.poll(() => silent.simulator.requests.some(({ endpoint }) => endpoint === 'jobs')).toBe(true);
      child.kill('SIGINT');
      const { code, stdout, stderr } = await ended(child);
      expect([code, stdout]).toEqual([130, '']);
      expect(stderr).toBe('jobs: interrupted; nothing more was read.\n');
    } finally {
      await silent.close();
    }
  });

  it('serves made-up jobs until it is told to end', async () => {
    const child = start(['simulate', '--jobs', '10'], {});
    const [first] = await once(child.stdout, 'data');
    expect(String(first)).toMatch(/^export AVEPOINT_API_URL=http:\/\/127\.0\.0\.1:\d+\n/);
    child.kill('SIGTERM');
    expect((await ended(child)).code).toBe(0);
  });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { describe, expect, it, vi } from 'vitest';
import { isRunning, ownIdentity } from '../src/process-identity.ts';

describe('a process', () => {
  it('runs as long as it does, and is not an earlier one of the same number', () => {
    expect(isRunning(ownIdentity())).toBe(true);
    expect(isRunning({ ...ownIdentity(), startedAt: 'another boot:1' })).toBe(process.platform !== 'linux');
    expect(isRunning({ ...ownIdentity(), pid: 2 ** 22 + 1 })).toBe(false);
  });
});

describe.runIf(process.platform === 'linux')('a process that has ended', () => {
  it('does not run, even if its parent has not taken note of it', async () => {
    // A shell would take note of its children; what it turns into does not.
    const careless = spawn('sh', ['-c', 'sleep 60 & echo $!; exec sleep 61'], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      const [said] = await once(careless.stdout, 'data');
      const zombie = { pid: Number(String(said)), host: hostname(), startedAt: null };
      await vi.waitFor(() => expect(readFileSync(`/proc/${careless.pid}/comm`, 'utf8')).toBe('sleep\n'));
      expect(isRunning(zombie)).toBe(true);
      process.kill(zombie.pid, 'SIGKILL');
      await vi.waitFor(() => expect(isRunning(zombie)).toBe(false));
      expect(() => process.kill(zombie.pid, 0)).not.toThrow();
    } finally {
      careless.kill('SIGKILL');
      await once(careless, 'exit');
    }
  });
});

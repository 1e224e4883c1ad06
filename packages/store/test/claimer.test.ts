import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { isCertainlyDead } from '../src/claimer.ts';
import { claimerName } from '../src/index.ts';

const claimerModule = new URL('../src/claimer.ts', import.meta.url).href;

/** Another process, with the name under which it claims. */
async function claimer(): Promise<{ name: string; kill: () => Promise<void> }> {
  const child = spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `const { claimerName } = await import('${claimerModule}'); console.log(claimerName()); process.stdin.resume();`,
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const [said] = await once(child.stdout, 'data');
  return {
    name: String(said).trim(),
    kill: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

/** The parts of a name: host, number, boot and start, name space, random. */
const changed = (part: number, value: string): string => claimerName().split('/').with(part, value).join('/');

describe('the name of a claimer', () => {
  it('stays the same as long as a process lives, and is no other’s', async () => {
    const other = await claimer();
    await other.kill();
    expect(claimerName()).toBe(claimerName());
    expect(other.name).not.toBe(claimerName());
  });
});

describe.runIf(process.platform === 'linux')('a claimer', () => {
  it('is dead for certain once its process was killed on this machine, and not before', async () => {
    const other = await claimer();
    try {
      expect(isCertainlyDead(other.name)).toBe(false);
    } finally {
      await other.kill();
    }
    expect(isCertainlyDead(other.name)).toBe(true);
    expect(isCertainlyDead(claimerName())).toBe(false);
  });

  it('is dead when its number belongs to a later process', () => {
    const [, , startedAt = ''] = claimerName().split('/');
    expect(isCertainlyDead(changed(2, `${startedAt.split(':')[0]}:1`))).toBe(true);
  });

  it.each([
    ['on another machine', changed(0, 'elsewhere')],
    ['of another boot', changed(2, '00000000-0000-0000-0000-000000000000:1')],
    ['of another container', changed(3, '1')],
    ['of a system that does not tell', changed(2, '-')],
    ['of unknown make', 'somebody'],
    ['without a name', ''],
  ])('%s may be alive, whatever its number', (_, name) => {
    expect(isCertainlyDead(name.replace(`/${process.pid}/`, '/4194303/'))).toBe(false);
  });
});

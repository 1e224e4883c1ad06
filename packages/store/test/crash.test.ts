import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { openStore } from '../src/index.ts';
import { freshFolder } from './places.ts';
import { accepted, claim, delivering, monday } from './runs/fixtures.ts';

const storeModule = new URL('../src/index.ts', import.meta.url).href;

const script = `
const { claimerName, openStore } = await import('${storeModule}');
const store = await openStore({ kind: 'folder', path: process.argv[1] });
const now = Number(process.argv[2]);
const mail = await store.runs.claimDelivery({ by: claimerName(), now, until: now + 300_000 });
console.log(mail.messageId + ' ' + claimerName());
process.stdin.resume();`;

describe('an embedded database whose process was killed', () => {
  it('knows the mail that was being handed over, and that nobody does so any more', async () => {
    const path = freshFolder();
    const before = await openStore({ kind: 'folder', path });
    await delivering(before.runs, ['anna@contoso.com']);
    await before.close();

    const child = spawn(process.execPath, ['--input-type=module', '-e', script, path, String(monday)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const [said] = await once(child.stdout, 'data');
    const [messageId, dead = ''] = String(said).trim().split(' ');
    child.kill('SIGKILL');
    await once(child, 'exit');

    const store = await openStore({ kind: 'folder', path });
    try {
      const [run] = await store.runs.list({ limit: 1 });
      expect(run?.deliveries).toMatchObject([{ state: 'waiting', attempts: 1, lastAttemptAt: monday }]);
      expect(await store.runs.claimDelivery(claim('b', monday + 1))).toBeNull();
      expect(await store.runs.claimers()).toEqual([dead]);
      expect(store.isDead(dead)).toBe(true);
      await store.runs.release(dead);
      const mail = await store.runs.claimDelivery(claim('b', monday + 1));
      expect(mail).toMatchObject({ messageId, attempts: 2, firstAttemptAt: monday });
      expect(await store.runs.recordAttempt(mail?.id ?? '', claim('b', monday + 2), accepted, null)).toBe('delivered');
    } finally {
      await store.close();
    }
  });
});

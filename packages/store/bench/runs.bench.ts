import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AttemptOutcome, Mailing, PlannedRun } from '@jobdesk/schedule';
import { openStore, type StoreLocation } from '../src/index.ts';
import { startServer } from '../test/server.ts';

// How fast runs are planned, made and delivered on both databases, with years of runs on record. One JSON line per figure.
const now = Date.UTC(2026, 10, 23, 8);
const hour = 3_600_000;
const claim = { by: 'bench', now, until: now + hour };
const accepted: AttemptOutcome = { state: 'accepted', reason: null, path: null, nextAttemptAt: null, smaller: null };
const history = 20_000;
const madeRuns = 100;
const mailsEach = 10;

const plan = (index: number, state: PlannedRun['state']): PlannedRun => {
  const to = now - (index + 1) * hour;
  return { tenant: `tenant ${index % 100}`, schedule: 'daily', window: { from: to - hour, to }, dueAt: to, state };
};

const mailing = (bytes: Uint8Array, mails: number): Mailing => ({
  messages: [{ kind: 'report', level: 0, bytes }],
  deliveries: Array.from({ length: mails }, (_, index) => ({
    kind: 'report',
    recipient: { name: null, address: `recipient${index}@contoso.com` },
    messageId: `<${index}@contoso.com>`,
    hash: 'made up for this bench',
  })),
});

async function measure(where: string, location: StoreLocation): Promise<void> {
  const store = await openStore(location);
  const { runs } = store;
  const timed = async (
    name: string,
    unit: 'ms' | 'per second',
    goal: number,
    count: number,
    work: () => Promise<unknown>,
  ) => {
    const began = performance.now();
    await work();
    const took = performance.now() - began;
    const value = unit === 'ms' ? Math.round(took) : Math.round((count * 1000) / took);
    console.log(JSON.stringify({ name: `store: ${name}, ${where}`, value, unit, goal, peer: null }));
  };
  const make = async (bytes: Uint8Array, mails: number): Promise<string> => {
    const run = await runs.claimRun(claim);
    if (run === null) throw new Error('no run is due');
    await runs.recordMade(run.id, claim, { complete: true, ...mailing(bytes, mails) });
    return run.id;
  };
  const deliver = async (): Promise<void> => {
    const mail = await runs.claimDelivery(claim);
    if (mail === null) throw new Error('no mail waits');
    await runs.recordAttempt(mail.id, claim, accepted, null);
  };
  const times = async (count: number, work: () => Promise<unknown>): Promise<void> => {
    for (let index = 0; index < count; index++) await work();
  };

  const planned = Array.from({ length: history }, (_, index) => plan(index, index < madeRuns + 1 ? 'due' : 'skipped'));
  await timed(`plan ${history} runs`, 'per second', 2_000, history, () => runs.plan(planned));
  const small = new Uint8Array(20_000).fill(65);
  await timed(`claim and record a run made for ${mailsEach}`, 'per second', 20, madeRuns, () =>
    times(madeRuns, () => make(small, mailsEach)),
  );
  const mails = madeRuns * mailsEach;
  await timed('claim and record a mail of 20 kB', 'per second', 50, mails, () => times(mails, deliver));
  await timed('list the newest 50 runs', 'ms', 50, 1, () => runs.list({ limit: 50 }));
  const large = Uint8Array.from({ length: 10_000_000 }, (_, index) => (index * 2_654_435_761) >>> 24);
  await timed('keep a mail of 10 MB', 'ms', 1_000, 1, () => make(large, 1));
  await timed('claim and record a mail of 10 MB', 'ms', 500, 1, deliver);
  await store.close();
}

await measure('embedded', { kind: 'folder', path: mkdtempSync(join(tmpdir(), 'jobdesk-bench-')) });
const server = await startServer();
await measure('PostgreSQL', { kind: 'server', url: server.url });
await server.stop();

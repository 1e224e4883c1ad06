// Opens the bot in Microsoft's 365 Agents Playground against a made-up vendor: `npm run teams:try`. Ends at Ctrl+C.
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cachedSource } from '@jobdesk/jobs-core/client';
import { startSimulator } from '@jobdesk/simulator';
import { openStore } from '@jobdesk/store';
import { createLog } from '@jobdesk/daemon';
import { startBot } from '../src/index.ts';
import { startPlayground } from './playground/playground.ts';
import { sourceOf, tenantOf } from './running.ts';

const { values } = parseArgs({
  options: {
    /** Where the Playground is opened. */
    port: { type: 'string', default: '56150' },
    /** How many jobs are made up. */
    jobs: { type: 'string', default: '2000' },
    /** The moment at which everything is asked; without it, the clock goes on as usual. */
    now: { type: 'string' },
  },
});
const [playgroundPort, jobs] = [values.port, values.jobs].map(Number);
const fixed = values.now === undefined ? null : Date.parse(values.now);
if (!isWhole(playgroundPort) || !isWhole(jobs) || Number.isNaN(fixed)) {
  console.error('Usage: npm run teams:try -- [--port 56150] [--jobs 2000] [--now 2026-11-18T15:30:00Z]');
  process.exit(2);
}
const now = fixed === null ? Date.now : () => fixed;

const folder = await mkdtemp(join(tmpdir(), 'jobdesk-teams-try-'));
const simulator = await startSimulator({ jobs, seed: 1, now: now() });
const store = await openStore({ kind: 'folder', path: folder });
const port = await freePort();
const bot = await startBot({
  identity: { kind: 'developer' },
  port,
  publicUrl: `http://127.0.0.1:${port}`,
  tenants: [tenantOf(cachedSource(sourceOf(simulator, now), { seconds: 60, now }))],
  access: [],
  storedQuestions: store.storedQuestions,
  subscriptions: store.subscriptions,
  once: store.once,
  now,
  log: createLog('warn', (line) => process.stderr.write(line)),
  alertEveryMs: 15_000,
});
const playground = await startPlayground(`http://127.0.0.1:${port}/api/messages`, playgroundPort);

console.log(`
Open ${playground.url}

Jobdesk is on the left: a personal chat, a group chat, and the channels of a team (there, mention it with @Jobdesk).
Ask "failed backups this week", or "help". All jobs are made up. Ctrl+C ends it.
`);

const told = Promise.withResolvers<'told'>();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => told.resolve('told'));
const why = await Promise.race([told.promise, playground.ended]);
if (why !== 'told') console.error('The Playground ended by itself.');
await playground.stop();
for (const line of playground.refused) console.error(`The Playground was ${line}`);
await bot.stop();
await Promise.all([store.close(), simulator.close()]);
await rm(folder, { recursive: true, force: true });
process.exitCode = why === 'told' ? 0 : 1;

function isWhole(value: number | undefined): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new TypeError('A TCP port was expected.');
  return address.port;
}

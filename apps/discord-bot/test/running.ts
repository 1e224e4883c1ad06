import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AccessRule, DeskTenant } from '@jobdesk/chat/desk';
import { JobsClient, type JobSource } from '@jobdesk/jobs-core/client';
import { simulatedCredentials, type Simulator, type SimulatorOptions, startSimulator } from '@jobdesk/simulator';
import { openStore, type Store } from '@jobdesk/store';
import { type Log } from '@jobdesk/daemon';
import { type Bot, createBot } from '../src/index.ts';
import { commands } from '../src/commands/commands.ts';
import { deploy } from '../src/discord/deploy.ts';
import { type FakeDiscord, type FakeDiscordOptions, startFakeDiscord } from './fake-discord/fake-discord.ts';

/** The moment at which every test asks. */
export const now = Date.parse('2026-11-18T15:30:00Z');

export const conventions = { timeZone: 'America/New_York', weekStartsOn: 1, locale: 'en-US' } as const;

/** Everything that runs in a test: a Discord, a vendor, a database, and the bot between them. */
export interface Running {
  readonly discord: FakeDiscord;
  readonly simulator: Simulator;
  readonly source: JobSource;
  readonly store: Store;
  readonly bot: Bot;
  /** What the bot logged. */
  readonly logged: string[];
  /** Another bot on the same state, signed in anew: what a restart leaves. */
  restart(change?: Partial<Changes>): Promise<Bot>;
  close(): Promise<void>;
}

/** What a test can have otherwise. */
export interface Changes {
  readonly access: readonly AccessRule[];
  readonly tenants: readonly DeskTenant[];
  readonly now: () => number;
  readonly patienceMs: number;
}

/** Starts all of it; the commands are deployed as the program would. */
export async function startRunning(
  world: SimulatorOptions,
  change: Partial<Changes> = {},
  options: FakeDiscordOptions = {},
): Promise<Running> {
  const [discord, simulator, store] = await Promise.all([
    startFakeDiscord(options),
    startSimulator({ now, ...world }),
    openStore({ kind: 'folder', path: mkdtempSync(join(tmpdir(), 'jobdesk-discord-')) }),
  ]);
  const source = sourceOf(simulator, change.now);
  const logged: string[] = [];
  const log: Log = (level, event, fields) => logged.push(JSON.stringify({ level, event, ...fields }));
  const start = async (changed: Partial<Changes> = {}): Promise<Bot> => {
    const bot = createBot({
      token: discord.token,
      apiUrl: discord.apiUrl,
      tenants: [tenantOf(source)],
      access: [],
      storedQuestions: store.storedQuestions,
      subscriptions: store.subscriptions,
      now: () => now,
      log,
      alertEveryMs: null,
      ...change,
      ...changed,
    });
    await bot.start();
    return bot;
  };
  await deploy({ ...identityOf(discord), definitions: commands.map(({ definition }) => definition) });
  let bot = await start();
  return {
    discord,
    simulator,
    source,
    store,
    get bot() {
      return bot;
    },
    logged,
    async restart(changed) {
      await bot.stop();
      bot = await start(changed);
      return bot;
    },
    async close() {
      await bot.stop();
      await Promise.all([discord.close(), simulator.close(), store.close()]);
    },
  };
}

export function identityOf(discord: FakeDiscord) {
  return { token: discord.token, applicationId: discord.applicationId, guildId: null, apiUrl: discord.apiUrl };
}

export function tenantOf(source: JobSource, id = 'contoso'): DeskTenant {
  return { id, name: 'Contoso', source, conventions, simulated: true };
}

export function sourceOf(simulator: Simulator, clock = () => now): JobSource {
  return new JobsClient({
    graphUrl: simulator.url,
    identityUrl: simulator.identityUrl,
    credentials: { kind: 'secret', ...simulatedCredentials },
    now: clock,
  });
}

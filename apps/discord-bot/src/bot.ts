import { type AccessRule, Alerts, Desk, type DeskTenant, suggestQuestions, tellSubscribers } from '@jobdesk/chat/desk';
import type { StoredQuestions, Subscriptions } from '@jobdesk/chat/ports';
import { Client, Events, GatewayIntentBits } from 'discord.js';
import { commands } from './commands/commands.ts';
import { subscriberOf } from './discord/asker-of.ts';
import { pushBulletin } from './discord/push-bulletin.ts';
import { InteractionServer } from './discord/serve-interactions.ts';
import { errorFields, type Log, Rounds } from '@jobdesk/daemon';

/** What the bot is made of. */
export interface BotDependencies {
  readonly token: string;
  /** Discord's API; ends in `/api`. */
  readonly apiUrl: string;
  readonly tenants: readonly DeskTenant[];
  /** Who may ask which tenant; without any rule everybody in the bot's servers and direct messages may. */
  readonly access: readonly AccessRule[];
  readonly storedQuestions: StoredQuestions;
  readonly subscriptions: Subscriptions;
  readonly now: () => number;
  readonly log: Log;
  /** How often alerts are looked at, in milliseconds; null: only when {@link Bot.lookAtAlerts} is called. */
  readonly alertEveryMs: number | null;
  /**
   * How long somebody may wait for an answer, in milliseconds; Discord's tokens live for 15 minutes.
   * @default 840_000
   */
  readonly patienceMs?: number;
}

/** A bot that can be started and stopped. */
export interface Bot {
  /**
   * Signs in and starts to answer.
   *
   * @throws Error when Discord refuses the token or cannot be reached
   */
  start(): Promise<void>;
  /** Looks at every alert once, and tells what is to be told. */
  lookAtAlerts(): Promise<void>;
  /** Takes nothing new, finishes what runs (25 s at most), and signs off. */
  stop(): Promise<void>;
}

/** Questions are kept for so long: their buttons work as long. */
const keptMs = 30 * 86_400_000;

/** What runs when the bot is stopped may take so long; process managers kill after 30 s. */
const graceMs = 25_000;

/** The Discord bot: what people do goes to the desk, what the desk says is shown. */
export function createBot(dependencies: BotDependencies): Bot {
  const {
    tenants,
    access,
    storedQuestions,
    subscriptions,
    now,
    log,
    token,
    apiUrl,
    patienceMs = 14 * 60_000,
  } = dependencies;
  const desk = new Desk({ tenants, access, storedQuestions, now, buttonsFor: 'asker' });
  const alerts = new Alerts({ desk, subscriptions, now });
  const suggest = suggestQuestions({ desk, storedQuestions, now });
  const server = new InteractionServer({ office: { desk, alerts, suggest, now }, commands, log, now, patienceMs });
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    shards: 'auto',
    // A server that Discord itself cannot reach must not hold up the others.
    waitGuildTimeout: 5_000,
    allowedMentions: { parse: [] },
    rest: { api: apiUrl },
  });
  const lookAtAlerts = (signal?: AbortSignal): Promise<void> =>
    tellSubscribers(
      now(),
      {
        surface: 'discord',
        subscriptions,
        tenants,
        mayStillAsk: (subscription) =>
          desk.tenantsFor(subscriberOf(subscription)).some(({ id }) => id === subscription.tenant),
        push: pushBulletin(client.rest),
        onTrouble: ({ id }, error) => log('warn', 'alert not told', { alert: id, ...errorFields(error) }),
      },
      signal === undefined ? {} : { signal },
    );
  const rounds = new Rounds(dependencies.alertEveryMs, log, async (signal) => {
    await lookAtAlerts(signal);
    await storedQuestions.forgetBefore(now() - keptMs);
  });

  client.on(Events.InteractionCreate, server.take);
  client.on(Events.Error, (error) => log('error', 'connection', errorFields(error)));
  client.on(Events.ShardResume, (shard) => log('info', 'resumed', { shard }));
  client.on(Events.ShardReconnecting, (shard) => log('info', 'reconnecting', { shard }));
  client.on(Events.ShardDisconnect, ({ code }, shard) => log('error', 'disconnected for good', { shard, code }));

  return {
    async start() {
      const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
      await client.login(token);
      await ready;
      await warnIfPublic(client, access, log);
      log('info', 'ready', { servers: client.guilds.cache.size });
      rounds.start();
    },
    lookAtAlerts,
    async stop() {
      await rounds.stop();
      await server.stop(graceMs);
      await client.destroy();
    },
  };
}

/** Without rules everybody who can reach the bot may ask; anybody can reach one that anybody can install. */
async function warnIfPublic(client: Client<true> | Client, access: readonly AccessRule[], log: Log): Promise<void> {
  if (access.length > 0) return;
  try {
    await client.application?.fetch();
    if (client.application?.botPublic === true) {
      log(
        'warn',
        'anybody can install this bot and ask: turn off "Public Bot" in the Developer Portal, or list who may',
      );
    }
  } catch (error) {
    log('warn', 'could not see whether the bot is public', errorFields(error));
  }
}

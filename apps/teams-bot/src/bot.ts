import { type AccessRule, Alerts, Desk, type DeskTenant, Slots, tellSubscribers } from '@jobdesk/chat/desk';
import type { Once, StoredQuestions, Subscriptions } from '@jobdesk/chat/ports';
import { subscriberOf } from './arrival.ts';
import { Conversation } from './conversation.ts';
import { downloads } from './exports/downloads.ts';
import { ExportLinks, exportKeyOf } from './exports/export-links.ts';
import { Exports } from './exports/exports.ts';
import type { TeamsIdentity } from './identity.ts';
import { errorFields, type Log, Rounds } from '@jobdesk/daemon';
import { bulletinCard } from './render/bulletin-card.ts';
import { PushPace } from './push-pace.ts';
import { isOnThisMachine } from './on-this-machine.ts';
import { listen } from './server.ts';

/** What the bot is made of. */
export interface BotDependencies {
  readonly identity: TeamsIdentity;
  /** 0 takes a free one. */
  readonly port: number;
  /** Where browsers reach the bot, without a trailing slash; null: nowhere, so groups and channels get no links. */
  readonly publicUrl: string | null;
  readonly tenants: readonly DeskTenant[];
  /** Who may ask which tenant; without any rule everybody in the bot's own Entra tenant may. */
  readonly access: readonly AccessRule[];
  readonly storedQuestions: StoredQuestions;
  readonly subscriptions: Subscriptions;
  readonly once: Once;
  readonly now: () => number;
  readonly log: Log;
  /** How often alerts are looked at, in milliseconds; null: only when {@link Bot.lookAtAlerts} is called. */
  readonly alertEveryMs: number | null;
  /** @default 600_000 */
  readonly patienceMs?: number;
  /** @default 4_000 */
  readonly pressPatienceMs?: number;
  /** @default 2_000 */
  readonly quietMs?: number;
}

/** A bot that listens. */
export interface Bot {
  readonly port: number;
  /** Looks at every alert once, and tells what is to be told. */
  lookAtAlerts(): Promise<void>;
  /** Takes nothing new, and finishes what runs (25 s at most). */
  stop(): Promise<void>;
}

/** Questions are kept for so long: their buttons work as long. */
const keptMs = 30 * 86_400_000;

/** Teams repeats what it could not deliver for minutes, not for days. */
const rememberedMs = 86_400_000;

/** What runs when the bot is stopped may take so long; process managers kill after 30 s. */
const graceMs = 25_000;

/** So many files are made at a time: each reads all jobs of a question. */
const mostExports = 2;

/**
 * Starts the Teams bot: what people do goes to the desk, what the desk says is shown.
 *
 * @throws Error when the port cannot be listened on
 */
export async function startBot(dependencies: BotDependencies): Promise<Bot> {
  const { identity, port, tenants, storedQuestions, subscriptions, once, now, log } = dependencies;
  const access = accessFor(dependencies);
  const desk = new Desk({ tenants, access, storedQuestions, now, buttonsFor: 'everyone-with-access' });
  const alerts = new Alerts({ desk, subscriptions, now });
  const isDeveloper = identity.kind === 'developer';
  const slots = new Slots(mostExports);
  const links = new ExportLinks(exportKeyOf(identity), now);
  const { patienceMs = 600_000, pressPatienceMs = 4_000, quietMs = 2_000 } = dependencies;
  const exports = new Exports({
    desk,
    slots,
    links,
    publicUrl: dependencies.publicUrl,
    // Only Teams can name the place; in developer mode anybody on this machine can say to be Teams.
    mayUploadTo: (url) => (isDeveloper ? isOnThisMachine(url) : URL.parse(url)?.protocol === 'https:'),
  });
  const conversation = new Conversation({
    office: { desk, alerts, exports, now },
    once,
    log,
    now,
    patienceMs,
    pressPatienceMs,
    quietMs,
  });
  // Microsoft's libraries take half a second to load: only the bot itself waits for that.
  const { teamsApp } = await import('./teams-app.ts');
  const app = teamsApp(identity, conversation);
  const server = await listen({
    port,
    host: isDeveloper ? '127.0.0.1' : null,
    log,
    receive: (authorization, body) => app.receive(authorization, body),
    download: downloads({ desk, links, slots, patienceMs }),
  });
  const pace = new PushPace();
  const lookAtAlerts = (signal?: AbortSignal): Promise<void> =>
    tellSubscribers(
      now(),
      {
        surface: 'teams',
        subscriptions,
        tenants,
        mayStillAsk: (subscription) =>
          desk.tenantsFor(subscriberOf(subscription).asker).some(({ id }) => id === subscription.tenant),
        push: async (bulletin) => {
          const { subscription } = bulletin;
          await pace.turn(subscription.place.id);
          return app.push(subscriberOf(subscription).reference, bulletinCard(bulletin));
        },
        onTrouble: ({ id }, error) => log('warn', 'alert not told', { alert: id, ...errorFields(error) }),
      },
      signal === undefined ? {} : { signal },
    );
  const rounds = new Rounds(dependencies.alertEveryMs, log, async (signal) => {
    await lookAtAlerts(signal);
    await storedQuestions.forgetBefore(now() - keptMs);
    await once.forgetBefore(now() - rememberedMs);
  });
  rounds.start();
  if (isDeveloper)
    log('warn', 'DEVELOPER MODE: nobody is asked who they are; this machine only', { port: server.port });
  log('info', 'ready', { port: server.port });
  return {
    port: server.port,
    lookAtAlerts,
    async stop() {
      await rounds.stop();
      await Promise.all([server.close(graceMs), conversation.stop(graceMs)]);
    },
  };
}

/** Without rules of its own, the bot's Entra tenant is the rule: guests' and partners' tenants are outside. */
function accessFor({ identity, access, tenants }: BotDependencies): readonly AccessRule[] {
  if (access.length > 0 || identity.kind === 'developer') return access;
  const all = tenants.map(({ id }) => id);
  return [{ surface: 'teams', groups: [identity.entraTenant], places: [], people: [], roles: [], tenants: all }];
}

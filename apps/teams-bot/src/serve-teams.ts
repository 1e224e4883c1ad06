import { openTenants } from '@jobdesk/chat/desk';
import { type Log, untilAborted } from '@jobdesk/daemon';
import { accessTo, type Settings } from '@jobdesk/settings';
import type { Store } from '@jobdesk/store';
import { startBot } from './bot.ts';

export interface ServedTeams {
  readonly settings: Settings<['tenants', 'teams']>;
  readonly store: Pick<Store, 'storedQuestions' | 'subscriptions' | 'once'>;
  readonly now: () => number;
  readonly log: Log;
  /** Ends it. */
  readonly signal: AbortSignal;
}

/**
 * Answers in Teams until the signal comes; what runs then is finished, for 25 seconds at most.
 *
 * @throws Error when the port cannot be listened on
 */
export async function serveTeams({ settings, store, now, log, signal }: ServedTeams): Promise<void> {
  const { tenants, access, teams, cacheSeconds } = settings;
  const { identity, port, publicUrl } = teams;
  const reachable = tenants.map((tenant) => ({ ...tenant, client: { ...accessTo(tenant.api), now } }));
  const bot = await startBot({
    identity:
      identity.kind === 'developer'
        ? identity
        : { ...identity, appPassword: identity.appPassword.reveal(), openIdMetadataUrl: null },
    port,
    publicUrl,
    tenants: openTenants(reachable, cacheSeconds),
    access,
    storedQuestions: store.storedQuestions,
    subscriptions: store.subscriptions,
    once: store.once,
    now,
    log,
    alertEveryMs: 60_000,
  });
  try {
    await untilAborted(signal);
  } finally {
    await bot.stop();
  }
}

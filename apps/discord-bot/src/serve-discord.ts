import { openTenants } from '@jobdesk/chat/desk';
import { type Log, untilAborted } from '@jobdesk/daemon';
import { accessTo, type Settings } from '@jobdesk/settings';
import type { Store } from '@jobdesk/store';
import { createBot } from './bot.ts';

export interface ServedDiscord {
  readonly settings: Settings<['tenants', 'discord']>;
  readonly store: Pick<Store, 'storedQuestions' | 'subscriptions'>;
  readonly now: () => number;
  readonly log: Log;
  /** Ends it. */
  readonly signal: AbortSignal;
}

/**
 * Answers in Discord until the signal comes; what runs then is finished, for 25 seconds at most.
 *
 * @throws Error when Discord refuses the token or cannot be reached
 */
export async function serveDiscord({ settings, store, now, log, signal }: ServedDiscord): Promise<void> {
  const { tenants, access, discord, cacheSeconds } = settings;
  const reachable = tenants.map((tenant) => ({ ...tenant, client: { ...accessTo(tenant.api), now } }));
  const bot = createBot({
    token: discord.token.reveal(),
    apiUrl: discord.apiUrl,
    tenants: openTenants(reachable, cacheSeconds),
    access,
    storedQuestions: store.storedQuestions,
    subscriptions: store.subscriptions,
    now,
    log,
    alertEveryMs: 60_000,
  });
  try {
    await bot.start();
    await untilAborted(signal);
  } finally {
    await bot.stop();
  }
}

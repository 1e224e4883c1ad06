import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorFields, startWatchServer, type WatchRoutes, type WatchServer } from '@jobdesk/daemon';
import { nextDue } from '@jobdesk/schedule';
import type { DatabaseSettings, ReporterSettings } from '@jobdesk/settings';
import { type ReporterParts, reporterOn } from './reporter-on.ts';
import { removeOldMakingFolders } from './run/making-folder.ts';
import { leaveContact } from './status/running-reporter.ts';
import { Health } from './watch/health.ts';
import { warnOfSecrets } from './watch/warn-of-secrets.ts';
import { watchRoutes } from './watch/watch-routes.ts';
import type { Reporter } from './reporter.ts';

/** It is looked for work at least this often. */
const mostRestMs = 60_000;
const leastRestMs = 1000;
/** What waits though it could go has been taken already, or waits for the mail server. */
const overdueRestMs = 10_000;
const dayMs = 86_400_000;

export interface ServedReporter extends ReporterParts {
  readonly settings: ReporterParts['settings'] & {
    readonly database: DatabaseSettings;
    readonly reporter: ReporterSettings;
  };
  /** Ends it. */
  readonly signal: AbortSignal;
}

/**
 * Makes and mails every report when it is due, and answers who watches, until the signal comes. A mail that is being
 * handed over then is finished first, for 25 seconds at most.
 *
 * @throws Error when the port cannot be listened on
 */
export async function serveReporter(served: ServedReporter): Promise<void> {
  const { settings, store, now, log } = served;
  const { tenants, database, dataDir } = settings;
  const { reporter, paces } = reporterOn(served);
  const health = new Health(reporter.route, now());
  const key = randomUUID();
  const watched = await listen(settings.reporter, watchRoutes({ reporter, paces, store, tenants, health, now, key }));
  try {
    const takeBack = database.kind === 'folder' ? await leaveContact(dataDir, { url: watched.url, key }) : null;
    const schedules = tenants.reduce((sum, tenant) => sum + tenant.schedules.length, 0);
    log('info', 'started', { tenants: tenants.length, schedules, watched: watched.url });
    if (schedules === 0) log('warn', 'no schedule is configured: nothing will be sent');
    await removeOldMakingFolders(Date.now());
    await work(reporter, health, served);
    log('info', 'stopping');
    await takeBack?.();
  } finally {
    await watched.close();
    await reporter.stop();
  }
}

async function listen(at: ReporterSettings, routes: WatchRoutes): Promise<WatchServer> {
  try {
    return await startWatchServer(at, routes);
  } catch (cause) {
    const why = cause instanceof Error && 'code' in cause ? String(cause.code) : 'failed';
    const text = `Port ${at.port} of ${at.host} cannot be listened on (${why}): set REPORTER_PORT or REPORTER_HOST.`;
    throw new Error(text, { cause });
  }
}

async function work(
  reporter: Reporter,
  health: Health,
  { settings, store, log, now, signal }: ServedReporter,
): Promise<void> {
  let warnedAt = Number.NEGATIVE_INFINITY;
  while (!signal.aborted) {
    if (now() - warnedAt >= dayMs) {
      warnOfSecrets(settings.tenants, now(), log);
      warnedAt = now();
    }
    let rest = mostRestMs;
    try {
      await reporter.look();
      rest = restOf(await store.runs.nextAttemptAt(), settings.tenants, now());
      health.looked(now(), null);
    } catch (error) {
      log('error', 'look for work failed', errorFields(error));
      health.looked(now(), 'The last look for work failed; the log says why.');
    }
    await sleep(rest, undefined, { signal }).catch(() => undefined);
  }
}

/** Until something is due or tried again, a minute at most. */
function restOf(next: number | null, tenants: ServedReporter['settings']['tenants'], now: number): number {
  const dues = tenants.flatMap(({ schedules }) => schedules.map((schedule) => nextDue(schedule, now).dueAt));
  const rest = Math.min(next ?? Number.POSITIVE_INFINITY, ...dues) - now;
  return rest <= 0 ? overdueRestMs : Math.max(leastRestMs, Math.min(mostRestMs, rest));
}

import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createLog, errorFields, type Log, startWatchServer } from '@jobdesk/daemon';
import { nextDue } from '@jobdesk/schedule';
import { readSettings, type TenantSettings } from '@jobdesk/settings';
import { type OpenReporter, openReporter } from '../open-reporter.ts';
import { leaveContact } from '../status/running-reporter.ts';
import { secretDaysLeft, warnDays } from '../status/secret-days.ts';
import { Health } from '../watch/health.ts';
import { watchRoutes } from '../watch/watch-routes.ts';
import { type Command, exitCode } from './command.ts';
import { sharedFlags, textOf } from './shared-flags.ts';

/** It is looked for work at least this often. */
const mostRestMs = 60_000;
const leastRestMs = 1000;
/** What waits though it could go has been taken already, or waits for the mail server. */
const overdueRestMs = 10_000;
const dayMs = 86_400_000;

/** `reporter start`: the reporter as a service. */
export const start: Command = {
  name: 'start',
  summary: 'stay, and make and mail every report when it is due',
  details: [
    'Answers /healthz, /readyz and /metrics on REPORTER_HOST:REPORTER_PORT. Ends at SIGTERM or Ctrl+C: a mail that is being handed over is finished first, for 25 seconds at most.',
  ],
  flags: { tenant: sharedFlags.tenant },
  run: async (values, io) => {
    const settings = readSettings(io.env, {
      need: ['tenants', 'mailServer', 'database', 'reporter'],
      tenant: textOf(values, 'tenant'),
    });
    const { tenants, database, dataDir, logLevel } = settings;
    const log = createLog(logLevel, io.stderr, io.now);
    const open = await openReporter(settings, io.now, log);
    try {
      const health = new Health(open.reporter.route, io.now());
      const key = randomUUID();
      const routes = watchRoutes({ open, tenants, health, now: io.now, key });
      const watched = await startWatchServer(settings.reporter, routes);
      const takeBack = database.kind === 'folder' ? await leaveContact(dataDir, { url: watched.url, key }) : null;
      const schedules = tenants.reduce((sum, tenant) => sum + tenant.schedules.length, 0);
      log('info', 'started', { tenants: tenants.length, schedules, watched: watched.url });
      if (schedules === 0) log('warn', 'no schedule is configured: nothing will be sent');
      await work({ open, tenants, health, log, now: io.now, signal: io.signal });
      log('info', 'stopping');
      await takeBack?.();
      await watched.close();
      return exitCode.done;
    } finally {
      await open.close();
    }
  },
};

interface Work {
  readonly open: OpenReporter;
  readonly tenants: readonly TenantSettings[];
  readonly health: Health;
  readonly log: Log;
  readonly now: () => number;
  readonly signal: AbortSignal;
}

async function work({ open, tenants, health, log, now, signal }: Work): Promise<void> {
  let warnedAt = Number.NEGATIVE_INFINITY;
  while (!signal.aborted) {
    if (now() - warnedAt >= dayMs) {
      warnOfSecrets(tenants, now(), log);
      warnedAt = now();
    }
    let rest = mostRestMs;
    try {
      await open.reporter.look();
      health.looked(now(), null);
      rest = await restOf(open, tenants, now());
    } catch (error) {
      log('error', 'look for work failed', errorFields(error));
      health.looked(now(), 'The last look for work failed; the log says why.');
    }
    await sleep(rest, undefined, { signal }).catch(() => undefined);
  }
}

/** Until something is due or tried again, a minute at most. */
async function restOf({ store }: OpenReporter, tenants: readonly TenantSettings[], now: number): Promise<number> {
  const dues = tenants.flatMap(({ schedules }) => schedules.map((schedule) => nextDue(schedule, now).dueAt));
  const next = Math.min((await store.runs.nextAttemptAt()) ?? Number.POSITIVE_INFINITY, ...dues);
  return next <= now ? overdueRestMs : Math.max(leastRestMs, Math.min(mostRestMs, next - now));
}

function warnOfSecrets(tenants: readonly TenantSettings[], now: number, log: Log): void {
  for (const tenant of tenants) {
    const daysLeft = secretDaysLeft(tenant, now);
    if (daysLeft !== null && daysLeft <= warnDays) log('warn', 'client secret ends', { tenant: tenant.id, daysLeft });
  }
}

import { timingSafeEqual } from 'node:crypto';
import { json, metricsText, metricsType, type WatchRoutes } from '@jobdesk/daemon';
import type { Paces } from '@jobdesk/jobs-core/client';
import type { Store } from '@jobdesk/store';
import type { Reporter } from '../reporter.ts';
import { readStatus } from '../status/reporter-status.ts';
import type { TenantSettings } from '@jobdesk/settings';
import type { Health } from './health.ts';
import { reporterMetrics } from './metrics.ts';

export interface WatchedReporter {
  readonly reporter: Pick<Reporter, 'tallies'>;
  readonly paces: Pick<Paces, 'counts'>;
  readonly store: Pick<Store, 'runs' | 'isDead'>;
  readonly tenants: readonly TenantSettings[];
  readonly health: Health;
  readonly now: () => number;
  /** Without it nobody is told the status: it holds mail addresses. */
  readonly key: string;
}

/** What a running reporter tells those who ask. */
export function watchRoutes({ reporter, paces, store, tenants, health, now, key }: WatchedReporter): WatchRoutes {
  return {
    '/healthz': async () => {
      const alive = health.isAlive(now());
      return json(alive ? 200 : 503, { alive });
    },
    '/readyz': async () => {
      const problems = [...health.problems()];
      try {
        await store.runs.nextAttemptAt();
      } catch {
        problems.push('The database does not answer.');
      }
      return json(problems.length === 0 ? 200 : 503, { ready: problems.length === 0, problems });
    },
    '/metrics': async () => {
      const facts = { runs: store.runs, tenants, tallies: reporter.tallies, requests: paces.counts(), now: now() };
      return { status: 200, type: metricsType, body: metricsText(await reporterMetrics(facts)) };
    },
    '/status': async (request) => {
      if (!isSame(request.headers.authorization ?? '', `Bearer ${key}`)) return json(401, { error: 'not allowed' });
      const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
      const limit = Math.max(1, Math.min(100_000, Number(searchParams.get('limit') ?? 20) || 20));
      const facts = { tenants, now: now(), isDead: (by: string) => store.isDead(by) };
      return json(200, await readStatus(store.runs, facts, { tenant: searchParams.get('tenant'), limit }));
    },
  };
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}

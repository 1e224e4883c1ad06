import { join } from 'node:path';
import type { Log } from '@jobdesk/daemon';
import { JobsClient, Paces } from '@jobdesk/jobs-core/client';
import { accessTo, type MailServerSettings, type TenantSettings } from '@jobdesk/settings';
import { claimerName, type Store } from '@jobdesk/store';
import { Reporter } from './reporter.ts';

/** What makes a reporter: its settings, its database, its clock. */
export interface ReporterParts {
  readonly settings: {
    readonly tenants: readonly TenantSettings[];
    readonly mailServer: MailServerSettings;
    readonly dataDir: string;
  };
  readonly store: Pick<Store, 'runs' | 'isDead'>;
  readonly now: () => number;
  readonly log: Log;
  /** Takes the ids of runs that it worked on. @default they are not kept */
  readonly touched?: Set<string>;
}

/** A reporter as the settings want it. `paces`: how fast the vendor's service is asked, over all tenants. */
export function reporterOn({ settings, store, ...rest }: ReporterParts): {
  readonly reporter: Reporter;
  readonly paces: Paces;
} {
  const { tenants, mailServer, dataDir } = settings;
  const paces = new Paces({ now: rest.now });
  const clients = new Map<TenantSettings, JobsClient>();
  const reporter = new Reporter({
    ...rest,
    runs: store.runs,
    tenants,
    mail: mailServer,
    outboxFolder: join(dataDir, 'outbox'),
    sourceOf: (tenant) => {
      // One client keeps its sign-in, and what it has learnt of its server.
      const client = clients.get(tenant) ?? new JobsClient({ ...accessTo(tenant.api), paces, now: rest.now });
      clients.set(tenant, client);
      return client;
    },
    by: claimerName(),
    isDead: (claimer) => store.isDead(claimer),
    fetch: globalThis.fetch,
  });
  return { reporter, paces };
}

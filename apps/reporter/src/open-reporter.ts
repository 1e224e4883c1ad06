import { join } from 'node:path';
import type { Log } from '@jobdesk/daemon';
import { JobsClient, Paces } from '@jobdesk/jobs-core/client';
import { type DatabaseSettings, accessTo, type MailServerSettings, type TenantSettings } from '@jobdesk/settings';
import { claimerName, openStore, type Store } from '@jobdesk/store';
import { Reporter } from './reporter.ts';

/** The settings that a reporter needs. */
export interface ReporterSettings {
  readonly tenants: readonly TenantSettings[];
  readonly mailServer: MailServerSettings;
  readonly database: DatabaseSettings;
  readonly dataDir: string;
}

/** A reporter on its database. */
export interface OpenReporter {
  readonly reporter: Reporter;
  readonly store: Store;
  readonly paces: Paces;
  /** Stops the reporter and closes the database. */
  close(): Promise<void>;
}

/**
 * Opens the database and makes a reporter on it.
 *
 * @throws StoreError when the database cannot be opened, for instance because another process has its folder open
 */
export async function openReporter(settings: ReporterSettings, now: () => number, log: Log): Promise<OpenReporter> {
  const { tenants, mailServer, dataDir } = settings;
  const store = await openStore(storeLocation(settings.database));
  const paces = new Paces({ now });
  const clients = new Map<TenantSettings, JobsClient>();
  const reporter = new Reporter({
    runs: store.runs,
    tenants,
    mail: mailServer,
    outboxFolder: join(dataDir, 'outbox'),
    sourceOf: (tenant) => {
      // One client keeps its sign-in, and what it has learnt of its server.
      const client = clients.get(tenant) ?? new JobsClient({ ...accessTo(tenant.api), paces, now });
      clients.set(tenant, client);
      return client;
    },
    by: claimerName(),
    isDead: (claimer) => store.isDead(claimer),
    now,
    fetch: globalThis.fetch,
    log,
  });
  const close = async (): Promise<void> => {
    await reporter.stop();
    await store.close();
  };
  return { reporter, store, paces, close };
}

/** Where the database is, its password readable at the last moment. */
export function storeLocation(database: DatabaseSettings): Parameters<typeof openStore>[0] {
  return database.kind === 'folder' ? database : { kind: 'server', url: database.url.reveal() };
}

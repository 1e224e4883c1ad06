import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { DEFAULT_MIGRATION_TABLE, Migrator } from 'kysely/migration';
import { openEmbedded } from './embedded.ts';
import type { StoreLocation } from './location.ts';
import { migrations } from './migrations/index.ts';
import { openServer } from './server.ts';

/** How a database is, found out without changing it. */
export interface StoreState {
  /** PostgreSQL's own: `18.1`. */
  readonly version: string;
  /** Steps of the schema that the next start takes. */
  readonly pending: readonly string[];
  /** Steps that a newer version took, and this one does not know. */
  readonly unknown: readonly string[];
}

/**
 * Looks at the state and changes nothing: neither schema nor rows.
 *
 * @returns null where there is no database yet: the first start makes it
 * @throws FolderInUseError when another process has the folder open
 * @throws ServerUnavailableError when the server cannot be used
 * @example
 * await inspectStore({ kind: 'server', url }) //=> { version: '18.1', pending: [], unknown: [] }
 */
export async function inspectStore(location: StoreLocation): Promise<StoreState | null> {
  if (location.kind === 'folder' && !existsSync(join(location.path, 'database'))) return null;
  const { dialect, released } =
    location.kind === 'folder' ? await openEmbedded(location.path) : await openServer(location.url);
  const database = new Kysely<Record<string, never>>({ dialect });
  try {
    const migrator = new Migrator({
      db: database,
      provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
    });
    const steps = await migrator.getMigrations();
    const taken = steps.some(({ executedAt }) => executedAt !== undefined) ? await takenSteps(database) : [];
    const { rows } = await sql<{ server_version: string }>`show server_version`.execute(database);
    return {
      version: rows[0]?.server_version.split(' ')[0] ?? 'unknown',
      pending: steps.filter(({ executedAt }) => executedAt === undefined).map(({ name }) => name),
      unknown: taken.filter((name) => !(name in migrations)),
    };
  } finally {
    await database.destroy();
    released();
  }
}

async function takenSteps(database: Kysely<Record<string, never>>): Promise<readonly string[]> {
  const { rows } = await sql<{
    name: string;
  }>`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)} order by name`.execute(database);
  return rows.map(({ name }) => name);
}

import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { StoreError } from './errors.ts';
import { migrations } from './migrations/index.ts';

/**
 * Brings the schema up to date; several processes may start at once, one of them does it.
 *
 * @throws StoreError when a step fails, or when the database was written by a newer version
 */
export async function migrate<Schema>(database: Kysely<Schema>): Promise<void> {
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const step = results?.find((result) => result.status === 'Error')?.migrationName;
  const what = error instanceof Error ? error.message : 'unknown reason';
  throw new StoreError(
    step === undefined
      ? `The database's schema is not one that this version knows (${what}). Was it written by a newer version?`
      : `The database could not be brought up to date: step ${step} failed (${what}). Nothing was changed by that step.`,
    { cause: error },
  );
}

import type { Runs } from '@jobdesk/schedule';
import { Kysely, sql } from 'kysely';
import { openEmbedded } from '../../src/embedded.ts';
import { migrate } from '../../src/migrate.ts';
import { runs } from '../../src/runs/runs.ts';
import type { Schema } from '../../src/schema.ts';
import { openServer } from '../../src/server.ts';
import { freshFolder } from '../places.ts';
import { startServer } from '../server.ts';

/** Runs on a database of their own. */
export interface RunsUnderTest {
  readonly runs: Runs;
  /** Forgets every run. */
  reset(): Promise<void>;
  stop(): Promise<void>;
}

/** Both databases, each opened once for a test file. */
export const databases: readonly (readonly [string, () => Promise<RunsUnderTest>])[] = [
  ['an embedded database', () => open(openEmbedded(freshFolder()), () => Promise.resolve())],
  [
    'a PostgreSQL server',
    async () => {
      const server = await startServer();
      return open(openServer(server.url), () => server.stop());
    },
  ],
];

async function open(opening: ReturnType<typeof openServer>, stopServer: () => Promise<void>): Promise<RunsUnderTest> {
  const { dialect, released } = await opening;
  const database = new Kysely<Schema>({ dialect });
  await migrate(database);
  return {
    runs: runs(database),
    reset: async () => {
      await sql`truncate run cascade`.execute(database);
    },
    stop: async () => {
      await database.destroy();
      released();
      await stopServer();
    },
  };
}

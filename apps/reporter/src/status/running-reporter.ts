import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReporterStatus } from './reporter-status.ts';

/**
 * How `reporter status` finds a reporter that has the database's folder open: a file beside the database, readable by
 * its owner alone, with an address and a key. Status holds mail addresses, so that a port alone is not enough.
 */
interface Contact {
  readonly url: string;
  readonly key: string;
}

const fileOf = (dataDir: string): string => join(dataDir, 'reporter.json');

/** Leaves word how this reporter is asked for its status. @returns takes that back */
export async function leaveContact(dataDir: string, contact: Contact): Promise<() => Promise<void>> {
  await mkdir(dataDir, { recursive: true });
  await rm(fileOf(dataDir), { force: true });
  await writeFile(fileOf(dataDir), JSON.stringify(contact), { mode: 0o600 });
  return () => rm(fileOf(dataDir), { force: true });
}

/** The status that a running reporter tells; null when there is none to ask. */
export async function askRunningReporter(
  dataDir: string,
  options: { readonly tenant: string | null; readonly limit: number },
): Promise<ReporterStatus | null> {
  try {
    const { url, key } = readContact(JSON.parse(await readFile(fileOf(dataDir), 'utf8')));
    const query = new URLSearchParams({ limit: String(options.limit) });
    if (options.tenant !== null) query.set('tenant', options.tenant);
    const answer = await fetch(`${url}/status?${query.toString()}`, {
      headers: { authorization: `Bearer ${key}` },
      signal: AbortSignal.timeout(5000),
    });
    if (!answer.ok) return null;
    const status: ReporterStatus = await answer.json();
    return status;
  } catch {
    return null; // no word was left, or who left it is gone
  }
}

function readContact(value: unknown): Contact {
  if (typeof value !== 'object' || value === null || !('url' in value) || !('key' in value))
    throw new TypeError('no contact');
  const { url, key } = value;
  if (typeof url !== 'string' || typeof key !== 'string') throw new TypeError('no contact');
  return { url, key };
}

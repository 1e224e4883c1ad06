import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const prefix = 'jobdesk-report-';

/** No report is made for so long: a folder that is older was left by a process that was killed. */
const oldMs = 24 * 3_600_000;

/** A folder for the files of a report that is being made; nobody else can look into it. */
export function openMakingFolder(parent = tmpdir()): Promise<string> {
  return mkdtemp(join(parent, prefix));
}

/** Removes such folders that killed processes of this user have left: they hold customers' reports. */
export async function removeOldMakingFolders(now: number, parent = tmpdir()): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(prefix)) continue;
    const path = join(parent, name);
    const found = await stat(path).catch(() => null); // somebody else may be removing it
    if (found === null || now - found.mtimeMs < oldMs || found.uid !== process.getuid?.()) continue;
    await rm(path, { recursive: true, force: true });
  }
}

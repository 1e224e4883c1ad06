import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Writes a mail into the outbox folder, under its own name only once it is whole; a mail of the same name is replaced.
 *
 * @returns the file's path
 * @throws Error when the folder cannot be written to
 */
export async function writeToOutbox(raw: Buffer, folder: string, fileName: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, fileName);
  // Mails hold customers' names and faults: for their owner alone.
  await writeFile(`${path}.part`, raw, { mode: 0o600 });
  await rename(`${path}.part`, path);
  return path;
}

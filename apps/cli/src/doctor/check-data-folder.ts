import { access, constants, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type Finding, failed, ok, warning } from './finding.ts';

const check = 'Data folder';

/** Reports, outbox and database want some room: below this many bytes it may soon run out. */
const leastFree = 500_000_000;

/** Whether the folder for files can be written to, or made where it does not exist. It is not made by this. */
export async function checkDataFolder(folder: string): Promise<readonly Finding[]> {
  const path = resolve(folder);
  const existing = await nearestFolder(path);
  try {
    if (existing === path) await tryToWrite(path);
    else await access(existing, constants.W_OK);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const what = existing === path ? 'cannot be written to' : 'does not exist and cannot be made';
    return [
      failed(check, `${path} ${what} (${code}).`, 'Give this user the right to write there, or set JOBS_DATA_DIR.'),
    ];
  }
  const { bavail, bsize } = await statfs(existing);
  const free = bavail * bsize;
  const text = existing === path ? `${path} can be written to` : `${path} will be made when it is needed`;
  return [
    free < leastFree
      ? warning(check, `${text}, but only ${megabytes(free)} are free.`, 'Make room, or set JOBS_DATA_DIR.')
      : ok(check, `${text}; ${megabytes(free)} free.`),
  ];
}

async function tryToWrite(folder: string): Promise<void> {
  const probe = join(folder, `.doctor-${process.pid}`);
  await writeFile(probe, '');
  await rm(probe);
}

/** The path itself, or the nearest above it that exists. */
async function nearestFolder(path: string): Promise<string> {
  try {
    await stat(path);
    return path;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT') || dirname(path) === path) return path;
    return nearestFolder(dirname(path));
  }
}

function megabytes(bytes: number): string {
  return bytes < 10_000_000_000 ? `${Math.floor(bytes / 1_000_000)} MB` : `${Math.floor(bytes / 1_000_000_000)} GB`;
}

import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FolderInUseError, StoreError } from './errors.ts';
import { isRunning, ownIdentity, type ProcessIdentity } from './process-identity.ts';

/** How often the holder shows that it lives, and after how long a silent holder on another machine counts as gone. */
const heartbeatMs = 10_000;
const silentMs = 90_000;

/** A lock on a folder, held by this process until released. */
export interface FolderLock {
  release(): void;
}

/**
 * Takes the folder for this process: the embedded database has no lock of its own, and two openers destroy it.
 *
 * A holder that died, even by `kill -9`, is noticed at once on the same machine (by process number and start time); on
 * another machine (a shared volume) once it has been silent for 90 s. A live holder's lock is never taken.
 *
 * @throws FolderInUseError when another process, or this one, holds it
 */
export function lockFolder(folder: string): FolderLock {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'in-use.json');
  const own = ownIdentity();
  const draft = join(
    folder,
    `in-use.${own.pid}.${Math.trunc(performance.timeOrigin + performance.now() * 1000)}.draft`,
  );
  writeFileSync(draft, JSON.stringify(own));
  try {
    // A hard link either appears whole or fails because the name exists: no reader ever sees half a lock.
    for (let attempt = 0; !tryLink(draft, file); attempt++) {
      const holder = readHolder(file);
      if (holder !== null && isAlive(holder, file, own))
        throw new FolderInUseError(folder, holder, holder.host !== own.host);
      if (attempt === 5)
        throw new StoreError(
          `${file} could not be taken: other processes are starting there at this moment. Try again.`,
        );
      clearStale(file, holder, draft);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  const beat = setInterval(() => {
    const now = new Date();
    utimesSync(file, now, now);
  }, heartbeatMs);
  beat.unref();
  return {
    release: () => {
      clearInterval(beat);
      if (sameProcess(readHolder(file), own)) rmSync(file, { force: true });
    },
  };
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function readHolder(file: string): ProcessIdentity | null {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof value !== 'object' || value === null || !('pid' in value) || !('host' in value)) return null;
    const { pid, host } = value;
    if (typeof pid !== 'number' || typeof host !== 'string') return null;
    const startedAt = 'startedAt' in value && typeof value.startedAt === 'string' ? value.startedAt : null;
    return { pid, host, startedAt };
  } catch {
    return null; // gone meanwhile, or never a lock of ours: clearStale looks again before it removes anything
  }
}

function isAlive(holder: ProcessIdentity, file: string, own: ProcessIdentity): boolean {
  if (holder.host === own.host) return isRunning(holder);
  const modified = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  return modified !== undefined && Date.now() - modified < silentMs;
}

/** Moves the dead holder's lock away; puts it back if, meanwhile, it has become somebody else's. */
function clearStale(file: string, dead: ProcessIdentity | null, draft: string): void {
  const aside = `${draft}.stale`;
  try {
    renameSync(file, aside);
  } catch {
    return; // somebody else was faster: the next attempt sees whose it is
  }
  const moved = readHolder(aside);
  if (!sameProcess(moved, dead)) tryLink(aside, file);
  rmSync(aside, { force: true });
}

function sameProcess(a: ProcessIdentity | null, b: ProcessIdentity | null): boolean {
  if (a === null || b === null) return a === b;
  return a.pid === b.pid && a.host === b.host && a.startedAt === b.startedAt;
}

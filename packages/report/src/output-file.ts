import { once } from 'node:events';
import { createWriteStream, WriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';

/** Where a file's bytes go: a path, or a stream that the caller opened. */
export type OutputTarget = string | Writable;

/** A file could not be written. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
  /** The system's code, for instance `ENOSPC`; null when there was none. */
  readonly code: string | null;

  constructor(target: string, cause: unknown) {
    const code = codeOf(cause);
    const why = (code !== null && reasons[code]) || `${cause instanceof Error ? cause.message : String(cause)}.`;
    super(`Could not write ${target}: ${why}`, { cause });
    this.code = code;
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full (ENOSPC). Free some space or write to another folder.',
  EDQUOT: 'your disk quota is used up (EDQUOT). Free some space or write to another folder.',
  EFBIG: 'the file grew larger than this file system allows (EFBIG). Narrow the question, or write elsewhere.',
  EPIPE: 'the program that reads it has ended (EPIPE).',
  EACCES: 'permission denied (EACCES). Choose a folder that you may write to.',
  EPERM: 'permission denied (EPERM). Choose a folder that you may write to.',
  EROFS: 'this file system is read-only (EROFS). Choose another folder.',
  ENOENT: 'its folder does not exist (ENOENT). Create the folder first.',
  EEXIST: 'there is a file of that name (EEXIST). Choose another folder.',
  EISDIR: 'there is a folder of that name (EISDIR). Name a file.',
  ENOTDIR: 'part of its path is a file, not a folder (ENOTDIR). Choose another path.',
};

/** The part of a writable stream that says when there is room again. */
export interface DrainSource {
  once(event: 'drain', listener: () => void): unknown;
  removeListener(event: 'drain', listener: () => void): unknown;
}

/**
 * A file under way. Its bytes go beside the final name (`name.part`) and take it only when all are written, so that
 * nothing half-written ever carries it.
 */
export interface OutputFile {
  readonly stream: Writable;
  /**
   * Waits until the source has drained: the stream itself, or one that leads to it.
   *
   * @throws OutputError when writing has failed, or fails meanwhile
   */
  drained(source?: DrainSource): Promise<void>;
  /**
   * Waits until the stream has been ended and every byte is written.
   *
   * @throws OutputError
   */
  written(): Promise<void>;
  /**
   * The same, then gives the file its name.
   *
   * @param path another name in the same folder, where the right one was not known before; a device keeps its own
   * @throws OutputError
   */
  keep(path?: string): Promise<void>;
  /** Closes the stream and removes what was written. A stream of the caller's is destroyed. */
  discard(): Promise<void>;
}

/**
 * Opens a target for writing.
 *
 * @throws OutputError when it cannot be opened
 */
export async function openOutput(target: OutputTarget): Promise<OutputFile> {
  // A device or a pipe is written to directly: renaming would replace it.
  const replaceable = typeof target === 'string' && (await isFileOrNothing(target));
  const written = replaceable ? `${target}.part` : target;
  const stream = typeof written === 'string' ? createWriteStream(written) : written;
  const name = typeof target === 'string' ? basename(target) : 'the output';

  const done = finished(stream, { readable: false }).catch((error: unknown) => {
    throw new OutputError(name, error);
  });
  // Whoever waits is told by drained() or keep(); a failure between two calls must not end the process.
  done.catch(() => {});
  // What cannot be written is better known before anything is read for it.
  if (stream instanceof WriteStream && stream.pending) await Promise.race([once(stream, 'open'), done]);

  return {
    stream,
    async drained(source = stream) {
      if (!stream.destroyed) await drainOrClose(source, stream);
      if (stream.destroyed) await done;
    },
    written: () => done,
    async keep(path) {
      await done;
      if (typeof target !== 'string' || typeof written !== 'string' || written === target) return;
      const final = path ?? target;
      await rename(written, final).catch((error: unknown) => {
        throw new OutputError(basename(final), error);
      });
    },
    async discard() {
      stream.destroy();
      await done.catch(() => {});
      if (replaceable && typeof written === 'string') await rm(written, { force: true });
    },
  };
}

function drainOrClose(source: DrainSource, stream: Writable): Promise<void> {
  return new Promise((resolve) => {
    const settle = (): void => {
      source.removeListener('drain', settle);
      stream.removeListener('close', settle);
      resolve();
    };
    source.once('drain', settle);
    stream.once('close', settle);
  });
}

async function isFileOrNothing(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    // Not there, or not to be looked at: opening it will say which.
    return true;
  }
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

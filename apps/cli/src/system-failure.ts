/** What the system refused, in words, with what to do. */
export interface SystemFailure {
  readonly headline: string;
  readonly advice: string;
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EEXIST: 'there is a file of that name',
  ENOENT: 'its folder does not exist',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'part of the path is a file, not a folder',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
};

/**
 * A failed call to the system, such as a port that is taken or a folder that cannot be made; null for any other error.
 *
 * @example
 * systemFailure(error)?.headline //=> 'Port 8080 cannot be listened on (EADDRINUSE).'
 */
export function systemFailure(error: unknown): SystemFailure | null {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error)) return null;
  if (error.syscall === 'listen' && 'port' in error) {
    return {
      headline: `Port ${String(error.port)} cannot be listened on (${error.code}).`,
      advice: 'Choose another port, or leave out --port to take a free one.',
    };
  }
  if (!('path' in error)) return null;
  return {
    headline: `Could not use ${String(error.path)}: ${reasons[error.code] ?? error.message} (${error.code}).`,
    advice: 'Choose another folder, with --out or JOBS_DATA_DIR.',
  };
}

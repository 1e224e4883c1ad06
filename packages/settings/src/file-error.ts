const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'a file that does not exist',
  ENOTDIR: 'a file that does not exist',
  EACCES: 'a file that may not be read',
  EPERM: 'a file that may not be read',
  EISDIR: 'a folder instead of a file',
};

/**
 * Why a file could not be read, without its path.
 *
 * @example
 * describeFileError(error) //=> 'a file that does not exist'
 */
export function describeFileError(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  return reasons[code] ?? `a file that cannot be read (${code})`;
}

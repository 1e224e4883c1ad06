import { readFileSync, statSync } from 'node:fs';
import { describeFileError } from '../file-error.ts';
import type { Parsed } from '../parsed.ts';

/** A hundred tenants take about 50 kB. */
const mostBytes = 4_000_000;

/** The text of a configuration file. */
export function openFile(path: string): Parsed<string> {
  try {
    const about = statSync(path);
    if (about.isDirectory()) return { problem: 'names a folder instead of a file' };
    if (!about.isFile()) return { problem: 'names something that is not a file' };
    if (about.size > mostBytes) {
      return { problem: `names a file of ${Math.ceil(about.size / 1e6)} MB, and the largest is ${mostBytes / 1e6} MB` };
    }
    return { value: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)) };
  } catch (error) {
    const isText = !(error instanceof TypeError);
    return { problem: isText ? `names ${describeFileError(error)}` : 'names a file that is not text in UTF-8' };
  }
}

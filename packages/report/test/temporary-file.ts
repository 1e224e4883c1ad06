import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A file name in a folder that is removed after the test. */
export async function temporaryFile(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'jobdesk-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return join(folder, name);
}

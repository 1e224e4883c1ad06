import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of its own for a file that is handed over, readable by nobody else. */
export interface ExportFolder {
  readonly path: string;
  readonly remove: () => Promise<void>;
}

export async function exportFolder(): Promise<ExportFolder> {
  const path = await mkdtemp(join(tmpdir(), 'jobdesk-export-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Works in a folder that is removed afterwards, whatever comes of it. */
export async function inExportFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await exportFolder();
  try {
    return await work(folder.path);
  } finally {
    await folder.remove();
  }
}

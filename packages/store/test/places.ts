import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoreLocation } from '../src/index.ts';

/** A fresh folder for an embedded database. */
export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'jobdesk-store-'));
}

export const embedded = (): StoreLocation => ({ kind: 'folder', path: freshFolder() });

import type { Migration } from 'kysely/migration';
import { up as chat } from './0001-chat.ts';
import { up as reports } from './0002-reports.ts';

/** Every change of the schema, oldest first. A landed migration is never edited: a change is a new one. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-chat': { up: chat },
  '0002-reports': { up: reports },
};

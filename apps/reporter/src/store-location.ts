import type { DatabaseSettings } from '@jobdesk/settings';
import type { StoreLocation } from '@jobdesk/store';

/** Where the database is, its password readable at the last moment. */
export function storeLocation(database: DatabaseSettings): StoreLocation {
  return database.kind === 'folder' ? database : { kind: 'server', url: database.url.reveal() };
}

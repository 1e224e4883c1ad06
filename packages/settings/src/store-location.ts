import type { DatabaseSettings } from './database-settings.ts';

/** Where state is, its password readable: for `openStore`, at the last moment. */
export function storeLocation(
  database: DatabaseSettings,
): { readonly kind: 'folder'; readonly path: string } | { readonly kind: 'server'; readonly url: string } {
  return database.kind === 'folder' ? database : { kind: 'server', url: database.url.reveal() };
}

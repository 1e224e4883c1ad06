import { type Environment, quote } from './environment.ts';
import { Secret } from './secret.ts';

/** Where state is kept. */
export type DatabaseSettings =
  | { readonly kind: 'folder'; readonly path: string }
  /** The address holds the password. */
  | { readonly kind: 'server'; readonly url: Secret };

/** Null when a fault was noted. Without `DATABASE_URL` state is kept in `dataDir`. */
export function databaseSettingsFrom(environment: Environment, dataDir: string): DatabaseSettings | null {
  const text = environment.optional('DATABASE_URL');
  if (text === null) return { kind: 'folder', path: dataDir };
  const url = URL.parse(text);
  // The address holds a password: what cannot be read is not repeated.
  if (url === null || url.hostname === '') return environment.fault('DATABASE_URL', 'is not an address');
  if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:') {
    return environment.fault('DATABASE_URL', `starts with ${quote(url.protocol)}`);
  }
  return { kind: 'server', url: new Secret(text) };
}

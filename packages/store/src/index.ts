// State on PostgreSQL, embedded or on a server: the ports of chat and of schedule.
export { claimerName } from './claimer.ts';
export { FolderInUseError, ServerUnavailableError, StoreError } from './errors.ts';
export type { StoreLocation } from './location.ts';
export { openStore, type Store } from './open-store.ts';
export { inspectStore, type StoreState } from './inspect-store.ts';

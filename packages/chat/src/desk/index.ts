// Everything that a chat platform asks of Jobdesk, and what it tells unasked.
export { type AccessRule, tenantsFor } from './access.ts';
export type { Asker } from './asker.ts';
export type { Bulletin, Push, PushOutcome } from './bulletin.ts';
export { Desk, type DeskDependencies } from './desk.ts';
export { type Page, pageSize } from './page.ts';
export type { Refusal, Reply } from './reply.ts';
export type { DeskTenant } from './tenant.ts';
export { rememberMatches, type TellingDependencies, tellSubscribers } from './tell-subscribers.ts';

import type { Refusal } from './reply.ts';

/** Every reason for which the desk gives no answer. */
export const refuse = {
  noAccess: (): Refusal => ({
    kind: 'refused',
    reason: 'no-access',
    text: 'You may not ask about backup jobs here. Whoever runs Jobdesk can let this place, or you, in.',
  }),
  stale: (): Refusal => ({
    kind: 'refused',
    reason: 'stale',
    text: 'That question is too old to come back to. Ask it again to see how things are now.',
  }),
  notYours: (): Refusal => ({
    kind: 'refused',
    reason: 'not-yours',
    text: 'Somebody else asked that. Ask the question yourself, and the buttons under your answer are yours.',
  }),
  whichTenant: (names: readonly string[]): Refusal => ({
    kind: 'refused',
    reason: 'which-tenant',
    text: `Which tenant do you mean? Begin with one of: ${names.map((name) => `tenant:${name}`).join(', ')}.`,
  }),
  noPeriod: (words: string, why: string): Refusal => ({
    kind: 'refused',
    reason: 'no-period',
    text: `"${words}" ${why}. Name a period, for instance: last week, October, 2026-11-01 to 2026-11-15.`,
  }),
  nothingToWatch: (words: string): Refusal => ({
    kind: 'refused',
    reason: 'nothing-to-watch',
    text: `"${words}" asks for no jobs, so there is nothing to watch. Name some, for instance: failed backups.`,
  }),
  noSuchAlert: (): Refusal => ({
    kind: 'refused',
    reason: 'no-such-alert',
    text: 'There is no such alert here any more. The list shows those that there are.',
  }),
};

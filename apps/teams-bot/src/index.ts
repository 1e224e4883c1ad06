// The Teams bot.
export { type Bot, type BotDependencies, startBot } from './bot.ts';
export type { TeamsIdentity } from './identity.ts';

// The same as a service, until a signal comes; and why it did not start.
export { sayStartFailure } from './say-start-failure.ts';
export { type ServedTeams, serveTeams } from './serve-teams.ts';

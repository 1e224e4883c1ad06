// The Teams bot.
export { type Bot, type BotDependencies, startBot } from './bot.ts';
export type { TeamsIdentity } from './identity.ts';
export { createLog, type Log } from '@jobdesk/daemon';

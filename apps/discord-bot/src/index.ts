// The Discord bot, and the program that tells Discord its commands.
export { type Bot, type BotDependencies, createBot } from './bot.ts';
export { createLog, type Log } from '@jobdesk/daemon';

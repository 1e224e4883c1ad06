// The Discord bot.
export { type Bot, type BotDependencies, createBot } from './bot.ts';

// The same as a service, until a signal comes; and why it did not start.
export { sayStartFailure } from './say-start-failure.ts';
export { type ServedDiscord, serveDiscord } from './serve-discord.ts';

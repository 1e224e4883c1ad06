import { ApplicationCommandType } from 'discord-api-types/v10';
import { shownReply, toAsker } from '../shown.ts';
import type { Command } from './command.ts';
import { everywhere } from './everywhere.ts';
import { describedIn } from './localisations.ts';

/** `/jobs-help`: what can be asked. */
export const jobsHelp = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    name: 'jobs-help',
    description: 'What you can ask, and how',
    description_localizations: describedIn.jobsHelp,
    ...everywhere,
  },
  isPrivate: () => true,
  run: async ({ asker, reading }, { desk }) => toAsker(shownReply(await desk.ask(asker, 'help', reading)).message),
} satisfies Command;

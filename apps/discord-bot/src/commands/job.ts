import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { shownReply } from '../shown.ts';
import type { Command } from './command.ts';
import { everywhere } from './everywhere.ts';
import { describedIn } from './localisations.ts';

/** `/job id:`: everything about one job. */
export const job = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    name: 'job',
    description: 'Open one job by its id',
    description_localizations: describedIn.job,
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'id',
        description: 'For instance: FB20241027081716326',
        required: true,
        max_length: 200,
      },
    ],
  },
  isPrivate: ({ asker, option }, { desk }) => desk.objection(asker, option('id') ?? '') !== null,
  run: async ({ asker, option, reading }, { desk }) =>
    shownReply(await desk.lookUp(asker, option('id') ?? '', reading)),
} satisfies Command;

import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { limits } from '../render/limits.ts';
import { label } from '../render/plain.ts';
import { shownReply } from '../shown.ts';
import type { Command } from './command.ts';
import { everywhere } from './everywhere.ts';
import { describedIn } from './localisations.ts';

/** `/jobs query:`: a question in the person's own words. */
export const jobs = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    name: 'jobs',
    description: 'Ask about backup jobs in your own words',
    description_localizations: describedIn.jobs,
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'query',
        description: 'For instance: failed EC2 backups last week',
        required: true,
        autocomplete: true,
        max_length: 1000,
      },
    ],
  },
  isPrivate: ({ asker, option }, { desk }) => desk.objection(asker, option('query') ?? '') !== null,
  run: async ({ asker, option, reading }, { desk }) =>
    shownReply(await desk.ask(asker, option('query') ?? '', reading)),
  complete: async ({ asker, typed }, { suggest }) => {
    const questions = await suggest(asker, typed);
    // A longer one cannot be offered: cut, it would ask something else.
    const fitting = questions.filter(({ length }) => length <= limits.choice);
    return fitting.slice(0, limits.choices).map((value) => ({ name: label(value, limits.choice), value }));
  },
} satisfies Command;

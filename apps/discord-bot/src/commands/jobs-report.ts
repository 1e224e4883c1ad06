import { type ReportFormat, reportFormats } from '@jobdesk/report';
import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { reportMessage } from '../render/export-message.ts';
import { label } from '../render/plain.ts';
import { shownRefusal, toEveryone } from '../shown.ts';
import type { Command } from './command.ts';
import { everywhere } from './everywhere.ts';
import { describedIn } from './localisations.ts';

const usual = 'last week';
const periods = [usual, 'this week', 'yesterday', 'today', 'last month', 'this month', 'last 30 days', 'last quarter'];

/** `/jobs-report`: the report of a period, as files. */
export const jobsReport = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    name: 'jobs-report',
    description: 'Make the backup report of a period',
    description_localizations: describedIn.jobsReport,
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'period',
        description: 'Which period (default: last week)',
        autocomplete: true,
        max_length: 100,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'format',
        description: 'Which files (default: both)',
        choices: [
          { name: 'PDF and Excel', value: 'both' },
          { name: 'PDF', value: 'pdf' },
          { name: 'Excel', value: 'xlsx' },
        ],
      },
    ],
  },
  isPrivate: ({ asker, option }, { desk }) => desk.objection(asker, option('period') ?? usual) !== null,
  run: async ({ asker, option, reading, folder, fileLimit }, { desk }) => {
    const made = await desk.report(asker, option('period') ?? usual, formatsOf(option('format')), folder, reading);
    return made.kind === 'report' ? toEveryone(reportMessage(made, fileLimit)) : shownRefusal(made);
  },
  complete: async ({ typed }) => {
    const wanted = typed.trim().toLowerCase();
    const known = periods.filter((period) => period.includes(wanted));
    return (known.length === 0 ? [typed] : known).map((value) => ({ name: label(value, 100), value }));
  },
} satisfies Command;

function formatsOf(choice: string | null): readonly ReportFormat[] {
  const only = reportFormats.filter((format) => format === choice);
  return only.length === 0 ? reportFormats : only;
}

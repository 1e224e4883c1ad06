import { type Asker, muteEnd, muteEnds, type Refusal } from '@jobdesk/chat/desk';
import type { Subscription } from '@jobdesk/chat/ports';
import {
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { addAlert } from '../add-alert.ts';
import type { CommandCall, Office, Shown } from '../call.ts';
import { alertListMessage, changedAlertMessage } from '../render/alerts-message.ts';
import { limits } from '../render/limits.ts';
import { label } from '../render/plain.ts';
import { sentenceMessage } from '../render/reply-message.ts';
import { shownRefusal, toAsker } from '../shown.ts';
import { occasionChoices, occasionOf } from './alert-occasion.ts';
import type { Command } from './command.ts';
import { everywhere } from './everywhere.ts';
import { jobs } from './jobs.ts';
import { describedIn } from './localisations.ts';

const whichAlert: APIApplicationCommandStringOption = {
  type: ApplicationCommandOptionType.String,
  name: 'alert',
  description: 'Which one',
  required: true,
  autocomplete: true,
};

/** `/jobs-alerts`: what this channel is told unasked. */
export const jobsAlerts = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    name: 'jobs-alerts',
    description: 'Be told of new jobs here',
    description_localizations: describedIn.jobsAlerts,
    ...everywhere,
    // Who may not speak in a server may not make the bot speak there.
    default_member_permissions: PermissionFlagsBits.SendMessages.toString(),
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'add',
        description: 'Tell this channel of jobs that match a question',
        options: [
          {
            type: ApplicationCommandOptionType.String,
            name: 'query',
            description: 'For instance: failed backups',
            required: true,
            autocomplete: true,
            max_length: 1000,
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'when',
            description: 'When to speak (default: at every new match)',
            choices: occasionChoices,
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'time',
            description: 'For a weekly one: the time of day, such as 09:00',
          },
        ],
      },
      { type: ApplicationCommandOptionType.Subcommand, name: 'list', description: 'The alerts of this channel' },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'mute',
        description: 'Silence an alert for a while',
        options: [
          whichAlert,
          {
            type: ApplicationCommandOptionType.String,
            name: 'reason',
            description: 'Why, for the others: for instance maintenance',
            required: true,
            max_length: 200,
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'end',
            description: 'Until when',
            required: true,
            choices: muteEnds.map(({ name, value }) => ({ name, value })),
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'resume',
        description: 'Let a silenced alert speak again',
        options: [whichAlert],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'remove',
        description: 'End an alert',
        options: [whichAlert],
      },
    ],
  },
  isPrivate: () => true,
  run: async (call, office) => {
    const { asker } = call;
    switch (call.subcommand) {
      case 'add':
        return add(call, office);
      case 'mute':
        return mute(call, office);
      case 'resume':
        return changed('Alert resumed', await office.alerts.resume(asker, call.option('alert') ?? ''));
      case 'remove':
        return changed('Alert removed', await office.alerts.remove(asker, call.option('alert') ?? ''));
      default:
        return toAsker(alertListMessage(await office.alerts.list(asker)));
    }
  },
  complete: async (call, office) =>
    call.option === 'query' ? jobs.complete(call, office) : matching(call.typed, await alertsOf(call.asker, office)),
} satisfies Command;

async function add(call: CommandCall, { alerts }: Office): Promise<Shown> {
  const { asker, option, reading } = call;
  const occasion = occasionOf(option('when'), option('time'));
  if (occasion === null) {
    return toAsker(sentenceMessage(`"${option('time')}" is no time of day. Write it as 09:00 or 17:30.`));
  }
  const question = option('query') ?? '';
  return addAlert(call, occasion, (where) => alerts.add(asker, { ...where, question }, reading));
}

async function mute({ asker, option }: CommandCall, { alerts, now }: Office): Promise<Shown> {
  const id = option('alert') ?? '';
  const alert = (await alerts.list(asker)).find((known) => known.id === id);
  const until = muteEnd(option('end'), now(), alert?.timeZone ?? 'UTC');
  return changed('Alert muted', await alerts.mute(asker, id, option('reason') ?? '', until));
}

function changed(headline: string, outcome: Subscription | Refusal): Shown {
  return 'kind' in outcome ? shownRefusal(outcome) : toAsker(changedAlertMessage(headline, outcome));
}

function alertsOf(asker: Asker, { alerts }: Office): Promise<readonly Subscription[]> {
  return alerts.list(asker);
}

function matching(typed: string, alerts: readonly Subscription[]): { name: string; value: string }[] {
  const wanted = typed.trim().toLowerCase();
  return alerts
    .filter(({ question }) => question.toLowerCase().includes(wanted))
    .slice(0, limits.choices)
    .map(({ id, question, mute }) => ({
      name: label(mute === null ? question : `🔕 ${question}`, limits.choice),
      value: id,
    }));
}

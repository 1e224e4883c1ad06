import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { explainFailure } from '@jobdesk/chat';
import {
  type AutocompleteInteraction,
  type BaseInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type Interaction,
  type MessageComponentInteraction,
  MessageFlags,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { Call, CommandCall, Office, Shown } from '../call.ts';
import type { Command } from '../commands/command.ts';
import { errorFields, type Log } from '@jobdesk/daemon';
import { presses } from '../presses/presses.ts';
import { limits } from '../render/limits.ts';
import { readPressId } from '../render/press-id.ts';
import { failureMessage, sentenceMessage } from '../render/reply-message.ts';
import { toAsker } from '../shown.ts';
import { addressOf, askerOf, canSpeakUnasked } from './asker-of.ts';
import { type Acknowledgement, Turn } from './turn.ts';

/** How many interactions are remembered, to do none twice that the gateway delivers twice. */
const remembered = 1_000;

export interface ServingOptions {
  readonly office: Office;
  readonly commands: readonly Command[];
  readonly log: Log;
  readonly now: () => number;
  /** How long somebody may wait for an answer, in milliseconds, before they are told that there is none. */
  readonly patienceMs: number;
}

/** Answers interactions; one at a time is a turn, and any number of them run side by side. */
export class InteractionServer {
  readonly #options: ServingOptions;
  readonly #seen = new Set<string>();
  readonly #running = new Set<Promise<void>>();
  readonly #stopped = new AbortController();
  #stopping = false;

  constructor(options: ServingOptions) {
    this.#options = options;
  }

  /** Takes an interaction; everything that goes wrong with it ends here. */
  readonly take = (interaction: Interaction): void => {
    if (this.#seen.has(interaction.id)) return;
    this.#seen.add(interaction.id);
    const [oldest] = this.#seen;
    if (this.#seen.size > remembered && oldest !== undefined) this.#seen.delete(oldest);
    const running = this.#serve(interaction)
      .catch((error: unknown) => {
        // While somebody types fast, Discord itself forgets what was typed before.
        const isLate = error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownInteraction;
        this.#options.log(isLate ? 'info' : 'error', 'interaction failed', errorFields(error));
      })
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
  };

  /**
   * Takes nothing new, and waits for what runs.
   *
   * @param graceMs after so many milliseconds, what still runs is told to end
   */
  async stop(graceMs: number): Promise<void> {
    this.#stopping = true;
    const timer = setTimeout(() => this.#stopped.abort(new Error('stopping')), graceMs);
    await Promise.all(this.#running);
    clearTimeout(timer);
  }

  async #serve(interaction: Interaction): Promise<void> {
    if (interaction.isAutocomplete()) return this.#complete(interaction);
    if (!interaction.isChatInputCommand() && !interaction.isMessageComponent()) return;
    if (this.#stopping) return this.#apologise(interaction);
    if (interaction.isChatInputCommand()) return this.#command(interaction);
    return this.#press(interaction);
  }

  async #command(interaction: ChatInputCommandInteraction): Promise<void> {
    const { office, commands } = this.#options;
    const command = commands.find(({ definition }) => definition.name === interaction.commandName);
    if (command === undefined) {
      await this.#run(interaction, 'private', async () => toAsker(sentenceMessage(gone)));
      return;
    }
    const options = {
      subcommand: interaction.options.getSubcommand(false),
      option: (name: string) => interaction.options.getString(name),
    };
    const about: CommandCall = { ...callOf(interaction), ...options };
    const acknowledgement = command.isPrivate(about, office) ? 'private' : 'visible';
    await this.#run(interaction, acknowledgement, (call) => command.run({ ...call, ...options }, office));
  }

  async #press(interaction: MessageComponentInteraction): Promise<void> {
    const id = readPressId(interaction.customId);
    if (id === null) {
      await this.#run(interaction, 'private', async () => toAsker(sentenceMessage(gone)));
      return;
    }
    const { verb, question, page } = id;
    const chosen = interaction.isStringSelectMenu() ? (interaction.values[0] ?? null) : null;
    const { shows, run } = presses[verb];
    await this.#run(interaction, shows, (call) => run({ ...call, question, page, chosen }, this.#options.office));
  }

  /** Acknowledges at once, does what is to be done, and ends the turn whatever happened. */
  async #run(
    interaction: ChatInputCommandInteraction | MessageComponentInteraction,
    acknowledgement: Acknowledgement,
    work: (call: Call) => Promise<Shown>,
  ): Promise<void> {
    const { log, now, patienceMs } = this.#options;
    const turn = new Turn(interaction, acknowledgement, log, now);
    if (!(await turn.acknowledge())) return;
    const folder = await mkdtemp(join(tmpdir(), 'jobdesk-'));
    const signal = AbortSignal.any([AbortSignal.timeout(patienceMs), this.#stopped.signal]);
    try {
      const reading = { signal, onProgress: turn.tell };
      const shown = await work({ ...callOf(interaction), folder, reading }).catch((error: unknown): Shown => {
        log(signal.aborted ? 'warn' : 'error', 'no answer', errorFields(error));
        return signal.aborted ? this.#givenUp() : toAsker(failureMessage({ failure: explainFailure(error) }));
      });
      await turn.show(shown);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  #givenUp(): Shown {
    const sentence = this.#stopped.signal.aborted ? restarting : tookTooLong;
    return toAsker(sentenceMessage(sentence));
  }

  async #apologise(interaction: ChatInputCommandInteraction | MessageComponentInteraction): Promise<void> {
    await interaction.reply({
      components: sentenceMessage(restarting).components,
      flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral,
      allowedMentions: { parse: [] },
    });
  }

  async #complete(interaction: AutocompleteInteraction): Promise<void> {
    const { commands, office, log } = this.#options;
    const command = commands.find(({ definition }) => definition.name === interaction.commandName);
    const { name: option, value: typed } = interaction.options.getFocused(true);
    const offered = await command
      ?.complete?.({ asker: askerOf(interaction), option, typed }, office)
      .catch((error: unknown) => {
        log('warn', 'nothing offered', errorFields(error));
        return [];
      });
    await interaction.respond([...(offered ?? [])]);
  }
}

const gone = 'That is from an older version of Jobdesk. Ask again with /jobs.';
const restarting = 'Jobdesk is being restarted. Ask again in a minute.';
const tookTooLong = 'That took too long for Discord. Ask for less, for instance a shorter period or one service.';

function callOf(interaction: BaseInteraction): Call {
  const asker = askerOf(interaction);
  return {
    asker,
    address: addressOf(asker),
    canSpeakUnasked: canSpeakUnasked(interaction),
    fileLimit: interaction.attachmentSizeLimit || limits.file,
    reading: {},
    folder: '',
  };
}

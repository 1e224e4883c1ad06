import type { ReadingProgress } from '@jobdesk/jobs-core/client';
import { wholeNumber } from '@jobdesk/jobs-core/summary';
import {
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type MessageComponentInteraction,
  MessageFlags,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { Shown } from '../call.ts';
import { errorFields, type Log } from '@jobdesk/daemon';
import { frame, type Message, text } from '../render/message.ts';
import { colours } from '../render/tone.ts';

/** How something is acknowledged, which decides who sees what comes. */
export type Acknowledgement = 'visible' | 'private' | 'in-place';

/** Reading that takes longer than this, in milliseconds, is talked about, and then as often. */
const quietMs = 3_000;

/** How often an answer is sent before it is given up. */
const mostAttempts = 3;

/** One command or press, from its acknowledgement to its end: acknowledged once and at once, and always ended. */
export class Turn {
  readonly #interaction: ChatInputCommandInteraction | MessageComponentInteraction;
  readonly #acknowledgement: Acknowledgement;
  readonly #log: Log;
  readonly #now: () => number;
  #lastWord: number;
  #telling: Promise<void> = Promise.resolve();

  constructor(
    interaction: ChatInputCommandInteraction | MessageComponentInteraction,
    acknowledgement: Acknowledgement,
    log: Log,
    now: () => number,
  ) {
    this.#interaction = interaction;
    this.#acknowledgement = acknowledgement;
    this.#log = log;
    this.#now = now;
    this.#lastWord = now();
  }

  /**
   * Tells Discord that an answer comes.
   *
   * @returns false when it is too late for that: nothing can be answered any more
   */
  async acknowledge(): Promise<boolean> {
    const interaction = this.#interaction;
    try {
      if (this.#acknowledgement === 'in-place' && interaction.isMessageComponent()) await interaction.deferUpdate();
      else if (this.#acknowledgement === 'private') await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      else await interaction.deferReply();
      return true;
    } catch (error) {
      if (isRefusal(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)) {
        // A request that seemed to fail had arrived, and its repetition was refused.
        interaction.deferred = true;
        return true;
      }
      if (!isRefusal(error, RESTJSONErrorCodes.UnknownInteraction)) throw error;
      this.#log('warn', 'too late to answer', { waited: this.#now() - interaction.createdTimestamp });
      return false;
    }
  }

  /** Says how far the reading is, when it takes long. */
  readonly tell = ({ read, expected }: ReadingProgress): void => {
    const now = this.#now();
    if (this.#acknowledgement === 'in-place' || now - this.#lastWord < quietMs) return;
    this.#lastWord = now;
    const far = expected === null ? wholeNumber(read) : `${wholeNumber(read)} of ${wholeNumber(expected)}`;
    const message: Message = { files: [], components: [frame(colours.neutral, text(`Reading jobs: ${far} so far …`))] };
    this.#telling = this.#say(message, this.#telling);
  };

  /**
   * Does what may be done twice until Discord has taken it: a broken connection must not leave somebody waiting. What
   * Discord refuses is not repeated, and server errors were repeated by the library.
   */
  async #persist(work: () => Promise<unknown>): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await work();
        return;
      } catch (error) {
        if (isRefusal(error, RESTJSONErrorCodes.UnknownMessage) && attempt > 1) return;
        if (error instanceof DiscordAPIError || attempt === mostAttempts) throw error;
        this.#log('warn', 'answer repeated', errorFields(error));
      }
    }
  }

  async #say(message: Message, before: Promise<void>): Promise<void> {
    await before;
    try {
      await this.#interaction.editReply(toPayload(message));
    } catch (error) {
      this.#log('warn', 'progress not shown', errorFields(error));
    }
  }

  /** Ends the turn with what is to be seen. */
  async show({ message, audience }: Shown): Promise<void> {
    await this.#telling;
    const interaction = this.#interaction;
    if (audience === 'everyone' || this.#acknowledgement === 'private') {
      await this.#persist(() => interaction.editReply(toPayload(message)));
      return;
    }
    // A deferral that everybody sees cannot become private: it goes, and the person alone is told.
    if (this.#acknowledgement === 'visible') await this.#persist(() => interaction.deleteReply());
    const { flags, ...payload } = toPayload(message);
    await interaction.followUp({ ...payload, flags: flags | MessageFlags.Ephemeral });
  }
}

function toPayload({ components, files }: Message) {
  return {
    components,
    files: files.map(({ path, name }) => ({ attachment: path, name })),
    flags: MessageFlags.IsComponentsV2 as const,
    allowedMentions: { parse: [] },
  };
}

function isRefusal(error: unknown, code: number): boolean {
  return error instanceof DiscordAPIError && error.code === code;
}

import { EventEmitter } from 'node:events';
import type { Fields } from './json.ts';
import type { Interaction } from './interaction.ts';
import type { Message } from './message.ts';
import { snowflake } from './snowflake.ts';

/** Types of channels: docs, resources/channel#channel-object-channel-types. */
export const channelType = { text: 0, direct: 1, publicThread: 11 } as const;

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly type: number;
  readonly guild: Guild | null;
  readonly parentId: string | null;
  readonly messages: Message[];
  /** `gone`: deleted. `closed`: the bot may not see it. */
  state: 'open' | 'gone' | 'closed';
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  /** Whether the bot is a member; in others it is there only for those who installed it for themselves. */
  readonly hasBot: boolean;
  readonly channels: Channel[];
}

/** Everything that exists in the fake Discord, and what the bot did wrong in it. */
export class World {
  readonly token = `${snowflake()}.fake.token`;
  readonly application: Fields;
  readonly applicationId: string = snowflake();
  readonly bot: Fields;
  /** How large the files of a message may be, in bytes: more in a server with boosts. */
  attachmentLimit: number = 10 * 1024 * 1024;
  readonly guilds: Guild[] = [];
  readonly channels = new Map<string, Channel>();
  readonly interactions = new Map<string, Interaction>();
  /** Deployed commands: by guild, and everywhere under `global`. */
  readonly commands = new Map<string, readonly Fields[]>();
  /** Rules that were broken, in the order in which they were. */
  readonly violations: string[] = [];
  /** Requests that took effect although their answer was an error: repeating them is no fault of the bot's. */
  readonly unanswered = new Set<string>();
  readonly #changes = new EventEmitter().setMaxListeners(0);

  constructor() {
    this.bot = { id: this.applicationId, username: 'jobdesk', discriminator: '0', avatar: null, bot: true };
    this.application = { id: this.applicationId, name: 'Jobdesk', flags: 0, bot_public: false, description: '' };
  }

  guild(name: string, { hasBot = true } = {}): Guild {
    const guild: Guild = { id: snowflake(), name, hasBot, channels: [] };
    this.guilds.push(guild);
    return guild;
  }

  channel(name: string, guild: Guild | null, parent: Channel | null = null): Channel {
    const type = guild === null ? channelType.direct : parent === null ? channelType.text : channelType.publicThread;
    const channel: Channel = {
      id: snowflake(),
      name,
      type,
      guild,
      parentId: parent?.id ?? null,
      messages: [],
      state: 'open',
    };
    this.channels.set(channel.id, channel);
    guild?.channels.push(channel);
    return channel;
  }

  violate(rule: string, problems: readonly string[]): void {
    this.violations.push(...problems.map((problem) => `${rule}: ${problem}`));
  }

  /** Tells whoever waits that something is different now. */
  changed(): void {
    this.#changes.emit('change');
  }

  /**
   * Waits until there is something to find.
   *
   * @throws Error naming what was waited for, after so many milliseconds
   */
  async until<T>(what: string, find: () => T | undefined, patience = 10_000): Promise<T> {
    const found = find();
    if (found !== undefined) return found;
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const look = (): void => {
      const now = find();
      if (now !== undefined) resolve(now);
    };
    this.#changes.on('change', look);
    const timer = setTimeout(
      () => reject(new Error(`Waited ${patience} ms for ${what}. ${this.violations.join('; ')}`)),
      patience,
    );
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      this.#changes.off('change', look);
    }
  }
}

import { randomBytes } from 'node:crypto';
import type { Fields } from './json.ts';
import type { Message } from './message.ts';
import { limits } from './rules/limits.ts';
import { snowflake } from './snowflake.ts';
import type { Channel, World } from './world.ts';

/** What a person did. */
export type InteractionKind = 'command' | 'component' | 'autocomplete';

/** Something that a person did, and what became of it. */
export class Interaction {
  readonly id: string = snowflake();
  readonly token: string = randomBytes(32).toString('base64url');
  readonly kind: InteractionKind;
  readonly channel: Channel;
  readonly person: string;
  /** Whether the bot is there only because this person installed it. */
  readonly userInstalled: boolean;
  /** The message whose component was used. */
  readonly source: Message | null;
  sentAt = 0;
  /** How long the bot took to answer at all, in milliseconds. */
  acknowledgedAfter: number | null = null;
  /** The message that is the answer; null: not yet, or taken away. */
  original: Message | null = null;
  readonly followUps: Message[] = [];
  choices: readonly Fields[] | null = null;
  readonly #world: World;
  readonly #editsBefore: number;

  constructor(world: World, about: Pick<Interaction, 'kind' | 'channel' | 'person' | 'userInstalled' | 'source'>) {
    this.#world = world;
    this.kind = about.kind;
    this.channel = about.channel;
    this.person = about.person;
    this.userInstalled = about.userInstalled;
    this.source = about.source;
    this.#editsBefore = about.source?.edits ?? 0;
    world.interactions.set(this.token, this);
  }

  /** Makes it so many milliseconds older. */
  age(milliseconds: number): void {
    this.sentAt -= milliseconds;
  }

  get firstResponseIsLate(): boolean {
    return Date.now() - this.sentAt > limits.firstResponseMs;
  }

  get tokenIsDead(): boolean {
    return Date.now() - this.sentAt > limits.tokenMs;
  }

  /** Waits for the first answer. */
  async acknowledged(): Promise<void> {
    await this.#world.until('a first answer', () => (this.acknowledgedAfter === null ? undefined : true));
  }

  /** The answer, once there is one that says something: the newest of what the person sees for this. */
  async shown(): Promise<Message> {
    return this.#world.until(`an answer to ${this.kind}`, () => {
      const last = this.followUps.at(-1);
      if (last !== undefined) return last;
      const original = this.original;
      if (original === null || original.thinking || original.deleted) return undefined;
      return original === this.source && original.edits === this.#editsBefore ? undefined : original;
    });
  }

  /** What is offered while somebody types. */
  async offered(): Promise<readonly Fields[]> {
    return this.#world.until('choices', () => this.choices ?? undefined);
  }
}

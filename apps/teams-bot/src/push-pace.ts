import { setTimeout as wait } from 'node:timers/promises';

/**
 * A bot may make 50 requests a second in an organisation, and say 7 messages a second in a conversation, 8 in two, and 60
 * in thirty (learn.microsoft.com, "Optimize your bot with rate limiting in Teams", November 2026). Answers to people share the
 * first limit with what is pushed, so that leaves them room.
 */
const betweenPushesMs = 25;
const betweenInConversationMs = 500;

export interface PushPaceOptions {
  /** Milliseconds that only go on. @default performance.now */
  readonly now?: () => number;
  readonly sleep?: (milliseconds: number) => Promise<unknown>;
}

/** Lets what is said unasked out no faster than Teams takes it. */
export class PushPace {
  readonly #now: () => number;
  readonly #sleep: (milliseconds: number) => Promise<unknown>;
  readonly #conversations = new Map<string, number>();
  #next = 0;

  constructor({ now = () => performance.now(), sleep = wait }: PushPaceOptions = {}) {
    this.#now = now;
    this.#sleep = sleep;
  }

  /** Waits until something may be said in that conversation. */
  async turn(conversation: string): Promise<void> {
    const now = this.#now();
    for (const [id, free] of this.#conversations) if (free <= now) this.#conversations.delete(id);
    const at = Math.max(now, this.#next, this.#conversations.get(conversation) ?? 0);
    // The general turn moves on from now: one conversation that has to wait holds up no other.
    this.#next = Math.max(now, this.#next) + betweenPushesMs;
    this.#conversations.set(conversation, at + betweenInConversationMs);
    if (at > now) await this.#sleep(at - now);
  }
}

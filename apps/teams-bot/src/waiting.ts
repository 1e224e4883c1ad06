import { errorFields, type Log } from '@jobdesk/daemon';
import type { ReadingProgress } from '@jobdesk/jobs-core/client';
import { wholeNumber } from '@jobdesk/jobs-core/summary';
import type { Speaker } from './call.ts';
import type { Card } from './render/card.ts';
import { sentenceCard } from './render/reply-card.ts';

export interface WaitingOptions {
  readonly log: Log;
  /** After how many milliseconds a slow answer is talked about. */
  readonly quietMs: number;
}

/** One question until it is answered: typing at once, then how far the reading is, then the answer in its place. */
export class Waiting {
  readonly #speaker: Speaker;
  readonly #log: Log;
  readonly #timer: NodeJS.Timeout;
  #read: ReadingProgress | null = null;
  #said: Promise<string | null> = Promise.resolve(null);

  constructor(speaker: Speaker, { log, quietMs }: WaitingOptions) {
    this.#speaker = speaker;
    this.#log = log;
    this.#said = this.#attempt(async () => {
      await speaker.typing();
      return null;
    });
    this.#timer = setTimeout(() => {
      const before = this.#said;
      this.#said = this.#attempt(async () => {
        await before;
        return speaker.say(sentenceCard(this.#progress()));
      });
    }, quietMs);
  }

  readonly tell = (progress: ReadingProgress): void => {
    this.#read = progress;
  };

  /** Says the answer, in place of what was said while it was waited for. */
  async end(card: Card): Promise<void> {
    clearTimeout(this.#timer);
    const said = await this.#said;
    if (said === null) await this.#speaker.say(card);
    else await this.#speaker.change(said, card);
  }

  #progress(): string {
    if (this.#read === null) return 'Reading jobs …';
    const { read, expected } = this.#read;
    return expected === null
      ? `Reading jobs: ${wholeNumber(read)} so far …`
      : `Reading ${wholeNumber(expected)} jobs: ${wholeNumber(read)} so far …`;
  }

  /** That somebody waits is worth saying, and not worth failing for. */
  async #attempt(work: () => Promise<string | null>): Promise<string | null> {
    try {
      return await work();
    } catch (error) {
      this.#log('warn', 'progress not shown', errorFields(error));
      return null;
    }
  }
}

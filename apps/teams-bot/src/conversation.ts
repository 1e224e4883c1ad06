import { explainFailure } from '@jobdesk/chat';
import type { Asker } from '@jobdesk/chat/desk';
import type { Once } from '@jobdesk/chat/ports';
import type { ReadingProgress } from '@jobdesk/jobs-core/client';
import { wholeNumber } from '@jobdesk/jobs-core/summary';
import type { Arrival, Listener, Message, Press, Speaker } from './call.ts';
import { errorFields, type Log } from './log.ts';
import { askOrList, type Office, presses } from './presses.ts';
import { questionText } from './question-text.ts';
import type { Card } from './render/card.ts';
import { button, type PressData } from './render/press.ts';
import { failureCard, sentenceCard } from './render/reply-card.ts';

export interface ConversationOptions {
  readonly office: Office;
  readonly once: Once;
  readonly log: Log;
  readonly now: () => number;
  /** How long a question may take, in milliseconds. */
  readonly patienceMs: number;
  /** How long a press may take, in milliseconds, before it is answered with "press again": Teams waits for 5 seconds. */
  readonly pressPatienceMs: number;
  /** After how many milliseconds a slow answer is talked about. */
  readonly quietMs: number;
}

/** A longer text is no question. */
const mostText = 1_000;

/** Answers what arrives; any number of people at a time, each activity once. */
export class Conversation implements Listener {
  readonly #options: ConversationOptions;
  readonly #running = new Set<Promise<void>>();
  readonly #stopped = new AbortController();

  constructor(options: ConversationOptions) {
    this.#options = options;
  }

  readonly onMessage = (message: Message, speaker: Speaker): void => this.#run(() => this.#answer(message, speaker));

  readonly onAdded = (arrival: Arrival, speaker: Speaker): void =>
    this.#run(async () => {
      if (!(await this.#isFirst(arrival))) return;
      await speaker.say(await this.#ask(arrival.asker, 'help', () => {}));
    });

  readonly onPress = async ({ asker, address, press }: Press): Promise<Card> => {
    if (press === null) return sentenceCard(gone);
    const answering = this.#press({ asker, address }, press);
    const late = Promise.withResolvers<Card>();
    const again = button('Try again', press);
    const timer = setTimeout(() => late.resolve(sentenceCard(stillReading, again)), this.#options.pressPatienceMs);
    // What goes on reading fills the cache for the next press.
    this.#run(async () => {
      await answering;
    });
    try {
      return await Promise.race([answering, late.promise]);
    } finally {
      clearTimeout(timer);
    }
  };

  /**
   * Waits for what runs.
   *
   * @param graceMs after so many milliseconds, what still runs is told to end
   */
  async stop(graceMs: number): Promise<void> {
    const timer = setTimeout(() => this.#stopped.abort(new Error('stopping')), graceMs);
    await Promise.all(this.#running);
    clearTimeout(timer);
  }

  #run(work: () => Promise<void>): void {
    const running = work()
      .catch((error: unknown) => this.#options.log('error', 'not answered', errorFields(error)))
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  async #isFirst({ key }: Arrival): Promise<boolean> {
    return key === null || this.#options.once.first(key, this.#options.now());
  }

  async #answer(message: Message, speaker: Speaker): Promise<void> {
    if (!(await this.#isFirst(message))) return;
    const waiting = new Waiting(speaker, this.#options);
    const card = await (message.press === null
      ? this.#ask(message.asker, questionText(message.text), waiting.tell)
      : this.#press(message, message.press));
    await waiting.end(card);
  }

  async #ask(asker: Asker, text: string, onProgress: (progress: ReadingProgress) => void): Promise<Card> {
    if (text.length > mostText) return sentenceCard(tooLong);
    return this.#foreseeing((signal) =>
      askOrList({ asker, reading: { signal, onProgress } }, text, this.#options.office),
    );
  }

  async #press({ asker, address }: Pick<Arrival, 'asker' | 'address'>, press: PressData): Promise<Card> {
    return this.#foreseeing((signal) =>
      presses[press.verb]({ ...press, asker, address, reading: { signal } }, this.#options.office),
    );
  }

  /** No error leaves somebody without a card. */
  async #foreseeing(work: (signal: AbortSignal) => Promise<Card>): Promise<Card> {
    const { patienceMs, log } = this.#options;
    const signal = AbortSignal.any([AbortSignal.timeout(patienceMs), this.#stopped.signal]);
    try {
      return await work(signal);
    } catch (error) {
      log(signal.aborted ? 'warn' : 'error', 'no answer', errorFields(error));
      if (this.#stopped.signal.aborted) return sentenceCard(restarting);
      return signal.aborted ? sentenceCard(tookTooLong) : failureCard({ id: null, failure: explainFailure(error) });
    }
  }
}

const gone = 'That button is from an older version of Jobdesk. Ask the question again.';
const stillReading = 'The jobs are still being read. Press again in a moment.';
const restarting = 'Jobdesk is being restarted. Ask again in a minute.';
const tookTooLong = 'That took too long. Ask for less, for instance a shorter period or one service.';
const tooLong = `That is longer than a question can be (${wholeNumber(mostText)} characters). Ask for less at a time.`;

/** One question until it is answered: typing at once, then how far the reading is, then the answer in its place. */
class Waiting {
  readonly #speaker: Speaker;
  readonly #log: Log;
  readonly #timer: NodeJS.Timeout;
  #read: ReadingProgress | null = null;
  #said: Promise<string | null> = Promise.resolve(null);

  constructor(speaker: Speaker, { log, quietMs }: ConversationOptions) {
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

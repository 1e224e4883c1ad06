import { explainFailure } from '@jobdesk/chat';
import type { Asker } from '@jobdesk/chat/desk';
import type { Once } from '@jobdesk/chat/ports';
import type { ReadingProgress } from '@jobdesk/jobs-core/client';
import { wholeNumber } from '@jobdesk/jobs-core/summary';
import type { Arrival, Found, Listener, Message, Press, Search, Speaker } from './call.ts';
import { errorFields, type Log } from '@jobdesk/daemon';
import { askOrList, type Office, presses } from './presses.ts';
import { questionText } from './question-text.ts';
import type { Card } from './render/card.ts';
import { foundIn } from './render/found.ts';
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
    return this.#inTime(this.#press({ asker, address }, press), () =>
      sentenceCard(stillReading, button('Try again', press)),
    );
  };

  readonly onSearch = async ({ asker, words }: Search): Promise<readonly Found[]> => {
    const only = (title: string, card: Card): readonly Found[] => [{ title, text: card.fallbackText, card }];
    const question = questionText(words);
    if (question.length > mostText) return only('Too long', sentenceCard(tooLong));
    const finding = this.#foreseeing(
      async (signal) => foundIn(await this.#options.office.desk.ask(asker, question, { signal })),
      (card) => only('No answer', card),
    );
    return this.#inTime(finding, () => only('Not yet', sentenceCard(stillReading)));
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

  /** The answer, or what is said when it takes longer than Teams waits. */
  async #inTime<T>(answering: Promise<T>, tooLate: () => T): Promise<T> {
    const late = Promise.withResolvers<T>();
    const timer = setTimeout(() => late.resolve(tooLate()), this.#options.pressPatienceMs);
    // What goes on reading fills the cache for the next time.
    this.#run(async () => {
      await answering;
    });
    try {
      return await Promise.race([answering, late.promise]);
    } finally {
      clearTimeout(timer);
    }
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
    return this.#foreseeing(
      (signal) => askOrList({ asker, reading: { signal, onProgress } }, text, this.#options.office),
      asIs,
    );
  }

  async #press({ asker, address }: Pick<Arrival, 'asker' | 'address'>, press: PressData): Promise<Card> {
    return this.#foreseeing(
      (signal) => presses[press.verb]({ ...press, asker, address, reading: { signal } }, this.#options.office),
      asIs,
    );
  }

  /** No error leaves somebody without an answer. */
  async #foreseeing<T>(work: (signal: AbortSignal) => Promise<T>, instead: (card: Card) => T): Promise<T> {
    const { patienceMs, log } = this.#options;
    const signal = AbortSignal.any([AbortSignal.timeout(patienceMs), this.#stopped.signal]);
    try {
      return await work(signal);
    } catch (error) {
      log(signal.aborted ? 'warn' : 'error', 'no answer', errorFields(error));
      if (this.#stopped.signal.aborted) return instead(sentenceCard(restarting));
      if (signal.aborted) return instead(sentenceCard(tookTooLong));
      return instead(failureCard({ id: null, failure: explainFailure(error) }));
    }
  }
}

const asIs = (card: Card): Card => card;
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

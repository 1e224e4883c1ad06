import { explainFailure } from '@jobdesk/chat';
import type { Asker } from '@jobdesk/chat/desk';
import type { Once } from '@jobdesk/chat/ports';
import type { ReadingProgress } from '@jobdesk/jobs-core/client';
import { wholeNumber } from '@jobdesk/jobs-core/summary';
import type { Arrival, FileAnswer, Found, Listener, Message, Press, PressCall, Search, Speaker } from './call.ts';
import { errorFields } from '@jobdesk/daemon';
import { askOrList, type Office, presses } from './presses.ts';
import { questionText } from './question-text.ts';
import type { Card } from './render/card.ts';
import { foundIn } from './render/found.ts';
import { button, type PressedData } from './render/press.ts';
import { failureCard, sentenceCard } from './render/reply-card.ts';
import { Waiting, type WaitingOptions } from './waiting.ts';

export interface ConversationOptions extends WaitingOptions {
  readonly office: Office;
  readonly once: Once;
  readonly now: () => number;
  /** How long a question may take, in milliseconds. */
  readonly patienceMs: number;
  /** How long a press may take, in milliseconds, before it is answered with "press again": Teams waits for 5 seconds. */
  readonly pressPatienceMs: number;
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

  readonly onPress = async (pressed: Press, speaker: Speaker): Promise<Card> => {
    const { press } = pressed;
    if (press === null) return sentenceCard(gone);
    const later: PressCall['later'] = (work) => this.#onceLater(pressed, speaker, work);
    return this.#inTime(this.#press(pressed, press, speaker, later), () =>
      sentenceCard(stillReading, button('Try again', press)),
    );
  };

  readonly onFileAccepted = (answer: FileAnswer, speaker: Speaker): void =>
    this.#onceLater(answer, speaker, (signal) => this.#options.office.exports.accept(answer, speaker, signal));

  readonly onFileDeclined = (answer: FileAnswer, speaker: Speaker): void =>
    this.#onceLater(answer, speaker, () => this.#options.office.exports.decline(answer, speaker));

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

  /** Does what takes longer, and says what comes of it; a repeated delivery does it no second time. */
  #onceLater(arrival: Arrival, speaker: Speaker, work: (signal: AbortSignal) => Promise<Card | null>): void {
    this.#run(async () => {
      if (await this.#isFirst(arrival)) await this.#sayAfter(speaker, work);
    });
  }

  async #sayAfter(speaker: Speaker, work: (signal: AbortSignal) => Promise<Card | null>): Promise<void> {
    const card = await this.#foreseeing<Card | null>(work, asIs);
    if (card !== null) await speaker.say(card);
  }

  async #isFirst({ key }: Arrival): Promise<boolean> {
    return key === null || this.#options.once.first(key, this.#options.now());
  }

  async #answer(message: Message, speaker: Speaker): Promise<void> {
    if (!(await this.#isFirst(message))) return;
    const waiting = new Waiting(speaker, this.#options);
    const later: PressCall['later'] = (work) => this.#run(() => this.#sayAfter(speaker, work));
    const card = await (message.press === null
      ? this.#ask(message.asker, questionText(message.text), waiting.tell)
      : this.#press(message, message.press, speaker, later));
    await waiting.end(card);
  }

  async #ask(asker: Asker, text: string, onProgress: (progress: ReadingProgress) => void): Promise<Card> {
    if (text.length > mostText) return sentenceCard(tooLong);
    return this.#foreseeing(
      (signal) => askOrList({ asker, reading: { signal, onProgress } }, text, this.#options.office),
      asIs,
    );
  }

  async #press(arrival: Arrival, press: PressedData, speaker: Speaker, later: PressCall['later']): Promise<Card> {
    const { asker, isPersonal, address } = arrival;
    return this.#foreseeing(
      (signal) =>
        presses[press.verb](
          { ...press, asker, isPersonal, address, speaker, later, reading: { signal } },
          this.#options.office,
        ),
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

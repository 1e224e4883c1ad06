import { errorFields, type Log } from './log.ts';

/** Work that is done again and again, never two at a time. */
export class Rounds {
  readonly #everyMs: number | null;
  readonly #log: Log;
  readonly #work: (signal: AbortSignal) => Promise<void>;
  readonly #stopped = new AbortController();
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> = Promise.resolve();

  /** @param everyMs milliseconds from the end of one round to the start of the next; null: none at all */
  constructor(everyMs: number | null, log: Log, work: (signal: AbortSignal) => Promise<void>) {
    this.#everyMs = everyMs;
    this.#log = log;
    this.#work = work;
  }

  start(): void {
    if (this.#everyMs === null || this.#stopped.signal.aborted) return;
    this.#timer = setTimeout(() => {
      this.#running = this.#round();
    }, this.#everyMs);
  }

  /** Ends the round under way and starts no other. */
  async stop(): Promise<void> {
    this.#stopped.abort(new Error('stopping'));
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#running;
  }

  async #round(): Promise<void> {
    try {
      await this.#work(this.#stopped.signal);
    } catch (error) {
      if (!this.#stopped.signal.aborted) this.#log('error', 'round failed', errorFields(error));
    }
    this.start();
  }
}

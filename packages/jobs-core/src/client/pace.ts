import type { Instant } from '../model/index.ts';
import type { Run } from './run.ts';

export interface PaceOptions {
  readonly concurrency: number;
  readonly now: () => Instant;
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** Requests under way at once at one server. */
export const defaultConcurrency = 4;

/** The stretch over which answers are counted, in milliseconds. */
const stretch = 1000;

/** Fewer answers than this in a stretch say nothing about a limit: one refusal is then no reason to slow down. */
const telling = 5;

/**
 * How fast one server is asked: at most so many requests at once, all of them silent while the server asks for a
 * pause, and no faster than it has shown to bear.
 */
export class Pace {
  readonly #options: PaceOptions;
  #free: number;
  readonly #queue: (() => void)[] = [];
  #pausedUntil: Instant = 0;
  /** Milliseconds between two requests; 0 until the server first says "too many". */
  #interval = 0;
  #next: Instant = 0;
  /** When the latest answers came, the newest last: those of one stretch. */
  readonly #answered: Instant[] = [];
  /** The most answers that ever came in one stretch. */
  #most = 0;
  #answers = 0;
  #refused = 0;
  /** Bursts of refusals. */
  #refusals = 0;
  #inARow = 0;
  /** Answers in a row after which a little more speed is tried; grows with each time that was too much. */
  #patience = 10;

  constructor(options: PaceOptions) {
    this.#options = options;
    this.#free = options.concurrency;
  }

  /**
   * Waits for this request's turn; what it gives back ends the turn.
   *
   * @throws the signal's reason; `null` instead of a turn when the turn would come after the deadline
   */
  async enter(run: Run): Promise<(() => void) | null> {
    await this.#slot(run.signal);
    try {
      for (;;) {
        const now = this.#options.now();
        const wait = Math.max(this.#pausedUntil, this.#next) - now;
        if (now + Math.max(wait, 0) >= run.deadline) {
          this.#release();
          return null;
        }
        if (wait <= 0) break;
        await this.#options.sleep(wait, run.signal);
      }
    } catch (error) {
      this.#release();
      throw error;
    }
    this.#next = this.#options.now() + this.#interval;
    return () => this.#release();
  }

  /** The server answered without complaint. */
  answered(): void {
    this.#answers += 1;
    const now = this.#options.now();
    this.#answered.push(now);
    while ((this.#answered[0] ?? now) <= now - stretch) this.#answered.shift();
    this.#most = Math.max(this.#most, this.#answered.length);
    this.#inARow += 1;
    if (this.#interval > 0 && this.#inARow % this.#patience === 0) this.#interval *= 0.8;
  }

  /** The server said "too many requests": everybody waits so long, and asks more slowly afterwards. */
  refused(pauseMs: number): void {
    this.#refused += 1;
    const now = this.#options.now();
    // Only the first refusal of a burst teaches something: the rest were on their way already.
    if (now >= this.#pausedUntil) this.#slowDown();
    this.#inARow = 0;
    this.#pausedUntil = Math.max(this.#pausedUntil, now + pauseMs);
  }

  #slowDown(): void {
    this.#refusals += 1;
    if (this.#refusals === 1 && this.#most < telling) return;
    const borne = (1.1 * stretch) / Math.max(1, this.#most);
    if (this.#interval > 0) this.#patience = Math.min(320, this.#patience * 2);
    this.#interval = this.#interval === 0 ? borne : Math.min(this.#interval * 1.3, 3 * borne);
  }

  /** The server asked for a pause without calling it too many requests (503 with Retry-After). */
  pause(pauseMs: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, this.#options.now() + pauseMs);
  }

  /** Requests that were answered, and how many of those with "too many requests". */
  counts(): { readonly answered: number; readonly refused: number } {
    return { answered: this.#answers + this.#refused, refused: this.#refused };
  }

  async #slot(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.#free > 0) {
      this.#free -= 1;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const turn = (): void => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const leave = (): void => {
        const place = this.#queue.indexOf(turn);
        if (place !== -1) this.#queue.splice(place, 1);
        reject(signal.reason);
      };
      signal.addEventListener('abort', leave, { once: true });
      this.#queue.push(turn);
    });
  }

  #release(): void {
    const turn = this.#queue.shift();
    if (turn === undefined) this.#free += 1;
    else turn();
  }
}

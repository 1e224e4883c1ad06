import { defaultConcurrency, Pace, type PaceOptions } from './pace.ts';
import { wait } from './wait.ts';

/**
 * The paces of servers that several clients ask: one for each origin, so that many tenants together stay within what
 * one server bears.
 *
 * @example
 * const paces = new Paces();
 * const clients = tenants.map((tenant) => new JobsClient({ ...tenant, paces }));
 * paces.counts() //=> { answered: 412, refused: 3 }
 */
export class Paces {
  readonly #options: PaceOptions;
  readonly #byOrigin = new Map<string, Pace>();

  /** `now` has to be the clients' clock. `concurrency`: requests under way at once at one origin, over all clients. @default 4 */
  constructor(options: Partial<PaceOptions> = {}) {
    this.#options = { concurrency: defaultConcurrency, now: Date.now, sleep: wait, ...options };
  }

  /** The pace of the server at that address. */
  of(url: string): Pace {
    const { origin } = new URL(url);
    const known = this.#byOrigin.get(origin);
    if (known !== undefined) return known;
    const pace = new Pace(this.#options);
    this.#byOrigin.set(origin, pace);
    return pace;
  }

  /** How many requests were answered, and how many of those with "too many requests" (429). */
  counts(): { readonly answered: number; readonly refused: number } {
    const all = [...this.#byOrigin.values()].map((pace) => pace.counts());
    return {
      answered: all.reduce((sum, { answered }) => sum + answered, 0),
      refused: all.reduce((sum, { refused }) => sum + refused, 0),
    };
  }
}

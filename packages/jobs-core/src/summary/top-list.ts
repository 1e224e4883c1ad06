/**
 * Keeps the first so many of a stream in a given order, in memory that does not grow with the stream; counts the rest.
 *
 * @example
 * const newest = new TopList<Job>(10, (a, b) => (b.startedAt ?? 0) - (a.startedAt ?? 0));
 * for await (const job of reading) newest.add(job);
 * newest.result() //=> the ten newest, newest first
 */
export class TopList<Item> {
  readonly #limit: number;
  readonly #compare: (a: Item, b: Item) => number;
  #kept: Item[] = [];
  #seen = 0;

  /**
   * @param limit how many to keep
   * @param compare negative when `a` comes before `b`
   * @throws RangeError unless the limit is a whole number of 0 or more
   */
  constructor(limit: number, compare: (a: Item, b: Item) => number) {
    if (!Number.isSafeInteger(limit) || limit < 0) {
      throw new RangeError(`A list keeps a whole number of items, 0 or more, not ${limit}.`);
    }
    this.#limit = limit;
    this.#compare = compare;
  }

  /** How many were added. */
  get seen(): number {
    return this.#seen;
  }

  /** How many were added beyond those that are kept. */
  get more(): number {
    return Math.max(0, this.#seen - this.#limit);
  }

  add(item: Item): void {
    this.#seen += 1;
    this.#kept.push(item);
    // Cutting back only when twice as many are there makes an item cost the logarithm of the limit.
    if (this.#kept.length > this.#limit * 2 + 16) this.#cut();
  }

  /** Those kept, in order; equals stand in the order in which they came. */
  result(): readonly Item[] {
    this.#cut();
    return [...this.#kept];
  }

  #cut(): void {
    this.#kept = this.#kept.toSorted(this.#compare).slice(0, this.#limit);
  }
}

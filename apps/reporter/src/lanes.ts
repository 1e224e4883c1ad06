import { errorFields, type Log } from '@jobdesk/daemon';

/** Where work comes from and what is done with it. */
export interface LaneWork<Thing> {
  /** For the log. */
  readonly name: string;
  /** How many things are worked on side by side. */
  readonly count: number;
  /** The next thing, taken; null when there is none. */
  readonly next: () => Promise<Thing | null>;
  readonly work: (thing: Thing) => Promise<void>;
}

/**
 * Workers side by side, each with one thing at a time: as long as there is something to take, up to so many. What goes
 * wrong with one thing ends its lane, not the others.
 */
export class Lanes<Thing> {
  readonly #work: LaneWork<Thing>;
  readonly #log: Log;
  readonly #open = new Set<Promise<void>>();
  #stopped = false;

  constructor(work: LaneWork<Thing>, log: Log) {
    this.#work = work;
    this.#log = log;
  }

  /** Looks whether there is something to take, unless all lanes are busy: they look anyway. */
  fill(): void {
    if (this.#stopped || this.#open.size >= this.#work.count) return;
    const lane = this.#run().finally(() => this.#open.delete(lane));
    this.#open.add(lane);
  }

  /** Whether something is worked on. */
  get isBusy(): boolean {
    return this.#open.size > 0;
  }

  /** Ends when nothing is worked on. */
  async idle(): Promise<void> {
    while (this.#open.size > 0) await Promise.all(this.#open);
  }

  /** Takes nothing new. */
  stop(): void {
    this.#stopped = true;
  }

  async #run(): Promise<void> {
    const { name, next, work } = this.#work;
    try {
      while (!this.#stopped) {
        const thing = await next();
        if (thing === null) return;
        // Where there was one there may be another.
        this.fill();
        await work(thing);
      }
    } catch (error) {
      this.#log('error', `${name} failed`, errorFields(error));
    }
  }
}

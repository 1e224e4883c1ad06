/** Lets at most so many pieces of work run at a time; the others wait, first come first served. */
export class Slots {
  #free: number;
  #waiting: readonly (() => void)[] = [];

  constructor(most: number) {
    this.#free = most;
  }

  /**
   * Runs work when its turn has come.
   *
   * @throws the signal's reason when it is aborted before that; then the work has not begun
   */
  async run<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    if (this.#free > 0) this.#free -= 1;
    else await this.#turn(signal);
    try {
      return await work();
    } finally {
      const [next, ...others] = this.#waiting;
      if (next === undefined) this.#free += 1;
      else {
        this.#waiting = others;
        next();
      }
    }
  }

  async #turn(signal: AbortSignal | undefined): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#waiting = [...this.#waiting, resolve];
    const leave = (): void => {
      // Whose turn has come already keeps it: somebody has to hand it on.
      if (!this.#waiting.includes(resolve)) return;
      this.#waiting = this.#waiting.filter((waiting) => waiting !== resolve);
      reject(signal?.reason);
    };
    signal?.addEventListener('abort', leave, { once: true });
    try {
      await promise;
    } finally {
      signal?.removeEventListener('abort', leave);
    }
  }
}

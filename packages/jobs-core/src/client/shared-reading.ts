import type { Instant, Job } from '../model/index.ts';
import type { Completeness, JobReading, ReadingOptions, ReadingProgress } from './job-reading.ts';

/** Batches that the fastest walker may be ahead of the slowest once the reading is too large to be kept. */
const ahead = 4;

/** Someone who walks a shared reading. */
interface Walker {
  /** The batch to be walked next, counted from the first ever. */
  position: number;
  readonly onProgress: (progress: ReadingProgress) => void;
}

/**
 * One reading that several walk, each from its beginning. It is kept whole up to `maxJobs`; a larger one can no longer
 * be joined, and then advances with its slowest walker. It ends early when nobody walks it any longer.
 */
export class SharedReading {
  readonly begunAt: Instant;
  readonly #maxJobs: number;
  readonly #stop = new AbortController();
  readonly #walkers = new Set<Walker>();
  #batches: (readonly Job[])[] = [];
  /** How many batches were let go of. */
  #gone = 0;
  #jobs = 0;
  #state: 'reading' | 'ended' | { readonly error: unknown } = 'reading';
  #completeness: Completeness | null = null;
  #wake: (() => void)[] = [];

  constructor(begin: (options: ReadingOptions) => JobReading, begunAt: Instant, maxJobs: number) {
    this.begunAt = begunAt;
    this.#maxJobs = maxJobs;
    const reading = begin({
      signal: this.#stop.signal,
      onProgress: (progress) => {
        for (const walker of this.#walkers) walker.onProgress(progress);
      },
    });
    void this.#fill(reading);
  }

  /** Whether it can be walked from its beginning. */
  get joinable(): boolean {
    return (
      this.#gone === 0 && this.#jobs <= this.#maxJobs && typeof this.#state === 'string' && !this.#stop.signal.aborted
    );
  }

  get ended(): boolean {
    return this.#state !== 'reading';
  }

  /** How many jobs it holds. */
  get size(): number {
    return this.#jobs;
  }

  /** Null until the end. */
  get completeness(): Completeness | null {
    return this.#completeness;
  }

  /** Walks it from its beginning. */
  async *walk({ signal, onProgress }: ReadingOptions): AsyncGenerator<readonly Job[], void, undefined> {
    const walker: Walker = { position: 0, onProgress: onProgress ?? (() => undefined) };
    this.#walkers.add(walker);
    const wake = (): void => this.#wakeAll();
    signal?.addEventListener('abort', wake, { once: true });
    try {
      for (;;) {
        signal?.throwIfAborted();
        const batch = this.#batches[walker.position - this.#gone];
        if (batch !== undefined) {
          walker.position += 1;
          this.#wakeAll();
          yield batch;
        } else if (this.#state === 'ended') {
          return;
        } else if (this.#state === 'reading') {
          await this.#change();
        } else {
          throw this.#state.error;
        }
      }
    } finally {
      signal?.removeEventListener('abort', wake);
      this.#walkers.delete(walker);
      if (this.#walkers.size === 0 && !this.ended) this.#stop.abort(new Error('Nobody walks the reading any longer.'));
      this.#wakeAll();
    }
  }

  async #fill(reading: JobReading): Promise<void> {
    try {
      for await (const batch of reading.batches()) {
        this.#batches.push(batch);
        this.#jobs += batch.length;
        this.#wakeAll();
        while (this.#jobs > this.#maxJobs && this.#letGo() > ahead && !this.#stop.signal.aborted) await this.#change();
      }
      this.#completeness = reading.completeness();
      this.#state = 'ended';
    } catch (error) {
      this.#state = { error };
    }
    this.#wakeAll();
  }

  /** Lets go of what every walker has passed; says how many batches are left. */
  #letGo(): number {
    const passed = Math.min(...[...this.#walkers].map((walker) => walker.position)) - this.#gone;
    if (Number.isFinite(passed) && passed > 0) {
      this.#batches = this.#batches.slice(passed);
      this.#gone += passed;
    }
    return this.#batches.length;
  }

  #change(): Promise<void> {
    return new Promise((resolve) => this.#wake.push(resolve));
  }

  #wakeAll(): void {
    const waiting = this.#wake;
    this.#wake = [];
    for (const wake of waiting) wake();
  }
}

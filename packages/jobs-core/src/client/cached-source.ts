import type { Instant, Job } from '../model/index.ts';
import type { JobQuery } from '../query/index.ts';
import type { Completeness, JobReading, JobSource, ReadingOptions } from './job-reading.ts';
import { SharedReading } from './shared-reading.ts';

export interface CacheOptions {
  /** How old an answer may be; 0 asks every time. */
  readonly seconds: number;
  /** @default Date.now */
  readonly now?: () => Instant;
  /**
   * How many jobs are kept, over all readings; a larger reading is passed on and not kept.
   * @default 50_000
   */
  readonly maxJobs?: number;
}

/**
 * A source whose equal readings are shared while under way, and answered again for some seconds. What is answered
 * again tells its age: `asOf` stays the moment at which the jobs were read. An incomplete reading, or one that failed,
 * is not kept. Queries that differ in `limit`, `sort` and `groupBy` only are equal.
 *
 * @example
 * const source = cachedSource(client, { seconds: 60 });
 */
export function cachedSource(source: JobSource, options: CacheOptions): JobSource {
  const { seconds, now = Date.now, maxJobs = 50_000 } = options;
  if (seconds <= 0) return source;
  const kept = new Map<string, SharedReading>();

  const isFresh = (shared: SharedReading): boolean =>
    shared.joinable &&
    now() - shared.begunAt <= seconds * 1000 &&
    (!shared.ended || shared.completeness?.complete === true);

  const join = (query: JobQuery): SharedReading => {
    for (const [key, shared] of kept) if (!isFresh(shared)) kept.delete(key);
    const key = keyOf(query);
    const known = kept.get(key);
    if (known !== undefined) return known;
    let room = maxJobs - [...kept.values()].reduce((sum, shared) => sum + shared.size, 0);
    for (const [oldest, shared] of kept) {
      if (room > maxJobs / 2 && kept.size < 100) break;
      kept.delete(oldest);
      room += shared.size;
    }
    const begun = new SharedReading((reading) => source.list(query, reading), now(), maxJobs);
    kept.set(key, begun);
    return begun;
  };
  return { list: (query, reading = {}) => new CachedReading(() => join(query), reading) };
}

/** What decides which jobs are read. */
function keyOf({ node }: JobQuery): string {
  const { limit: _, sort: __, groupBy: ___, ...read } = node;
  return JSON.stringify(read);
}

class CachedReading implements JobReading {
  readonly #join: () => SharedReading;
  readonly #options: ReadingOptions;
  #shared: SharedReading | null = null;
  #completeness: Completeness | null = null;

  constructor(join: () => SharedReading, options: ReadingOptions) {
    this.#join = join;
    this.#options = options;
  }

  async *batches(): AsyncGenerator<readonly Job[], void, undefined> {
    if (this.#shared !== null) throw new Error('A reading can be walked once: ask for another with list().');
    this.#options.signal?.throwIfAborted();
    this.#shared = this.#join();
    yield* this.#shared.walk(this.#options);
    this.#completeness = this.#shared.completeness;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Job, void, undefined> {
    for await (const batch of this.batches()) yield* batch;
  }

  completeness(): Completeness {
    if (this.#completeness === null)
      throw new Error('How whole a reading is shows when it has been walked to its end.');
    return this.#completeness;
  }
}

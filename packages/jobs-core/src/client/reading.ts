import type { Job } from '../model/index.ts';
import { Channel } from './channel.ts';
import type { Completeness, JobReading } from './job-reading.ts';

/** Batches that may lie ready while nobody takes them. */
const ready = 4;

/** Makes the jobs of one reading: passes them to `emit`, ends with how whole they are. */
export type Produce = (emit: (jobs: readonly Job[]) => Promise<void>, signal: AbortSignal) => Promise<Completeness>;

/** The jobs of one query, made while they are taken and no faster. */
export class Reading implements JobReading {
  readonly #produce: Produce;
  readonly #signal: AbortSignal | undefined;
  #begun = false;
  #completeness: Completeness | null = null;

  constructor(produce: Produce, signal: AbortSignal | undefined) {
    this.#produce = produce;
    this.#signal = signal;
  }

  async *batches(): AsyncGenerator<readonly Job[], void, undefined> {
    if (this.#begun) throw new Error('A reading can be walked once: ask for another with list().');
    this.#begun = true;
    this.#signal?.throwIfAborted();
    const left = new AbortController();
    const signal = this.#signal === undefined ? left.signal : AbortSignal.any([this.#signal, left.signal]);
    const channel = new Channel<readonly Job[]>(ready);
    let completeness: Completeness | null = null;
    const produce = async (): Promise<void> => {
      try {
        completeness = await this.#produce((jobs) => channel.push(jobs), signal);
        channel.close();
      } catch (error) {
        channel.fail(error);
      }
    };
    const producing = produce();
    try {
      yield* channel;
      this.#completeness = completeness;
    } finally {
      channel.leave();
      left.abort(new Error('The reading was left before its end.'));
      await producing;
    }
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

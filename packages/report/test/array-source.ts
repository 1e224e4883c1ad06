import type { Completeness, JobReading, JobSource } from '@jobdesk/jobs-core/client';
import type { Job } from '@jobdesk/jobs-core/model';
import { matches } from '@jobdesk/jobs-core/query';

/** What a source made of an array says of its readings. */
export interface ArraySourceOptions {
  readonly asOf: number;
  readonly completeness?: Partial<Completeness>;
  /** Jobs in a batch. */
  readonly batchSize?: number;
  /** Thrown instead of the jobs of the period that ends then or earlier. */
  readonly failUntil?: { readonly to: number; readonly error: Error };
}

/** Jobs that are there already, behind the face of a reading. */
export function arraySource(jobs: readonly Job[], options: ArraySourceOptions): JobSource {
  const { asOf, completeness = {}, batchSize = 100, failUntil } = options;
  return {
    list(query, { signal, onProgress } = {}): JobReading {
      const found = jobs.filter((job) => matches(query.node, job));
      let done = false;
      async function* batches(): AsyncGenerator<readonly Job[]> {
        if (failUntil !== undefined && (query.node.window.to ?? 0) <= failUntil.to) throw failUntil.error;
        for (let first = 0; first < found.length; first += batchSize) {
          signal?.throwIfAborted();
          yield found.slice(first, first + batchSize);
          onProgress?.({ read: Math.min(found.length, first + batchSize), expected: found.length });
        }
        done = true;
      }
      return {
        batches,
        async *[Symbol.asyncIterator]() {
          for await (const batch of batches()) yield* batch;
        },
        completeness() {
          if (!done) throw new Error('The reading has not ended.');
          return { complete: true, read: found.length, expected: found.length, asOf, notes: [], ...completeness };
        },
      };
    },
  };
}

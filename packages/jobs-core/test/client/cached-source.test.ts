import { describe, expect, it } from 'vitest';
import { cachedSource, type JobReading, type JobSource } from '../../src/client/index.ts';
import type { Job } from '../../src/model/index.ts';
import { jobs } from '../../src/query/index.ts';
import { readAll } from './read.ts';

const job = (id: string): Job => ({
  id,
  type: 1,
  service: 1,
  operation: 'backup',
  status: 2,
  counts: { failed: 0, successful: 1, skipped: 0, total: 1 },
  startedAt: 0,
  finishedAt: 1,
  durationMs: 1,
  comments: '',
});

/** A source whose batches come when the test lets them. */
function slowSource(
  batches: readonly (readonly Job[])[],
  options: { complete?: boolean; fails?: boolean; now?: () => number } = {},
) {
  const state = { begun: 0, given: 0, aborted: false, release: (): void => undefined };
  const gate = new Promise<void>((resolve) => {
    state.release = resolve;
  });
  const source: JobSource = {
    list: (_, { signal } = {}): JobReading => {
      state.begun += 1;
      const asOf = options.now?.() ?? 0;
      async function* walk(): AsyncGenerator<readonly Job[]> {
        for (const batch of batches) {
          await Promise.race([
            gate,
            new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason), { once: true })),
          ]).catch((error: unknown) => {
            state.aborted = true;
            throw error;
          });
          state.given += 1;
          yield batch;
        }
        if (options.fails === true) throw new Error('broken');
      }
      const reading = {
        batches: walk,
        async *[Symbol.asyncIterator]() {
          for await (const batch of walk()) yield* batch;
        },
        completeness: () => ({ complete: options.complete ?? true, read: 1, expected: 1, asOf, notes: [] }),
      };
      return reading;
    },
  };
  return { source, state };
}

describe('a cached source', () => {
  it('shares equal readings that are under way', async () => {
    const { source, state } = slowSource([[job('A')], [job('B')]]);
    const cached = cachedSource(source, { seconds: 60 });
    const readings = [jobs().failed(), jobs().failed().limit(3), jobs().failed().sortBy('duration', 'desc')].map(
      (query) => readAll(cached.list(query)),
    );
    const other = readAll(cached.list(jobs()));
    state.release();
    for (const reading of [...readings, other]) expect((await reading).map(({ id }) => id)).toEqual(['A', 'B']);
    expect(state.begun).toBe(2);
  });

  it('answers again for so many seconds, and tells its age', async () => {
    let now = 1_000_000;
    const { source, state } = slowSource([[job('A')]], { now: () => now });
    state.release();
    const cached = cachedSource(source, { seconds: 60, now: () => now });
    await readAll(cached.list(jobs()));
    now += 60_000;
    const again = cached.list(jobs());
    expect(await readAll(again)).toHaveLength(1);
    expect(again.completeness().asOf).toBe(1_000_000);
    expect(state.begun).toBe(1);
    now += 1;
    await readAll(cached.list(jobs()));
    expect(state.begun).toBe(2);
  });

  it('always asks with 0 seconds', async () => {
    const { source, state } = slowSource([[job('A')]]);
    state.release();
    const cached = cachedSource(source, { seconds: 0 });
    await Promise.all([readAll(cached.list(jobs())), readAll(cached.list(jobs()))]);
    expect(state.begun).toBe(2);
  });

  it.each([
    ['is incomplete', { complete: false }],
    ['failed', { fails: true }],
  ])('keeps no reading that %s', async (_, options) => {
    const { source, state } = slowSource([[job('A')]], options);
    state.release();
    const cached = cachedSource(source, { seconds: 60 });
    await readAll(cached.list(jobs())).catch(() => undefined);
    await readAll(cached.list(jobs())).catch(() => undefined);
    expect(state.begun).toBe(2);
  });

  it('throws to everybody what the reading throws', async () => {
    const { source, state } = slowSource([[job('A')]], { fails: true });
    const cached = cachedSource(source, { seconds: 60 });
    const readings = [readAll(cached.list(jobs())), readAll(cached.list(jobs()))];
    state.release();
    for (const reading of readings) await expect(reading).rejects.toThrow('broken');
    expect(state.begun).toBe(1);
  });

  it('ends for one who aborts and goes on for the others', async () => {
    const { source, state } = slowSource([[job('A')]]);
    const cached = cachedSource(source, { seconds: 60 });
    const abort = new AbortController();
    const leaving = readAll(cached.list(jobs(), { signal: abort.signal }));
    const staying = readAll(cached.list(jobs()));
    abort.abort(new Error('enough'));
    await expect(leaving).rejects.toThrow('enough');
    state.release();
    expect(await staying).toHaveLength(1);
    expect(state.aborted).toBe(false);
  });

  it('ends the reading when nobody waits for it any longer', async () => {
    const { source, state } = slowSource([[job('A')]]);
    const abort = new AbortController();
    const leaving = readAll(cachedSource(source, { seconds: 60 }).list(jobs(), { signal: abort.signal }));
    abort.abort(new Error('enough'));
    await expect(leaving).rejects.toThrow('enough');
    await expect.poll(() => state.aborted).toBe(true);
  });

  it('passes a large reading on as it is walked, and does not keep it', async () => {
    const batches = Array.from({ length: 50 }, (_, index) => [job(`A${index}`), job(`B${index}`)]);
    const { source, state } = slowSource(batches);
    state.release();
    const cached = cachedSource(source, { seconds: 60, maxJobs: 10 });
    let walked = 0;
    for await (const _ of cached.list(jobs()).batches()) {
      walked += 1;
      expect(state.given - walked).toBeLessThanOrEqual(12);
    }
    expect(walked).toBe(50);
    await readAll(cached.list(jobs()));
    expect(state.begun).toBe(2);
  });

  it('keeps no more jobs than it may', async () => {
    const { source, state } = slowSource([[job('A'), job('B')]]);
    state.release();
    const cached = cachedSource(source, { seconds: 60, maxJobs: 4 });
    for (const query of [jobs().search('a'), jobs().search('b'), jobs().search('c'), jobs().search('a')])
      await readAll(cached.list(query));
    expect(state.begun).toBe(4);
  });
});

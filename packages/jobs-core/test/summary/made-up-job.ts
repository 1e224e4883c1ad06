import fc from 'fast-check';
import { type Job, jobTypes } from '../../src/model/index.ts';

/** One ordinary job, but for what is said. */
export function madeUpJob(fields: Partial<Job> = {}): Job {
  return {
    id: 'FB20261117031500001',
    type: 20_009,
    service: 256,
    operation: 'backup',
    status: 2,
    counts: { failed: 0, successful: 10, skipped: 0, total: 10 },
    startedAt: Date.parse('2026-11-17T03:15:00Z'),
    finishedAt: Date.parse('2026-11-17T03:45:00Z'),
    durationMs: 1_800_000,
    comments: '',
    ...fields,
  };
}

const anyCount = fc.option(fc.nat({ max: 50 }));

/** Any job that started in the window or around it: known and unknown types and statuses, missing counts and times. */
export function anyJob(window: { readonly from: number; readonly to: number }): fc.Arbitrary<Job> {
  const around = (window.to - window.from) / 10;
  return fc
    .record({
      id: fc.uuid(),
      of: fc.option(fc.constantFrom(...jobTypes)),
      status: fc.constantFrom(0, 1, 2, 4, 8, 16, 32, 64, 3, 128, null),
      counts: fc.record({ failed: anyCount, successful: anyCount, skipped: anyCount, total: anyCount }),
      startedAt: fc.option(fc.integer({ min: window.from - around, max: window.to + around }), { freq: 20 }),
      durationMs: fc.option(fc.nat({ max: 100_000_000 })),
    })
    .map(({ of, startedAt, durationMs, ...fields }) => ({
      ...fields,
      type: of?.code ?? null,
      service: of?.service ?? null,
      operation: of?.operation ?? null,
      startedAt,
      durationMs,
      finishedAt: startedAt === null || durationMs === null ? null : startedAt + durationMs,
      comments: '',
    }));
}

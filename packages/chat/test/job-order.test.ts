import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jobOrder } from '../src/job-order.ts';
import { job } from './written-jobs.ts';

const ids = (...sorted: readonly { id: string }[]): string => sorted.map(({ id }) => id).join('');

describe('jobOrder', () => {
  const jobs = [
    job({ id: 'a', startedAt: 1, durationMs: 300 }),
    job({ id: 'b', startedAt: 3, durationMs: null }),
    job({ id: 'c', startedAt: 2, durationMs: 500 }),
    job({ id: 'd', startedAt: null, durationMs: 400 }),
  ];

  it('is newest first unless something else is said', () => {
    expect(ids(...jobs.toSorted(jobOrder(null)))).toBe('bcad');
  });

  it('puts jobs without the value last, in either direction', () => {
    expect(ids(...jobs.toSorted(jobOrder({ field: 'duration', direction: 'desc' })))).toBe('cdab');
    expect(ids(...jobs.toSorted(jobOrder({ field: 'duration', direction: 'asc' })))).toBe('adcb');
  });

  it('gives the same order whatever the order in which jobs arrive', () => {
    const some = Array.from({ length: 12 }, (_, index) => job({ id: `j${index}`, startedAt: index % 3 }));
    const expected = some.toSorted(jobOrder(null));
    fc.assert(
      fc.property(fc.shuffledSubarray(some, { minLength: some.length }), (shuffled) => {
        expect(shuffled.toSorted(jobOrder(null))).toEqual(expected);
      }),
    );
  });
});

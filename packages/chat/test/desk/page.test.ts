import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageOf } from '../../src/desk/page.ts';
import { job } from '../written-jobs.ts';

const jobs = (count: number) => Array.from({ length: count }, (_, index) => job({ id: `FB${index}` }));

describe('pages', () => {
  it('say where they are', () => {
    expect(pageOf(jobs(10), 214, 0)).toMatchObject({ position: '1–10 of 214', hasPrevious: false, hasNext: true });
    expect(pageOf(jobs(214), 214, 21)).toMatchObject({ position: '211–214 of 214', hasPrevious: true, hasNext: false });
    expect(pageOf([], 0, 0)).toMatchObject({ position: 'none', hasPrevious: false, hasNext: false });
  });

  it('end where the jobs end, however far somebody turns', () => {
    expect(pageOf(jobs(12), 12, 99)).toMatchObject({ number: 1, position: '11–12 of 12' });
  });

  it('hold every job once', () => {
    fc.assert(
      fc.property(fc.nat(75), (count) => {
        const all = jobs(count);
        const seen: string[] = [];
        for (let number = 0; ; number += 1) {
          const page = pageOf(all, count, number);
          seen.push(...page.jobs.map(({ id }) => id));
          if (!page.hasNext) break;
        }
        expect(seen).toEqual(all.map(({ id }) => id));
      }),
    );
  });
});

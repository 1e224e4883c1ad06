import fc from 'fast-check';
import { expect, it } from 'vitest';
import { simulatedJob } from '../../src/index.ts';
import { inRange, stretch } from '../../src/server/time-range.ts';

const instant = fc.option(fc.integer({ min: 0, max: 12 }));

it('finds by halving what going through the list finds', () => {
  fc.assert(
    fc.property(
      fc.array(instant, { maxLength: 20 }),
      instant,
      instant,
      fc.constantFrom('inclusive', 'half-open', 'exclusive'),
      (starts, startTime, finishTime, bounds) => {
        const entries = starts
          .toSorted((a, b) => (b ?? 99) - (a ?? 99))
          .map((startedAt, index) => ({ job: simulatedJob({ id: String(index), startedAt }) }));
        const options = {
          rangeRule: 'start',
          order: 'newest-first',
          rangeHidesUnfinished: true,
          now: 12,
          bounds,
        } as const;
        const matches = inRange({ startTime, finishTime }, options);
        const expected = entries.filter(({ job }) => job.startedAt !== null && matches(job));
        expect(stretch(entries, { startTime, finishTime }, options)).toEqual(expected);
      },
    ),
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Slots } from '../../src/desk/index.ts';

describe('slots', () => {
  it('never let more than so many run, and let all run in the end, in their order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.scheduler(), async (most, scheduler) => {
        const slots = new Slots(most);
        const begun: number[] = [];
        let running = 0;
        const all = Array.from({ length: 10 }, (_, index) =>
          slots.run(async () => {
            begun.push(index);
            running += 1;
            expect(running).toBeLessThanOrEqual(most);
            await scheduler.schedule(Promise.resolve());
            running -= 1;
            if (index % 3 === 0) throw new Error('one that fails');
          }),
        );
        const settled = Promise.allSettled(all);
        await scheduler.waitFor(settled);
        expect(begun).toEqual(Array.from({ length: 10 }, (_, index) => index));
      }),
      { numRuns: 50 },
    );
  });

  it('do not wait for whoever has left', async () => {
    const slots = new Slots(1);
    const first = Promise.withResolvers<void>();
    const running = slots.run(() => first.promise);
    const leaving = new AbortController();
    const second = slots.run(async () => 'second', leaving.signal);
    const third = slots.run(async () => 'third');
    leaving.abort(new Error('left'));
    await expect(second).rejects.toThrow('left');
    first.resolve();
    await running;
    expect(await third).toBe('third');
    expect(await slots.run(async () => 'fourth')).toBe('fourth');
  });
});

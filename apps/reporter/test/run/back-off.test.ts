import { expect, it } from 'vitest';
import { backOff, makingBackOff, makingLeft } from '../../src/run/back-off.ts';

const minute = 60_000;

it('waits longer after each attempt, an hour at most', () => {
  expect([1, 2, 3, 4, 5, 6, 99].map((attempts) => backOff(attempts) / minute)).toEqual([1, 5, 15, 30, 60, 60, 60]);
});

it('tries a making for about four hours, and knows at each attempt how long that still is', () => {
  const total = makingLeft(1);
  expect(total).toBeGreaterThan(3.5 * 60 * minute);
  expect(total).toBeLessThanOrEqual(4 * 60 * minute);
  let attempts = 1;
  for (let passed = 0; ; attempts += 1) {
    expect(makingLeft(attempts)).toBe(total - passed);
    const wait = makingBackOff(attempts);
    if (wait === null) break;
    passed += wait;
  }
  expect(makingLeft(attempts)).toBe(0);
  expect(makingBackOff(attempts + 1)).toBeNull();
});

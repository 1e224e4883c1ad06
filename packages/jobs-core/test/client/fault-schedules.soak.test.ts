import { expect, it } from 'vitest';
import { readUnderFaults } from './read-under-faults.ts';

it('is right, or says that it is not whole, or throws, under 300 random fault schedules', async () => {
  const outcomes = await readUnderFaults(Array.from({ length: 300 }, (_, index) => index + 1));
  expect(outcomes.whole).toBeGreaterThan(100);
}, 600_000);

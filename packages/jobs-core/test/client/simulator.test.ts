import { expect, it } from 'vitest';
import { startSimulator } from '../../../simulator/src/index.ts';
import { timeWindow } from '../../src/model/index.ts';
import { jobs } from '../../src/query/index.ts';
import { clientOf, idsOf, readAll } from './read.ts';
import { credentialsOf, now, readUnderFaults, servers } from './read-under-faults.ts';
import { virtualClock } from './virtual-clock.ts';

// In New York: July begins and September ends in summer time; the week holds the end of it.
const windows = [
  timeWindow(Date.UTC(2026, 6, 1, 4), Date.UTC(2026, 9, 1, 4)),
  timeWindow(Date.UTC(2026, 9, 26, 4), Date.UTC(2026, 10, 2, 5)),
  timeWindow(Date.UTC(2026, 10, 23, 5), Date.UTC(2026, 10, 24, 5)),
];

it.each(servers)('gives the truth of 4,000 jobs: $state state, range by $rangeRule', async (options) => {
  const simulator = await startSimulator({
    jobs: 4000,
    days: 200,
    now,
    clock: () => now,
    refuseUnknownParameters: true,
    ...options,
  });
  try {
    const client = clientOf(simulator.url, {
      identityUrl: simulator.identityUrl,
      credentials: credentialsOf(simulator.credentials),
      ...virtualClock(now),
    });
    for (const window of windows) {
      for (const query of [jobs(), jobs().operation('restore').failed()]) {
        const reading = client.list(query.during(window));
        const read = await readAll(reading);
        const { jobTypes: types, statuses } = query.node;
        const truth = simulator.truth.startedWithin(window, {
          ...(types === null ? {} : { types }),
          ...(statuses === null ? {} : { statuses }),
        });
        expect(idsOf(read)).toEqual(truth.ids.toSorted());
        const served = new Map(truth.jobs.map((job) => [job.id, job.type]));
        for (const { id, type } of read) expect(type).toBe(served.get(id));
        expect(reading.completeness()).toMatchObject({ complete: true, simulated: true });
      }
    }
  } finally {
    await simulator.close();
  }
});

it('is right, or says that it is not whole, or throws, whatever goes wrong', async () => {
  const outcomes = await readUnderFaults(Array.from({ length: 12 }, (_, index) => index + 1));
  expect(outcomes.whole).toBeGreaterThan(3);
});

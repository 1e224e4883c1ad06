import { expect, it } from 'vitest';
import { randomFaults, type SimulatorOptions, startSimulator } from '../../../simulator/src/index.ts';
import { JobsError } from '../../src/client/index.ts';
import { timeWindow } from '../../src/model/index.ts';
import { jobs } from '../../src/query/index.ts';
import { clientOf, idsOf, readAll } from './read.ts';
import { virtualClock } from './virtual-clock.ts';

const now = Date.UTC(2026, 10, 23, 12);
const credentialsOf = ({
  clientId,
  clientSecret = '',
}: {
  readonly clientId: string;
  readonly clientSecret?: string;
}) => ({ kind: 'secret', clientId, clientSecret }) as const;

// In New York: July begins and September ends in summer time; the week holds the end of it.
const windows = [
  timeWindow(Date.UTC(2026, 6, 1, 4), Date.UTC(2026, 9, 1, 4)),
  timeWindow(Date.UTC(2026, 9, 26, 4), Date.UTC(2026, 10, 2, 5)),
  timeWindow(Date.UTC(2026, 10, 23, 5), Date.UTC(2026, 10, 24, 5)),
];

const servers: readonly SimulatorOptions[] = [
  { state: 'seed', rangeRule: 'end', bounds: 'exclusive', nextLink: 'absolute', pageCap: 300 },
  { state: 'seed', rangeRule: 'overlap', bounds: 'half-open', unfinished: 'year1', refuseUnknownTypes: true },
  { state: 'seed', rangeRule: 'start', nextLink: 'raw', pageCap: 100, order: 'unsorted', fractions: true },
  {
    state: 'current',
    rangeRule: 'end',
    nextLink: 'path',
    tokenWalk: 'moving',
    integers: 'strings',
    fieldCase: 'Pascal',
  },
  { state: 'current', rangeRule: 'overlap', bounds: 'exclusive', totalCount: 'absent', nextLinkName: 'nextlink' },
  { state: 'current', rangeRule: 'start', bounds: 'half-open', order: 'id', gzip: true, rangeHidesUnfinished: false },
];

it.each(servers)('gives the truth of 12,000 jobs: $state state, range by $rangeRule', async (options) => {
  const simulator = await startSimulator({
    jobs: 12_000,
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
        expect(reading.completeness()).toMatchObject({ complete: true });
      }
    }
  } finally {
    await simulator.close();
  }
});

it('is right, or says that it is not whole, or throws, whatever goes wrong', async () => {
  const window = timeWindow(Date.UTC(2026, 10, 9, 5), Date.UTC(2026, 10, 16, 5));
  const outcomes = { whole: 0, incomplete: 0, thrown: 0 };
  for (let seed = 1; seed <= 40; seed += 1) {
    const simulator = await startSimulator({
      ...servers[seed % servers.length],
      totalCount: 'right',
      jobs: 1500,
      days: 60,
      seed,
      now,
      clock: () => now,
      pageCap: 60,
    });
    try {
      simulator.setFaults(
        randomFaults(seed, 1 + (seed % 4), {
          hangs: false,
          hugeBytes: 2_000_000,
          slowMs: 5,
          origins: { own: simulator.url, foreign: 'http://127.0.0.1:9' },
        }),
      );
      const client = clientOf(simulator.url, {
        identityUrl: simulator.identityUrl,
        credentials: credentialsOf(simulator.credentials),
        ...virtualClock(now),
        maxResponseBytes: 1_000_000,
        requestTimeoutMs: 1000,
      });
      const before = simulator.truth.startedWithin(window).ids;
      const reading = client.list(jobs().during(window));
      const read = await readAll(reading).catch((error: unknown) => {
        expect(error).toBeInstanceOf(JobsError);
        return null;
      });
      if (read === null) outcomes.thrown += 1;
      else if (reading.completeness().complete) {
        outcomes.whole += 1;
        const ids = new Set(idsOf(read));
        const after = new Set([...simulator.truth.startedWithin(window).ids, ...before]);
        for (const id of before) expect([seed, ids.has(id)]).toEqual([seed, true]);
        for (const id of ids) expect([seed, after.has(id)]).toEqual([seed, true]);
      } else outcomes.incomplete += 1;
    } finally {
      await simulator.close();
    }
  }
  expect(outcomes.whole).toBeGreaterThan(10);
}, 60_000);

import { expect } from 'vitest';
import { randomFaults, type SimulatorOptions, startSimulator } from '../../../simulator/src/index.ts';
import { JobsError } from '../../src/client/index.ts';
import { timeWindow } from '../../src/model/index.ts';
import { jobs } from '../../src/query/index.ts';
import { clientOf, idsOf, readAll } from './read.ts';
import { virtualClock } from './virtual-clock.ts';

export const now = Date.UTC(2026, 10, 23, 12);

/** Servers of every kind. */
export const servers: readonly SimulatorOptions[] = [
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

export const credentialsOf = ({
  clientId,
  clientSecret = '',
}: {
  readonly clientId: string;
  readonly clientSecret?: string;
}) => ({ kind: 'secret', clientId, clientSecret }) as const;

/**
 * Reads a week under as many random fault schedules as are asked for, and holds each reading against the truth; says
 * how they ended.
 */
export async function readUnderFaults(seeds: readonly number[]) {
  const window = timeWindow(Date.UTC(2026, 10, 9, 5), Date.UTC(2026, 10, 16, 5));
  const outcomes = { whole: 0, incomplete: 0, thrown: 0 };
  for (const seed of seeds) {
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
    const origins = { own: simulator.url, foreign: 'http://127.0.0.1:9' };
    simulator.setFaults(randomFaults(seed, 1 + (seed % 4), { hangs: false, hugeBytes: 2_000_000, slowMs: 5, origins }));
    const clock = virtualClock(now);
    const client = clientOf(simulator.url, {
      identityUrl: simulator.identityUrl,
      credentials: credentialsOf(simulator.credentials),
      ...clock,
      maxResponseBytes: 1_000_000,
      requestTimeoutMs: 1000,
    });
    const truthBefore = simulator.truth.startedWithin(window).jobs;
    const before = truthBefore.map(({ id }) => id);
    const reading = client.list(jobs().during(window));
    const read = await readAll(reading).catch((error: unknown) => {
      expect(error).toBeInstanceOf(JobsError);
      return null;
    });
    expect(clock.now()).toBeLessThanOrEqual(now + 600_000);
    if (read === null) outcomes.thrown += 1;
    else if (!reading.completeness().complete) outcomes.incomplete += 1;
    else {
      outcomes.whole += 1;
      const ids = new Set(idsOf(read));
      const truth = [...truthBefore, ...simulator.truth.startedWithin(window).jobs];
      const ever = new Set(truth.map(({ id }) => id));
      const states = new Set(truth.map(({ id, status, type }) => `${id} ${status} ${type}`));
      expect([seed, read.filter(({ id, status, type }) => !states.has(`${id} ${status} ${type}`))]).toEqual([seed, []]);
      expect([seed, before.filter((id) => !ids.has(id))]).toEqual([seed, []]);
      expect([seed, [...ids].filter((id) => !ever.has(id))]).toEqual([seed, []]);
    }
    await simulator.close();
  }
  return outcomes;
}

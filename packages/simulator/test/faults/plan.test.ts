import { expect, it } from 'vitest';
import { type Fault, type PlannedFault, randomFaults } from '../../src/index.ts';
import { askRaw, signIn } from '../asking.ts';
import { start } from '../running.ts';

const teapot: Fault = { kind: 'status', status: 418 };
const busy: Fault = { kind: 'status', status: 503 };

async function statuses(plan: readonly PlannedFault[], count: number): Promise<number[]> {
  const simulator = await start();
  const token = await signIn(simulator);
  simulator.setFaults(plan);
  const seen: number[] = [];
  for (let turn = 0; turn < count; turn++) seen.push((await askRaw(simulator, token, '')).status);
  return seen;
}

it('strikes the requests that are named, and the first fault of the list wins', async () => {
  const plan: PlannedFault[] = [
    { match: 'token', fault: teapot },
    { match: 'jobs', nth: [2, 4], fault: teapot },
    { match: 'jobs', nth: 4, fault: busy },
    { match: 'any', nth: 5, fault: busy },
  ];
  expect(await statuses(plan, 6)).toEqual([200, 418, 200, 418, 503, 200]);
});

it('strikes every time until it has struck often enough', async () => {
  expect(await statuses([{ match: 'jobs', times: 2, fault: busy }], 4)).toEqual([503, 503, 200, 200]);
});

it('strikes by chance, the same way each time', async () => {
  const plan: PlannedFault[] = [{ match: 'jobs', probability: 0.5, fault: busy }];
  const first = await statuses(plan, 20);
  expect(await statuses(plan, 20)).toEqual(first);
  expect(new Set(first)).toEqual(new Set([200, 503]));
});

it('makes random plans that are data, the same for the same seed, and of every kind', () => {
  const origins = { own: 'http://127.0.0.1:4010', foreign: 'http://127.0.0.1:4011' };
  const plan = randomFaults(7, 600, { origins });
  expect(structuredClone(plan)).toEqual(randomFaults(7, 600, { origins }));
  expect(plan).not.toEqual(randomFaults(8, 600, { origins }));
  expect(plan).toHaveLength(600);
  const kinds = 'arrivals body cut-json dress duplicate-rows error-beside finishes gzip hang huge idle-close length';
  const more = 'missing-rows next-link redirect reset revoke-tokens rows short-page skiptoken-expired slow status';
  const seen = new Set(plan.map(({ fault }) => fault.kind));
  expect([...seen].toSorted().join(' ')).toBe(`${kinds} ${more} total-count unauthorized`);
});

it('leaves out of random plans what hangs, when told so', () => {
  expect(randomFaults(7, 600, { hangs: false }).some(({ fault }) => fault.kind === 'hang')).toBe(false);
});

it.each([1, 2, 3, 4, 5])('goes on serving through and after random faults, seed %i', async (seed) => {
  const simulator = await start();
  simulator.setFaults(randomFaults(seed, 40, { slowMs: 4, hugeBytes: 200_000 }));
  const readings = Array.from({ length: 30 }, async () => {
    const token = await signIn(simulator);
    const response = await askRaw(simulator, token, '?pageSize=3', { signal: AbortSignal.timeout(150) });
    return response.text();
  });
  await Promise.allSettled(readings);
  expect(simulator.requests.filter((request) => request.fault !== null).length).toBeGreaterThan(0);
  simulator.setFaults([]);
  expect((await askRaw(simulator, await signIn(simulator), '')).status).toBe(200);
  expect(simulator.requests.some((request) => request.status === 500 && request.fault === null)).toBe(false);
});

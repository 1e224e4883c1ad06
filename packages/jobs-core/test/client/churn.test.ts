import fc from 'fast-check';
import { expect, it } from 'vitest';
import { timeWindow } from '../../src/model/index.ts';
import { jobs } from '../../src/query/index.ts';
import { clientOf, readAll } from './read.ts';
import { servedJobs } from './served-jobs.ts';
import { type ServedJob, vendorServer } from './vendor-server.ts';
import { virtualClock } from './virtual-clock.ts';

const hour = 3_600_000;
const now = Date.UTC(2026, 10, 3, 9);
const window = timeWindow(now - 60 * hour, now + hour);

type Change = (list: readonly ServedJob[], at: number) => readonly ServedJob[];

const changes = {
  'a job begins': (list, at) => [{ id: `N${at}`, type: 1, status: 1, start: now, end: null }, ...list],
  'a job has run': (list, at) => [{ id: `N${at}`, type: 2, status: 2, start: now - 60_000, end: now }, ...list],
  'a job ends': (list) => {
    const running = list.findIndex(({ end, start }) => end === null && start !== null);
    return list.map((job, index) => (index === running ? { ...job, status: 16, end: now } : job));
  },
  'the oldest job is deleted': (list) => list.slice(0, -1),
} satisfies Record<string, Change>;

const scenario = fc.record({
  typed: fc.boolean(),
  rule: fc.constantFrom('start' as const, 'end' as const, 'overlap' as const),
  cap: fc.constantFrom(7, 30, 1000),
  heedsPageNumber: fc.boolean(),
  running: fc.integer({ min: 0, max: 4 }),
  deletes: fc.boolean(),
  // What happens before the n-th request.
  events: fc.array(fc.option(fc.constantFrom(...(Object.keys(changes) as (keyof typeof changes)[])), { freq: 2 }), {
    minLength: 4,
    maxLength: 30,
  }),
});

it('holds what was there throughout and nothing that never was, or says that it is not whole', async () => {
  let whole = 0;
  await fc.assert(
    fc.asyncProperty(scenario, async ({ typed, rule: anyRule, cap, heedsPageNumber, running, deletes, events }) => {
      // Where ranges hide running jobs, only totals tell how many, and a deletion can make up for one that ends.
      const rule = deletes && anyRule === 'end' ? 'start' : anyRule;
      const ever = new Map<string, ServedJob>();
      await using server = await vendorServer(
        servedJobs(100, now - 100 * hour, hour, running),
        { typed, rule, cap, heedsPageNumber },
        ({ kind, count }) => {
          const event = kind === 'jobs' ? events[count - 1] : null;
          const allowed = deletes || event !== 'the oldest job is deleted';
          if (event !== null && event !== undefined && allowed) server.jobs = [...changes[event](server.jobs, count)];
          for (const job of server.jobs) ever.set(job.id, job);
          return false;
        },
      );
      const before = server.jobs;
      const reading = clientOf(server.url, { ...virtualClock(now), pageSize: 50 }).list(jobs().during(window));
      const read = new Map((await readAll(reading)).map((job) => [job.id, job]));
      for (const job of read.values()) {
        expect(ever.has(job.id)).toBe(true);
        if (job.type !== null) expect(job.type).toBe(ever.get(job.id)?.type);
      }
      if (!reading.completeness().complete) return;
      whole += 1;
      const after = new Set(server.jobs.map(({ id }) => id));
      for (const { id, start } of before) {
        if (after.has(id) && start !== null && start >= window.from) expect(read.has(id)).toBe(true);
      }
    }),
    { numRuns: Number(process.env['RUNS'] ?? 40) },
  );
  expect(whole).toBeGreaterThan(10);
}, 60_000);

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { JobsError } from '../../src/client/index.ts';
import { timeWindow } from '../../src/model/index.ts';
import { jobs } from '../../src/query/index.ts';
import { clientOf, idsOf, readAll } from './read.ts';
import { json, type ServedJob, vendorServer, type Ways } from './vendor-server.ts';
import { virtualClock } from './virtual-clock.ts';

const hour = 3_600_000;
const begin = Date.UTC(2026, 9, 1);
const now = begin + 240 * hour;

const served: fc.Arbitrary<ServedJob[]> = fc
  .array(
    fc.record({
      type: fc.constantFrom(1, 2, 20009, 20010, 90110, 77777),
      status: fc.constantFrom(0, 1, 2, 4, 8, 16, 32, 64),
      hour: fc.integer({ min: 0, max: 239 }),
      minutes: fc.integer({ min: 0, max: 600 }),
      unstarted: fc.integer({ min: 0, max: 20 }),
    }),
    { maxLength: 120 },
  )
  .map((rows) =>
    rows.map(({ type, status, hour: at, minutes, unstarted }, index): ServedJob => {
      const open = status === 0 || status === 1 || status === 32;
      const start = open && unstarted === 0 ? null : begin + at * hour;
      const end = open || start === null ? null : start + minutes * 60_000;
      return { id: `J${String(index).padStart(4, '0')}`, type, status, start, end };
    }),
  );

const ways: fc.Arbitrary<Ways> = fc.record({
  typed: fc.boolean(),
  rule: fc.constantFrom('start', 'end', 'overlap'),
  inclusive: fc.boolean(),
  link: fc.constantFrom('encoded', 'raw', 'url', 'path', 'none'),
  lastLink: fc.constantFrom('null', 'empty', 'absent'),
  cap: fc.constantFrom(5, 10, 33, 1000),
  heedsPageNumber: fc.boolean(),
  total: fc.constantFrom('right', 'right', 'right', 'absent', 'garbage'),
  noEnd: fc.constantFrom('null', 'absent', 'empty', 'year-1'),
  refusesUnknownTypes: fc.boolean(),
  heedsJobType: fc.constantFrom(true, true, true, false),
  rangesBesideSearch: fc.boolean(),
});

/** What happens to the n-th request, over and over; most often nothing. */
const schedule = fc.array(
  fc.constantFrom('', '', '', '', '', '429', '503', 'html', 'empty', 'cut', 'drop', '401', 'null', 'errorModel'),
  { minLength: 7, maxLength: 23 },
);

const queries = {
  everything: (window: Parameters<ReturnType<typeof jobs>['during']>[0]) => jobs().during(window),
  failed: (window: Parameters<ReturnType<typeof jobs>['during']>[0]) => jobs().failed().during(window),
  'one type': (window: Parameters<ReturnType<typeof jobs>['during']>[0]) => jobs().jobType(1).during(window),
  restores: (window: Parameters<ReturnType<typeof jobs>['during']>[0]) => jobs().operation('restore').during(window),
  'ever since': () => jobs(),
};

const query = fc.record({
  name: fc.constantFrom<keyof typeof queries>('everything', 'failed', 'one type', 'restores', 'ever since'),
  from: fc.integer({ min: 0, max: 200 }),
  hours: fc.integer({ min: 1, max: 60 }),
});

const given = { served, ways, schedule, query, faulty: fc.boolean() };

it('is right, or says that it is not whole, or throws: never wrong and whole, never past its deadline', async () => {
  const tally = { whole: 0, incomplete: 0, thrown: 0 };
  await fc.assert(
    fc.asyncProperty(fc.record(given), async ({ served, ways, schedule, query, faulty }) => {
      const window = timeWindow(begin + query.from * hour, begin + (query.from + query.hours) * hour);
      const wantedQuery = queries[query.name](window);
      const wanted = served.filter(
        ({ start, type, status }) =>
          (query.name === 'ever since' || (start !== null && start >= window.from && start < window.to)) &&
          (wantedQuery.node.jobTypes?.includes(type) ?? true) &&
          (wantedQuery.node.statuses?.includes(status) ?? true),
      );
      await using server = await vendorServer(served, ways, ({ kind, count }, response) => {
        const fault = faulty && kind === 'jobs' ? schedule[count % schedule.length] : '';
        if (fault === '') return false;
        if (fault === 'drop') response.destroy();
        else if (fault === 'html') response.writeHead(200).end('<html>');
        else if (fault === 'empty') response.writeHead(200).end();
        else if (fault === 'null') response.writeHead(200).end('null');
        else if (fault === 'cut') response.writeHead(200).end('{"totalCount": 0, "jobs": [');
        else if (fault === 'errorModel') json(response, 200, { errorModel: 'busy', jobs: [] });
        else json(response, Number(fault), {});
        return true;
      });
      const clock = virtualClock(now);
      const deadlineMs = 60_000;
      const client = clientOf(server.url, { ...clock, deadlineMs, pageSize: 50 });
      // Twice: the second time with what the first has taught.
      for (const _ of [1, 2]) {
        const begun = clock.now();
        const reading = client.list(wantedQuery);
        const read = await readAll(reading).catch((error: unknown) => {
          expect(error).toBeInstanceOf(JobsError);
          return null;
        });
        expect(clock.now() - begun).toBeLessThanOrEqual(deadlineMs);
        if (read === null) {
          tally.thrown += 1;
          expect(faulty || !ways.heedsJobType).toBe(true);
          continue;
        }
        const { complete } = reading.completeness();
        tally[complete ? 'whole' : 'incomplete'] += 1;
        const truth = new Map(served.map((job) => [job.id, job]));
        expect(new Set(idsOf(read)).size).toBe(read.length);
        if (complete) {
          expect(idsOf(read)).toEqual(idsOf(wanted));
          for (const job of read) expect([job.id, job.status]).toEqual([job.id, truth.get(job.id)?.status]);
          for (const job of read) if (job.type !== null) expect(job.type).toBe(truth.get(job.id)?.type);
        }
        const mustBeWhole = !faulty && ways.heedsJobType && ways.total === 'right' && ways.rangesBesideSearch;
        const links = ways.link !== 'none' || ways.heedsPageNumber;
        const typeable = ways.typed || (query.name !== 'one type' && query.name !== 'restores');
        if (mustBeWhole && links && typeable) expect(reading.completeness()).toMatchObject({ complete: true });
      }
    }),
    { numRuns: Number(process.env['RUNS'] ?? 60) },
  );
  expect(tally.whole).toBeGreaterThan(tally.incomplete / 6);
}, 60_000);

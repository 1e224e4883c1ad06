import { describe, expect, it } from 'vitest';
import { timeWindow } from '../../src/model/index.ts';
import { jobs } from '../../src/query/index.ts';
import { clientOf, idsOf, readAll } from './read.ts';
import { servedJobs } from './served-jobs.ts';
import { type ServedJob, vendorServer, type Ways } from './vendor-server.ts';

const hour = 3_600_000;
const begin = Date.UTC(2026, 9, 1);
const now = begin + 300 * hour + 30 * 60_000;
const served: ServedJob[] = [
  ...servedJobs(300, begin),
  // Running for a week, not started, at and just beside the window's bounds.
  { id: 'LONG', type: 1, status: 1, start: begin + 100 * hour + 1000, end: null },
  { id: 'OLD', type: 20009, status: 1, start: begin + 20 * hour, end: null },
  { id: 'UNSTARTED', type: 2, status: 0, start: null, end: null },
  { id: 'AT-FROM', type: 1, status: 2, start: begin + 100 * hour, end: begin + 100 * hour },
  { id: 'BEFORE-FROM', type: 1, status: 2, start: begin + 100 * hour - 1000, end: begin + 100 * hour },
  { id: 'AT-TO', type: 1, status: 2, start: begin + 200 * hour, end: begin + 201 * hour },
];
const window = timeWindow(begin + 100 * hour, begin + 200 * hour);
const inWindow = served.filter(({ start }) => start !== null && start >= window.from && start < window.to);

const queries = {
  everything: { query: jobs().during(window), wanted: inWindow },
  'one type': { query: jobs().jobType(1).during(window), wanted: inWindow.filter(({ type }) => type === 1) },
  restores: {
    query: jobs().operation('restore').failed().during(window),
    wanted: inWindow.filter(({ type, status }) => (type === 2 || type === 20010) && status === 16),
  },
};

for (const typed of [true, false]) {
  for (const rule of ['start', 'end', 'overlap'] as const) {
    for (const inclusive of [true, false]) {
      describe(`rows ${typed ? 'with' : 'without'} a type, range by ${rule}, bounds ${inclusive ? 'inclusive' : 'exclusive'}`, () => {
        const forms = [
          { link: 'encoded', lastLink: 'null', cap: 1000, noEnd: 'null' },
          { link: 'raw', lastLink: 'empty', cap: 40, noEnd: 'year-1' },
          { link: 'url', lastLink: 'absent', cap: 17, noEnd: 'absent', refusesUnknownTypes: true },
          { link: 'path', lastLink: 'null', cap: 40, noEnd: 'empty', heedsPageNumber: false },
          { link: 'none', lastLink: 'absent', cap: 10, noEnd: 'null' },
        ] as const satisfies readonly Partial<Ways>[];
        it.each(forms)('gives the same jobs with $link links and pages of at most $cap', async (form) => {
          await using server = await vendorServer(served, { typed, rule, inclusive, ...form });
          const client = clientOf(server.url, { now: () => now });
          for (const { query, wanted } of Object.values(queries)) {
            const reading = client.list(query);
            const read = await readAll(reading);
            expect(idsOf(read)).toEqual(idsOf(wanted));
            expect(typesById(read)).toEqual(typesById(wanted));
            const completeness = reading.completeness();
            expect(completeness).toMatchObject({ complete: true, expected: completeness.read });
          }
        });
      });
    }
  }
}

function typesById(
  read: readonly { readonly id: string; readonly type: number | null }[],
): Record<string, number | null> {
  return Object.fromEntries(read.map(({ id, type }) => [id, type]));
}

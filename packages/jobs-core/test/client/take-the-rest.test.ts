import { describe, expect, it } from 'vitest';
import { timeWindow } from '../../src/model/index.ts';
import { type JobQuery, jobs } from '../../src/query/index.ts';
import { clientOf, readAll } from './read.ts';
import { servedJobs } from './served-jobs.ts';
import { type ServedJob, vendorServer, type Ways } from './vendor-server.ts';

const hour = 3_600_000;
const now = Date.UTC(2026, 10, 3, 9);
const everything = jobs().during(timeWindow(now - 60 * hour, now + hour));
const served = [
  { id: 'X1', type: 99_000, status: 2, start: now - 30 * hour, end: now - 29 * hour },
  ...servedJobs(100, now - 100 * hour, hour, 25),
];

const newcomers = (count: number, type: number): ServedJob[] =>
  Array.from({ length: count }, (_, index) => ({ id: `N${type}-${index}`, type, status: 1, start: now, end: null }));

/** Reads while the server's jobs change, at the moment when the list of this type has been read. */
async function readWhile(query: JobQuery, change: (list: ServedJob[]) => ServedJob[], ways: Partial<Ways>) {
  let changed = false;
  await using server = await vendorServer(served, { typed: false, ...ways }, ({ kind, url }) => {
    if (kind === 'jobs' && !changed && url.searchParams.get('jobType') === '90120') {
      changed = true;
      server.jobs = change(server.jobs);
    }
    return false;
  });
  const reading = clientOf(server.url, { now: () => now }).list(query);
  const read = new Map((await readAll(reading)).map((job) => [job.id, job]));
  const types = new Map(server.jobs.map(({ id, type }) => [id, type === 99_000 ? null : type]));
  const wrong = [...read.values()].filter(({ id, type }) => type !== types.get(id));
  return { read, wrong, completeness: reading.completeness(), requests: server.requests };
}

describe('a server whose rows name no type', () => {
  it.each(['start', 'end', 'overlap'] as const)(
    'has jobs that end while their lists are read shown with their type (range by %s)',
    async (rule) => {
      const end = (list: ServedJob[]) => list.map((job) => (job.end === null ? { ...job, status: 2, end: now } : job));
      const { read, wrong, completeness } = await readWhile(everything, end, { rule });
      expect(wrong).toEqual([]);
      expect([...read.values()].filter(({ type }) => type === null).map(({ id }) => id)).toEqual(['X1']);
      expect(completeness.complete).toBe(true);
    },
  );

  it.each(['start', 'overlap'] as const)(
    'has many jobs that begin meanwhile shown with their type, for one more question a type (range by %s)',
    async (rule) => {
      const begin = (list: ServedJob[]) => [...newcomers(30, 1), ...newcomers(30, 20_009), ...list];
      const { read, wrong, completeness, requests } = await readWhile(everything, begin, { rule });
      expect(wrong).toEqual([]);
      expect(read.get('N1-7')?.type).toBe(1);
      expect(completeness.complete).toBe(true);
      expect(requests.length).toBeLessThan(200);
    },
  );

  it('has few that begin meanwhile asked about by their id where no period is asked for', async () => {
    const begin = (list: ServedJob[]) => [...newcomers(3, 20_009), ...newcomers(1, 99_000), ...list];
    const { wrong, completeness } = await readWhile(jobs(), begin, {});
    expect(wrong).toEqual([]);
    expect(completeness.complete).toBe(true);
  });

  it('leaves the answer incomplete where they are too many for that', async () => {
    const begin = (list: ServedJob[]) => [...newcomers(30, 20_009), ...list];
    const { read, completeness } = await readWhile(jobs(), begin, {});
    expect(read.has('N20009-7')).toBe(true);
    expect(completeness.notes).toContainEqual(
      expect.objectContaining({ kind: 'changed-while-reading', incomplete: true }),
    );
  });
});

import { expect, it } from 'vitest';
import { requestUrl } from '../../src/client/index.ts';
import { timeWindow } from '../../src/model/index.ts';
import { jobs } from '../../src/query/index.ts';
import { clientOf, readAll } from './read.ts';
import { json, type ServedJob, vendorServer } from './vendor-server.ts';

// The vendor's page "Retrieve Job Information", late 2024: the sample request, and the sample answer without its
// comments.
const path =
  '/backup/vm/jobs?serviceType=1&jobType=1&pageSize=5&startTime=2024-08-01T00:00:00Z&finishTime=2024-11-01T00:00:00Z';
const token =
  'pZ5%2FtiSPUEfNBIK13B%2BPG5WyXm4CBVPocjiPTqZQgfxHHh2isXpr6JU4eK3OYIIUBKLwoh3tWeLFiMd5fn1eytgvIE3C5qgYl1XUUiBcpv2BPmBrJlKXxLOtTDHwvlPCA4wGnuqQEhd5E8NDFbYkWDa5QwLB5mIlFJj607ZxAKvQCG7oG1BLYb0bmRUf6Wz%2B%2FMfzvDPjhV%2Fpz%2F7SwHtj034jcRrkiMkJwXWB';
const rows = [
  ['FB20241027081716326', 0, 1, 0, 1, '2024-10-27T08:17:06Z', '2024-10-27T08:21:08Z', '00:04:01'],
  ['IB20241025160014096', 0, 10, 35, 45, '2024-10-25T16:00:14Z', '2024-10-27T08:00:58Z', '1.16:00:44'],
  ['IB20241010055858683', 0, 15, 10, 25, '2024-10-10T05:58:58Z', '2024-10-10T06:59:13Z', '01:00:14'],
  ['IB20241002054145888', 0, 15, 20, 35, '2024-10-02T05:41:45Z', '2024-10-02T18:44:11Z', '13:02:26'],
  ['IB20241001160011064', 0, 88, 0, 88, '2024-10-01T16:00:11Z', '2024-10-02T00:56:42Z', '08:56:31'],
] as const;
const sample = {
  totalCount: 51,
  jobs: rows.map(([jobId, failedCount, successfulCount, skippedCount, totalCount, startTime, finishTime, duration]) => {
    const counts = { failedCount, successfulCount, skippedCount, totalCount };
    return { jobId, status: 2, ...counts, startTime, finishTime, duration, comments: '' };
  }),
  nextLink: token,
};

const window = timeWindow(Date.UTC(2024, 7, 1), Date.UTC(2024, 10, 1));

it('writes the address of the sample request to the letter', () => {
  const request = { serviceType: 1, jobType: 1, pageSize: 5, startTime: window.from, finishTime: window.to };
  const url = requestUrl('https://graph-us.avepointonlineservices.com', request);
  expect(url).toBe(`https://graph-us.avepointonlineservices.com${path}`);
});

it('makes the sample request for the same question, once the range rule is proved', async () => {
  const served = Array.from({ length: 51 }, (_, index): ServedJob => {
    const start = window.from + index * 86_400_000 * 1.7;
    return {
      id: `IB${index}`,
      type: 1,
      status: 2,
      start: Math.floor(start / 1000) * 1000,
      end: Math.floor(start / 1000) * 1000 + 600_000,
    };
  });
  await using server = await vendorServer(served, { typed: false });
  const client = clientOf(server.url, { pageSize: 5 });
  const read = await readAll(client.list(jobs().jobType(1).during(window)));
  expect(read).toHaveLength(51);
  expect(server.requests).toContain(path);
  const before = server.requests.length;
  await readAll(client.list(jobs().jobType(1).during(window)));
  expect(server.requests.slice(before)).toContain(path);
});

it('reads the sample answer: five jobs, and the next link goes back unchanged', async () => {
  await using server = await vendorServer(
    [],
    {},
    ({ kind, url }, response) =>
      kind === 'jobs' && json(response, 200, url.searchParams.has('skiptoken') ? { totalCount: 51, jobs: [] } : sample),
  );
  const client = clientOf(server.url);
  const page = await client.page({
    serviceType: 1,
    jobType: 1,
    pageSize: 5,
    startTime: window.from,
    finishTime: window.to,
  });
  expect(page.totalCount).toBe(51);
  expect(page.jobs.map(({ id }) => id)).toEqual(rows.map(([id]) => id));
  expect(page.jobs.map(({ status, type, service, operation }) => [status, type, service, operation])).toEqual(
    rows.map(() => [2, 1, 1, 'backup']),
  );
  expect(page.jobs.map(({ durationMs }) => durationMs)).toEqual([
    241_000, 144_044_000, 3_614_000, 46_946_000, 32_191_000,
  ]);
  expect(page.next).not.toBeNull();
  await client.page(page.next ?? {});
  expect(server.requests).toEqual([path, `${path}&skiptoken=${token}`]);
});

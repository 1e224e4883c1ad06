// How long reading takes beside what the network alone would take, and how much memory it needs. One JSON line per figure.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { JobsClient } from '../src/client/index.ts';
import { timeWindow } from '../src/model/index.ts';
import { type JobQuery, jobs } from '../src/query/index.ts';

interface Served {
  readonly url: string;
  readonly identityUrl: string;
  readonly credentials: { readonly clientId: string; readonly clientSecret: string };
}

/** Starts the stand-in, does the work against it, stops it. */
async function against<Value>(
  count: number,
  latencyMs: number,
  work: (client: JobsClient, served: Served) => Promise<Value>,
): Promise<Value> {
  const script = new URL('serve-jobs.ts', import.meta.url).pathname;
  const server = spawn(process.execPath, [script, String(count), String(latencyMs)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    for await (const line of createInterface({ input: server.stdout })) {
      const { url, identityUrl, credentials } = JSON.parse(line) as Served;
      const client = new JobsClient({ graphUrl: url, identityUrl, credentials: { kind: 'secret', ...credentials } });
      return await work(client, { url, identityUrl, credentials });
    }
    throw new Error('The stand-in did not start.');
  } finally {
    server.kill();
  }
}

/** The same pages by plain fetches, four at a time; in milliseconds. */
async function plainly({ url, identityUrl, credentials }: Served): Promise<number> {
  const form = { grant_type: 'client_credentials', scope: 'platformbackup.readwrite.all' };
  const body = new URLSearchParams({
    ...form,
    client_id: credentials.clientId,
    client_secret: credentials.clientSecret,
  });
  const answer = await fetch(`${identityUrl}/connect/token`, { method: 'POST', body });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  const began = performance.now();
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let page = next++; page < 100; page = next++) {
      const headers = { authorization: `Bearer ${token}` };
      const response = await fetch(`${url}/backup/vm/jobs?pageNumber=${page}&pageSize=1000`, { headers });
      JSON.parse(await response.text());
    }
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
  return performance.now() - began;
}

/** Walks a reading batch by batch; says how long that took, in milliseconds, how many jobs came and how much memory. */
async function walk(client: JobsClient, query: JobQuery): Promise<{ ms: number; count: number; peakMb: number }> {
  const began = performance.now();
  let count = 0;
  let peak = 0;
  const reading = client.list(query);
  for await (const batch of reading.batches()) {
    count += batch.length;
    peak = Math.max(peak, process.memoryUsage.rss());
  }
  if (!reading.completeness().complete) throw new Error(JSON.stringify(reading.completeness().notes));
  return { ms: performance.now() - began, count, peakMb: peak / 1_048_576 };
}

function print(name: string, value: number, unit: string, goal: number | null, peer: number | null): void {
  console.log(JSON.stringify({ name, value: Math.round(value * 1000) / 1000, unit, goal, peer }));
}

const week = timeWindow(Date.UTC(2026, 10, 16, 5), Date.UTC(2026, 10, 23, 5));

const small = await against(2000, 0, (client) => walk(client, jobs().during(week)));
print('client: a week out of 2,000 jobs, loopback', small.ms, 'ms', 300, null);

// 100 pages of 1,000 at 100 ms each, four at a time. The peers do the same without a client: four plain fetches side by
// side, their text parsed and thrown away; and the vendor's sample as it stands, page after page (reckoned).
const latency = 100;
const ours: number[] = [];
const plain: number[] = [];
await against(100_000, latency, async (client, served) => {
  await client.page({ pageSize: 1 });
  for (const _ of [1, 2, 3]) {
    plain.push(await plainly(served));
    ours.push((await walk(client, jobs())).ms);
  }
});
const floor = latency * Math.ceil(100_000 / 1000 / 4);
print('client: 100,000 jobs at 100 ms latency (peer: page after page)', Math.min(...ours) / 1000, 's', null, 10);
print(
  'client: the same, beside latency alone (peer: plain fetches)',
  Math.min(...ours) / floor,
  'ratio',
  1.15,
  Math.min(...plain) / floor,
);
print('client: the same, beside plain fetches', Math.min(...ours) / Math.min(...plain), 'ratio', 1.15, null);

const half = await against(100_000, 0, (client) => walk(client, jobs()));
const whole = await against(200_000, 0, (client) => walk(client, jobs()));
print('client: jobs read per second, loopback', whole.count / (whole.ms / 1000), 'jobs/s', 50_000, null);
print('client: peak memory of 200,000 jobs', whole.peakMb, 'MB', 250, null);
print('client: peak memory of 200,000 jobs beside 100,000', whole.peakMb / half.peakMb, 'ratio', 1.2, null);

import { generateJobs, startSimulator } from '../src/index.ts';

// How fast worlds are made up and pages served. One JSON line per figure.
const now = Date.UTC(2026, 6, 6);

async function timed(name: string, goal: number | null, work: () => unknown): Promise<void> {
  const began = performance.now();
  await work();
  const value = Math.round((performance.now() - began) * 10) / 10;
  console.log(JSON.stringify({ name: `simulator: ${name}`, value, unit: 'ms', goal, peer: null }));
}

await timed('generate 2,000 jobs, first time', 30, () => [...generateJobs({ count: 2000, now })]);
await timed('generate 2,000 jobs, warm', 30, () => [...generateJobs({ count: 2000, now, seed: 2 })]);
await timed('generate 1,000,000 jobs, one at a time', 10_000, () => {
  let jobs = 0;
  for (const _ of generateJobs({ count: 1_000_000, now })) jobs++;
  return jobs;
});
await timed('start with 2,000 jobs', 60, async () => (await startSimulator({ now })).close());

const jobs = [...generateJobs({ count: 200_000, now })];
for (const rangeRule of ['start', 'end'] as const) {
  const simulator = await startSimulator({ jobs, now, rangeRule });
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    scope: 'platformbackup.readwrite.all',
    client_id: simulator.credentials.clientId,
    client_secret: simulator.credentials.clientSecret ?? '',
  });
  const answer = await fetch(`${simulator.identityUrl}/connect/token`, { method: 'POST', body: form });
  const { access_token } = (await answer.json()) as { access_token: string };
  const page = async (query: string): Promise<string> =>
    (
      await fetch(`${simulator.url}/backup/vm/jobs?pageSize=1000&${query}`, {
        headers: { authorization: `Bearer ${access_token}` },
      })
    ).text();
  await page('pageNumber=0');
  const range = 'startTime=2026-05-01T00:00:00Z&finishTime=2026-06-01T00:00:00Z';
  await timed(`page of 1,000 among 200,000, new range, ${rangeRule} rule`, rangeRule === 'start' ? 15 : null, () =>
    page(range),
  );
  await timed(`page of 1,000 among 200,000, next, ${rangeRule} rule`, 15, () => page(`${range}&pageNumber=1`));
  await timed(`page of 1,000 among 200,000, again, ${rangeRule} rule`, 15, () => page(`${range}&pageNumber=1`));
  await timed(`page of 1,000 among 200,000, by text, ${rangeRule} rule`, null, () => page('searchText=agent'));
  await simulator.close();
}

import { expect, it, onTestFinished } from 'vitest';
import { json, startWatchServer } from '../src/index.ts';

async function started(): Promise<string> {
  const server = await startWatchServer(
    { host: '127.0.0.1', port: 0 },
    {
      '/healthz': async () => json(200, { alive: true }),
      '/readyz': async () => {
        throw new TypeError('with a secret in it');
      },
    },
  );
  onTestFinished(() => server.close());
  return server.url;
}

it('answers what it was given to answer, and nothing else', async () => {
  const url = await started();
  const healthy = await fetch(`${url}/healthz?from=anywhere`);
  expect([healthy.status, await healthy.json()]).toEqual([200, { alive: true }]);
  expect((await fetch(`${url}/__proto__`)).status).toBe(404);
  expect((await fetch(`${url}/healthz`, { method: 'POST' })).status).toBe(405);
});

it('shows a failure as not available, without its words', async () => {
  const answer = await fetch(`${await started()}/readyz`);
  expect([answer.status, await answer.json()]).toEqual([503, { error: 'TypeError' }]);
});

import { expect, it } from 'vitest';
import { simulatedJob } from '../../src/index.ts';
import { ask, askRaw, signIn } from '../asking.ts';
import { start } from '../running.ts';

it('answers the vendor’s sample request with ten rows unless a size is asked for', async () => {
  const simulator = await start();
  const token = await signIn(simulator);
  const { status, body } = await ask(simulator, token, '');
  expect(status).toBe(200);
  expect(body).toMatchObject({ totalCount: 60, errorModel: null });
  expect(body.jobs).toHaveLength(10);
  expect(Object.keys(body.jobs.at(-1) ?? {}).join(' ')).toBe(
    'jobId jobType status failedCount successfulCount skippedCount totalCount startTime finishTime duration comments',
  );
});

it('writes a job as the vendor’s sample does', async () => {
  const job = simulatedJob({
    id: 'IB20241025160014096',
    startedAt: Date.UTC(2024, 9, 25, 16, 0, 14),
    finishedAt: Date.UTC(2024, 9, 27, 8, 0, 58),
    counts: { failed: 0, successful: 10, skipped: 35, total: 45 },
  });
  const simulator = await start({ jobs: [job], state: 'seed' });
  const { body } = await ask(simulator, await signIn(simulator), '?serviceType=1&jobType=1');
  expect(body.jobs).toEqual([
    {
      jobId: 'IB20241025160014096',
      status: 2,
      failedCount: 0,
      successfulCount: 10,
      skippedCount: 35,
      totalCount: 45,
      startTime: '2024-10-25T16:00:14Z',
      finishTime: '2024-10-27T08:00:58Z',
      duration: '1.16:00:44',
      comments: '',
    },
  ]);
});

it('logs what was asked and whether it came with a token, but no secret', async () => {
  const simulator = await start();
  await ask(simulator, await signIn(simulator), '?pageSize=5');
  await askRaw(simulator, null, '');
  expect(simulator.requests).toMatchObject([
    { endpoint: 'token', method: 'POST', path: '/identity/connect/token', token: 'none', status: 200 },
    {
      endpoint: 'jobs',
      method: 'GET',
      path: '/backup/vm/jobs',
      params: { pageSize: '5' },
      token: 'valid',
      status: 200,
    },
    { endpoint: 'jobs', token: 'none', status: 401 },
  ]);
  expect(JSON.stringify(simulator.requests)).not.toContain('simulated-secret');
});

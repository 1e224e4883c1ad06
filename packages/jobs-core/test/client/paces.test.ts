import { expect, it, onTestFinished } from 'vitest';
import { simulatedCredentials, startSimulator } from '../../../simulator/src/index.ts';
import { JobsClient, Paces } from '../../src/client/index.ts';
import { jobs } from '../../src/query/index.ts';

it('lets many clients of one server together stay within what it bears', async () => {
  const simulator = await startSimulator({ jobs: 40, rateLimit: { perSecond: 40, retryAfter: 'seconds' } });
  onTestFinished(() => simulator.close());
  const paces = new Paces();
  const clientOfATenant = (): JobsClient =>
    new JobsClient({
      graphUrl: simulator.url,
      identityUrl: simulator.identityUrl,
      credentials: { kind: 'secret', ...simulatedCredentials },
      pageSize: 10,
      paces,
    });
  const readings = Array.from({ length: 12 }, () => clientOfATenant().list(jobs()));
  const counts = await Promise.all(
    readings.map(async (reading) => {
      let count = 0;
      for await (const batch of reading.batches()) count += batch.length;
      return count;
    }),
  );
  expect(counts).toEqual(counts.map(() => 40));
  const { answered, refused } = paces.counts();
  expect(answered).toBeGreaterThanOrEqual(12 * 5);
  expect(refused).toBeLessThan(answered * 0.1);
});

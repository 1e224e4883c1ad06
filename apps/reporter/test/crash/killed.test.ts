import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer, type TestServer } from '../../../../packages/store/test/server.ts';
import { testFolder } from '../delivery/made-report.ts';
import { killReporters } from './killings.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

it('loses no mail and repeats none without need, killed at 5 moments on the embedded database', async () => {
  const killed = await killReporters(5, 7, async () => ({ JOBS_DATA_DIR: await testFolder() }));
  expect(killed.kills).toBe(5);
}, 120_000);

it('nor at 5 moments on a server', async () => {
  const killed = await killReporters(5, 8, async (round) => ({
    DATABASE_URL: await server.database(`round${round}`),
    JOBS_DATA_DIR: await testFolder(),
  }));
  expect(killed.kills).toBe(5);
}, 120_000);

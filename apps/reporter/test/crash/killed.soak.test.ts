import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer, type TestServer } from '../../../../packages/store/test/server.ts';
import { testFolder } from '../delivery/made-report.ts';
import { killReporters } from './killings.ts';

// 200 moments on each database. Another seed, other moments: KILL_SEED=5 npm run soak
const seed = Number(process.env['KILL_SEED'] ?? 1);
const kills = Number(process.env['KILLS'] ?? 200);

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

it('loses no mail and repeats none without need, killed at many moments on a server', async () => {
  const killed = await killReporters(kills, seed, async (round) => ({
    DATABASE_URL: await server.database(`round${round}`),
    JOBS_DATA_DIR: await testFolder(),
  }));
  console.log(JSON.stringify({ database: 'server', ...killed }));
  expect(killed.kills).toBe(kills);
});

it('nor at many moments on the embedded database', async () => {
  const killed = await killReporters(kills, seed + 1, async () => ({ JOBS_DATA_DIR: await testFolder() }));
  console.log(JSON.stringify({ database: 'embedded', ...killed }));
  expect(killed.kills).toBe(kills);
});

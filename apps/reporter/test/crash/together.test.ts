import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer, type TestServer } from '../../../../packages/store/test/server.ts';
import { testFolder } from '../delivery/made-report.ts';
import { startMailServer } from '../delivery/smtp-test-server.ts';
import { freePort } from '../served.ts';
import { fiveTenants, owed } from './five-tenants.ts';
import { startReporter } from './reporter-process.ts';

let database: TestServer;
beforeAll(async () => {
  database = await startServer();
});
afterAll(() => database.stop());

async function variables(name: string, smtpPort: number): Promise<Readonly<Record<string, string>>> {
  const { env } = await fiveTenants(smtpPort);
  return { ...env, DATABASE_URL: await database.database(name), JOBS_DATA_DIR: await testFolder() };
}

it('three reporters started at the same instant on one database mail nothing twice', async () => {
  const server = await startMailServer();
  const env = await variables('three', server.port);
  const ended = await Promise.all([1, 2, 3].map(() => startReporter(env, 'run').ended));
  expect(ended.map(({ code, stderr }) => (code === 0 ? 'well' : stderr))).toEqual(['well', 'well', 'well']);
  expect(server.received.map(({ to }) => to.join()).toSorted()).toEqual(owed.toSorted());
}, 60_000);

it('what a killed one had taken is mailed by the other two', async () => {
  const taken = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const server = await startMailServer({
    hold: () => {
      taken.resolve();
      return held.promise;
    },
  });
  const env = await variables('killed', server.port);
  const start = async () => startReporter({ ...env, REPORTER_PORT: String(await freePort()) }, 'start');
  const doomed = await start();
  await taken.promise;
  doomed.child.kill('SIGKILL');
  await doomed.ended;
  held.resolve();
  const others = [await start(), await start()];
  // What the first had in hand may have been taken: nobody can know, so it comes again.
  await expect
    .poll(() => new Set(server.received.map(({ to }) => to.join())).size, { timeout: 45_000 })
    .toBe(owed.length);
  expect(server.received.length).toBeLessThanOrEqual(owed.length + 4);
  for (const { child } of others) child.kill('SIGTERM');
  expect((await Promise.all(others.map(({ ended }) => ended))).map(({ code }) => code)).toEqual([0, 0]);
  const { stdout } = await startReporter(env, 'status', '--json').ended;
  const states = JSON.parse(stdout).runs.map(({ state }: { state: string }) => state);
  expect(states).toEqual(Array.from({ length: 5 }, () => 'delivered'));
  const bytes = Map.groupBy(server.received, ({ to }) => to.join());
  for (const mails of bytes.values()) expect(new Set(mails.map(({ raw }) => raw)).size).toBe(1);
}, 90_000);

it('one that is asked to stop ends what it is handing over, and the next one does the rest: nothing comes twice', async () => {
  const taken = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const server = await startMailServer({
    hold: () => {
      taken.resolve();
      return held.promise;
    },
  });
  const env = await variables('stopped', server.port);
  const first = startReporter({ ...env, REPORTER_PORT: String(await freePort()) }, 'start');
  await taken.promise;
  first.child.kill('SIGTERM');
  held.resolve();
  expect((await first.ended).code).toBe(0);
  expect(await startReporter(env, 'run').ended).toMatchObject({ code: 0 });
  expect(server.received.map(({ to }) => to.join()).toSorted()).toEqual(owed.toSorted());
}, 60_000);

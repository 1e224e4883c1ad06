import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Simulator, type SimulatorOptions, startSimulator } from '@jobdesk/simulator';
import { onTestFinished } from 'vitest';
import { testNow } from './captured-io.ts';

/** A made-up service of 400 jobs in 30 days, and the variables that connect to it. */
export interface Served {
  readonly simulator: Simulator;
  readonly env: Record<string, string>;
  readonly close: () => Promise<void>;
}

export async function serve(options: SimulatorOptions = {}): Promise<Served> {
  const simulator = await startSimulator({ jobs: 400, days: 30, now: testNow, ...options });
  const { clientId, clientSecret = '' } = simulator.credentials;
  const env = {
    AVEPOINT_API_URL: simulator.url,
    AVEPOINT_IDENTITY_URL: simulator.identityUrl,
    AVEPOINT_CLIENT_ID: clientId,
    AVEPOINT_CLIENT_SECRET: clientSecret,
  };
  return { simulator, env, close: () => simulator.close() };
}

/** A folder that goes with the test. */
export async function temporaryFolder(whenFinished: typeof onTestFinished = onTestFinished): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'jobdesk-cli-'));
  whenFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** Monday 9 to Sunday 15 November 2026 in UTC: "last week" as the tests see it. */
export const lastWeek = { from: Date.parse('2026-11-09T00:00:00Z'), to: Date.parse('2026-11-16T00:00:00Z') };

/** A port of this machine on which nobody listens. */
export async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('A port was expected.');
  return address.port;
}

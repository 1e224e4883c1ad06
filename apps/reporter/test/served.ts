import { createServer } from 'node:net';
import { simulatedCredentials, startSimulator } from '@jobdesk/simulator';
import { onTestFinished } from 'vitest';
import { unmarked } from '../../cli/test/unmarked.ts';
import type { Io } from '../src/commands/command.ts';
import { runCommandLine } from '../src/run-command-line.ts';
import { testFolder } from './delivery/made-report.ts';
import { type MailServer, portOf } from './delivery/smtp-test-server.ts';

/** Mon 23 Nov 2026, 08:30 in UTC: the week before has been due for half an hour. */
export const mondayMorning = '2026-11-23T08:30:00Z';

/** The variables of a reporter for one tenant: made-up jobs that do not say that they are, and a mail server. */
export async function settingsFor(server: Pick<MailServer, 'port'> | null): Promise<Record<string, string>> {
  const simulator = await startSimulator({ jobs: 300, days: 30, now: Date.parse(mondayMorning) });
  const proxy = await unmarked(simulator);
  onTestFinished(async () => {
    await proxy.close();
    await simulator.close();
  });
  return {
    ...proxy.env,
    AVEPOINT_CLIENT_ID: simulatedCredentials.clientId,
    AVEPOINT_CLIENT_SECRET: simulatedCredentials.clientSecret,
    JOBS_DATA_DIR: await testFolder(),
    MAIL_TO: 'Ann <ann@contoso.example>, bob@contoso.example',
    OWNER_MAIL_TO: 'owner@msp.example',
    MAIL_FROM: 'Reports <reports@msp.example>',
    ...(server === null ? {} : { SMTP_URL: `smtp://localhost:${server.port}` }),
  };
}

/** What a command came to. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The reporter's command line within this process. */
export async function reporter(env: Io['env'], ...args: readonly string[]): Promise<Ended> {
  let [stdout, stderr] = ['', ''];
  const code = await runCommandLine(args, {
    env,
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    now: Date.now,
    signal: new AbortController().signal,
  });
  return { code, stdout, stderr };
}

/** A port of this machine on which nobody listens. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const port = portOf(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

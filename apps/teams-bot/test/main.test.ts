import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { phrases } from '@jobdesk/chat';
import { simulatedCredentials, startSimulator } from '@jobdesk/simulator';
import { describe, expect, it } from 'vitest';
import { startConnector } from './connector.ts';
import { program } from './program.ts';
import { activityIn, type Room, textOf } from './running.ts';

type Counts = Readonly<Record<string, number>>;

async function freePort(): Promise<number> {
  const connector = await startConnector();
  await connector.close();
  return Number(new URL(connector.serviceUrl).port);
}

describe('the program', () => {
  it('names everything that is missing, and ends with 2', async () => {
    const { code, said } = await program('main', {}).ended;
    expect(code).toBe(2);
    for (const name of ['AVEPOINT_CLIENT_ID', 'TEAMS_APP_ID', 'TEAMS_APP_PASSWORD', 'TEAMS_APP_TENANT_ID']) {
      expect(said).toContain(`${name} is not set.`);
    }
  });

  it('answers in developer mode as `jobs ask` does, says loudly that it is one, and ends at SIGTERM with 0', async () => {
    const [connector, simulator, port] = await Promise.all([
      startConnector(),
      startSimulator({ jobs: 50 }),
      freePort(),
    ]);
    const env = {
      TEAMS_DEVELOPER_MODE: '1',
      TEAMS_PORT: String(port),
      AVEPOINT_API_URL: simulator.url,
      AVEPOINT_IDENTITY_URL: simulator.identityUrl,
      AVEPOINT_CLIENT_ID: simulatedCredentials.clientId,
      AVEPOINT_CLIENT_SECRET: simulatedCredentials.clientSecret,
      JOBS_DATA_DIR: mkdtempSync(join(tmpdir(), 'jobdesk-teams-main-')),
    };
    const bot = program('main', env);
    expect(await bot.says(/"event":"ready","port":(\d+)/)).toBe(String(port));
    const room: Room = { id: 'a:anna', type: 'personal' };
    const message = { ...activityIn(room, 'anna', connector.serviceUrl), type: 'message', text: 'all jobs this year' };
    await fetch(`http://127.0.0.1:${port}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message),
    });
    const card = await connector.card(room.id);
    const asked = await program('../../cli/src/main', env, 'ask', 'all jobs this year', '--json').ended;
    const { matched, countsByStatus } = JSON.parse(asked.said) as { matched: number; countsByStatus: Counts };
    expect(textOf(card)).toContain(phrases.headline(matched, countsByStatus));
    bot.child.kill('SIGTERM');
    const { code, said } = await bot.ended;
    expect(code).toBe(0);
    expect(said).toContain('DEVELOPER MODE: nobody is asked who they are');
    await Promise.all([connector.close(), simulator.close()]);
  });
});

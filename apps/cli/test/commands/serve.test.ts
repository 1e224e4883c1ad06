import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { commands } from '../../../discord-bot/src/commands/commands.ts';
import { deploy } from '../../../discord-bot/src/discord/deploy.ts';
import { type FakeDiscord, startFakeDiscord } from '../../../discord-bot/test/fake-discord/fake-discord.ts';
import { jobs } from '../captured-io.ts';
import { closedPort, type Served, serve, temporaryFolder } from '../served.ts';

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/** `jobs serve` under way. */
function serving(env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [main, 'serve'], { env: { PATH: process.env['PATH'] ?? '', ...env } });
  onTestFinished(() => void child.kill('SIGKILL'));
  const said = { stdout: '', stderr: '' };
  const waiting: { readonly text: string; readonly heard: () => void }[] = [];
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      said[name] += text;
      for (const { text: wanted, heard } of waiting) if (said[name].includes(wanted)) heard();
    });
  }
  const ended = once(child, 'close').then(([code]) => ({ code: Number(code), ...said }));
  const says = (text: string): Promise<unknown> =>
    Promise.race([
      new Promise<void>((heard) => {
        waiting.push({ text, heard });
        if (said.stderr.includes(text)) heard();
      }),
      ended.then((end) => Promise.reject(new Error(JSON.stringify(end)))),
    ]);
  return { child, ended, says };
}

/** Two tenants with a report each; Anna may ask about one of them, Bob about both. */
async function configured(tenants: Readonly<Record<string, Served>>, access?: readonly object[]) {
  const folder = await temporaryFolder();
  const [first] = Object.values(tenants);
  const file = {
    tenants: Object.entries(tenants).map(([id, { env }]) => ({
      id,
      name: id.toUpperCase(),
      api: {
        apiUrl: env['AVEPOINT_API_URL'],
        identityUrl: env['AVEPOINT_IDENTITY_URL'],
        clientId: env['AVEPOINT_CLIENT_ID'],
        clientSecret: { env: 'TEST_CLIENT_SECRET' },
      },
      schedules: [{ id: 'weekly', cadence: 'weekly', sendAt: '00:00', formats: ['pdf'], to: `backup@${id}.example` }],
    })),
    ...(access === undefined ? {} : { access }),
  };
  await writeFile(join(folder, 'jobs.yaml'), JSON.stringify(file));
  return {
    JOBS_CONFIG: join(folder, 'jobs.yaml'),
    JOBS_DATA_DIR: join(folder, 'data'),
    TEST_CLIENT_SECRET: first?.env['AVEPOINT_CLIENT_SECRET'] ?? '',
    REPORTER_PORT: String(await closedPort()),
  };
}

const discordOf = (discord: FakeDiscord) => ({
  DISCORD_TOKEN: discord.token,
  DISCORD_APPLICATION_ID: discord.applicationId,
  DISCORD_API_URL: discord.apiUrl,
});

describe('jobs serve', () => {
  it('runs every configured app on one database, for whom the rules let in, and ends at SIGTERM with 0', async () => {
    const now = Date.now();
    const discord = await startFakeDiscord();
    const [contoso, fabrikam] = await Promise.all([serve({ now }), serve({ now, seed: 2, jobs: 40 })]);
    onTestFinished(async () => {
      await Promise.all([discord.close(), contoso.close(), fabrikam.close()]);
    });
    const ops = discord.channel('ops', discord.guild('Provider'));
    const [anna, bob, eve] = ['Anna', 'Bob', 'Eve'].map((name) => discord.person(name));
    const env = await configured({ contoso, fabrikam }, [
      { surface: 'discord', people: [anna?.id], tenants: ['contoso'] },
      { surface: 'discord', people: [bob?.id], tenants: ['contoso', 'fabrikam'] },
    ]);
    await deploy({
      token: discord.token,
      applicationId: discord.applicationId,
      guildId: null,
      apiUrl: discord.apiUrl,
      definitions: commands.map(({ definition }) => definition),
    });
    const program = serving({
      ...env,
      ...discordOf(discord),
      TEAMS_DEVELOPER_MODE: '1',
      TEAMS_PORT: String(await closedPort()),
    });
    await program.says('"event":"ready","servers"');
    await program.says('"event":"ready","port"');
    const ask = async (person: typeof anna, query: string): Promise<string> =>
      (await person?.command(ops, 'jobs', { query }).shown())?.text ?? '';
    const matched = (served: Served): string =>
      `${served.simulator.truth.startedWithin({ from: now - 100 * 86_400_000, to: now }).count} jobs`;
    expect(await ask(anna, 'all jobs in the last 100 days')).toContain(matched(contoso));
    expect(await ask(anna, 'tenant:fabrikam all jobs in the last 100 days')).toContain('Which tenant do you mean?');
    expect(await ask(bob, 'all jobs in the last 100 days')).toContain('tenant:contoso, tenant:fabrikam');
    expect(await ask(bob, 'tenant:fabrikam all jobs in the last 100 days')).toContain(matched(fabrikam));
    expect(await ask(eve, 'all jobs today')).toContain('You may not ask about backup jobs here.');
    const outbox = join(env.JOBS_DATA_DIR, 'outbox');
    await expect.poll(() => readdir(outbox).catch(() => []), { timeout: 20_000 }).toHaveLength(2);
    program.child.kill('SIGTERM');
    const { code, stdout, stderr } = await program.ended;
    expect([code, stdout]).toEqual([0, 'Reporter: starting.\nDiscord: starting.\nTeams: starting.\n']);
    expect(stderr).not.toContain(discord.token);
    expect(discord.violations).toEqual([]);
  }, 60_000);

  it('names an app that does not start, and ends the others', async () => {
    const discord = await startFakeDiscord();
    const contoso = await serve({ now: Date.now() });
    onTestFinished(async () => {
      await Promise.all([discord.close(), contoso.close()]);
    });
    const env = await configured({ contoso });
    const program = serving({ ...env, ...discordOf(discord), DISCORD_TOKEN: 'a.wrong.token' });
    expect(await program.ended).toMatchObject({
      code: 2,
      stdout: expect.stringContaining('Teams: not configured (TEAMS_APP_ID'),
      stderr: expect.stringContaining('discord: Discord refuses DISCORD_TOKEN.'),
    });
  }, 60_000);

  it('says what to set where nothing is configured', async () => {
    const contoso = await serve();
    onTestFinished(() => contoso.close());
    const env = { ...contoso.env, JOBS_DATA_DIR: await temporaryFolder() };
    expect(await jobs(['serve'], { env })).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/Nothing is configured.*\n.*MAIL_TO.*\n.*DISCORD_TOKEN.*\n.*TEAMS_APP_ID/),
    });
  });
});

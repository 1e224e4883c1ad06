import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { phrases } from '@jobdesk/chat';
import { selfSignedCertificate, simulatedCredentials, startSimulator } from '@jobdesk/simulator';
import { describe, expect, it } from 'vitest';
import { startFakeDiscord } from './fake-discord/fake-discord.ts';

type Counts = Readonly<Record<string, number>>;

/** A program of the bot's under way, with what it has said. */
function program(name: string, env: Record<string, string>, ...args: readonly string[]) {
  const file = fileURLToPath(new URL(`../src/${name}.ts`, import.meta.url));
  const child = spawn(process.execPath, [file, ...args], { env: { PATH: process.env['PATH'] ?? '', ...env } });
  let said = '';
  const heard = Promise.withResolvers<void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('"event":"ready"')) heard.resolve();
    });
  }
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, said }));
  return { child, ended, ready: Promise.race([heard.promise, ended]) };
}

describe('the programs', () => {
  it('name everything that is missing, and end with 2', async () => {
    const { code, said } = await program('main', {}).ended;
    expect(code).toBe(2);
    for (const name of ['AVEPOINT_CLIENT_ID', 'AVEPOINT_DATA_CENTER', 'DISCORD_TOKEN', 'DISCORD_APPLICATION_ID']) {
      expect(said).toContain(`${name} is not set.`);
    }
  });

  it('deploy, answer at the https address that DISCORD_API_URL names as `jobs ask` does, and end at SIGTERM with 0', async () => {
    const day = 86_400_000;
    const tls = await selfSignedCertificate({ name: 'localhost', from: Date.now() - day, to: Date.now() + day });
    const folder = mkdtempSync(join(tmpdir(), 'jobdesk-discord-main-'));
    writeFileSync(join(folder, 'certificate.pem'), tls.certificate);
    const [discord, simulator] = await Promise.all([startFakeDiscord({ tls }), startSimulator({ jobs: 50 })]);
    const ops = discord.channel('ops', discord.guild('Contoso'));
    const env = {
      DISCORD_TOKEN: discord.token,
      DISCORD_APPLICATION_ID: discord.applicationId,
      DISCORD_API_URL: discord.apiUrl,
      AVEPOINT_API_URL: simulator.url,
      AVEPOINT_IDENTITY_URL: simulator.identityUrl,
      AVEPOINT_CLIENT_ID: simulatedCredentials.clientId,
      AVEPOINT_CLIENT_SECRET: simulatedCredentials.clientSecret,
      JOBS_DATA_DIR: join(folder, 'data'),
      NODE_EXTRA_CA_CERTS: join(folder, 'certificate.pem'),
    };
    const [deployed, bot] = [program('deploy-commands', env), program('main', env)];
    expect(await deployed.ended).toMatchObject({ code: 0, said: expect.stringContaining('added     /jobs\n') });
    await bot.ready;
    const answer = await discord.person('Anna').command(ops, 'jobs', { query: 'all jobs this year' }).shown();
    const asked = await program('../../cli/src/main', env, 'ask', 'all jobs this year', '--json').ended;
    const { matched, countsByStatus } = JSON.parse(asked.said) as { matched: number; countsByStatus: Counts };
    expect(answer.text).toContain(`### ${phrases.headline(matched, countsByStatus)}`);
    bot.child.kill('SIGTERM');
    const { code, said } = await bot.ended;
    expect(code).toBe(0);
    expect(said).not.toContain(discord.token);
    expect(discord.violations).toEqual([]);
    const refused = await program('deploy-commands', { ...env, DISCORD_TOKEN: 'a.wrong.token' }).ended;
    expect(refused).toMatchObject({ code: 2, said: expect.stringContaining('Discord refuses DISCORD_TOKEN.') });
    await Promise.all([discord.close(), simulator.close()]);
  });
});

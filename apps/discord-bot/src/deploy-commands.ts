import { readSettings } from '@jobdesk/settings';
import { commands } from './commands/commands.ts';
import { deploy } from './discord/deploy.ts';
import { sayStartFailure } from './say-start-failure.ts';

try {
  const { discord } = readSettings(process.env, { need: ['discord'] });
  const definitions = process.argv.includes('--remove') ? [] : commands.map(({ definition }) => definition);
  const changes = await deploy({ ...discord, token: discord.token.reveal(), definitions });
  const where = discord.guildId === null ? 'everywhere (can take an hour to show)' : `server ${discord.guildId}`;
  console.log(`Commands of application ${discord.applicationId}, ${where}:`);
  for (const what of ['added', 'changed', 'removed', 'unchanged'] as const) {
    for (const name of changes[what]) console.log(`  ${what.padEnd(9)} /${name}`);
  }
} catch (error) {
  process.exitCode = sayStartFailure(error);
}

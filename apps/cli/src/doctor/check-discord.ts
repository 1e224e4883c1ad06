import { counted } from '@jobdesk/jobs-core/summary';
import type { DiscordSettings } from '@jobdesk/settings';
import { askJson, stringIn } from './ask-json.ts';
import { failed, type Finding, ok, warning } from './finding.ts';

const check = 'Discord';

/** Whether Discord takes the token, whose it is, and whether the commands are there. */
export async function checkDiscord(
  { token, applicationId, guildId, apiUrl }: DiscordSettings,
  isOpenToAll: boolean,
  signal: AbortSignal,
): Promise<readonly Finding[]> {
  const get = (path: string) =>
    askJson(`${apiUrl}/v10${path}`, { headers: { authorization: `Bot ${token.reveal()}` }, signal });
  const { status, body: application } = await get('/applications/@me');
  if (status === 401) {
    return [
      failed(check, 'Discord refuses DISCORD_TOKEN.', 'Copy it anew from Developer Portal > your application > Bot.'),
    ];
  }
  if (status !== 200) return [failed(check, `Discord answers ${status}.`, 'Check DISCORD_API_URL; try again later.')];
  if (stringIn(application, 'id') !== applicationId) {
    const advice = 'Copy both from the same application in the Developer Portal.';
    return [failed(check, 'DISCORD_TOKEN belongs to another application than DISCORD_APPLICATION_ID.', advice)];
  }
  const where = guildId === null ? '' : `/guilds/${guildId}`;
  const commands = await get(`/applications/${applicationId}${where}/commands`);
  if (!Array.isArray(commands.body) || commands.body.length === 0) {
    const place = guildId === null ? '' : ` in server ${guildId}`;
    return [warning(check, `The token is accepted, but there are no commands${place}.`, 'Run: npm run discord:deploy')];
  }
  if (isOpenToAll && Reflect.get(Object(application), 'bot_public') === true) {
    const advice = 'Turn off "Public Bot" in the Developer Portal, or list who may ask.';
    return [warning(check, 'The token is accepted. Anybody can install this bot and ask.', advice)];
  }
  return [ok(check, `The token is accepted; ${counted(commands.body.length, 'command')} deployed.`)];
}

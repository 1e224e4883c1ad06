import type { Environment } from './environment.ts';
import { Secret } from './secret.ts';
import type { VariableName } from './variables.ts';
import { webAddress } from './web-address.ts';

/** The Discord application that the bot is. */
export interface DiscordSettings {
  readonly token: Secret;
  /** A snowflake. */
  readonly applicationId: string;
  /** Where commands are deployed to; null: to every guild and to direct messages. */
  readonly guildId: string | null;
  /** Ends in `/api`; the version is appended. @default 'https://discord.com/api' */
  readonly apiUrl: string;
}

/** Null when a fault was noted. */
export function discordSettingsFrom(environment: Environment): DiscordSettings | null {
  const token = environment.required('DISCORD_TOKEN');
  const applicationId = snowflake(
    environment,
    'DISCORD_APPLICATION_ID',
    environment.required('DISCORD_APPLICATION_ID'),
  );
  const wantedGuild = environment.optional('DISCORD_GUILD_ID');
  const guildId = wantedGuild === null ? null : snowflake(environment, 'DISCORD_GUILD_ID', wantedGuild);
  const apiUrl = webAddress(environment, 'DISCORD_API_URL', 'https://discord.com/api');
  if (token === null || applicationId === null || apiUrl === null || (wantedGuild !== null && guildId === null)) {
    return null;
  }
  return { token: new Secret(token), applicationId, guildId, apiUrl };
}

function snowflake(environment: Environment, name: VariableName, text: string | null): string | null {
  if (text === null) return null;
  // Not repeated: it may be the token, pasted into the wrong line.
  return /^\d{1,20}$/.test(text) ? text : environment.fault(name, 'is not a whole number');
}

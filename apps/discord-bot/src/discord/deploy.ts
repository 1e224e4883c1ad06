import type { APIApplicationCommand, RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { REST, Routes } from 'discord.js';
import { type CommandChanges, commandChanges } from './command-changes.ts';

export interface DeployOptions {
  readonly token: string;
  readonly applicationId: string;
  /** One server, where commands appear at once; null: everywhere. */
  readonly guildId: string | null;
  readonly apiUrl: string;
  readonly definitions: readonly RESTPostAPIChatInputApplicationCommandsJSONBody[];
}

/**
 * Makes the deployed commands what they should be. Asks first and writes only when something differs, so that it can
 * run as often as one likes (Discord lets a server create 200 commands a day).
 */
export async function deploy(options: DeployOptions): Promise<CommandChanges> {
  const { token, applicationId, guildId, apiUrl, definitions } = options;
  const rest = new REST({ api: apiUrl }).setToken(token);
  const route =
    guildId === null
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const deployed = await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) });
  const changes = commandChanges(isCommands(deployed) ? deployed : [], definitions);
  if (changes.added.length + changes.changed.length + changes.removed.length > 0) {
    await rest.put(route, { body: definitions });
  }
  return changes;
}

function isCommands(answer: unknown): answer is APIApplicationCommand[] {
  return Array.isArray(answer) && answer.every((item) => typeof item === 'object' && item !== null && 'name' in item);
}

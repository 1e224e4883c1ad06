import { type ApiSettings, apiSettingsFrom } from './api-settings.ts';
import { type Conventions, conventionsFrom } from './conventions.ts';
import { type DatabaseSettings, databaseSettingsFrom } from './database-settings.ts';
import { type DiscordSettings, discordSettingsFrom } from './discord-settings.ts';
import { Environment, type Variables } from './environment.ts';
import { SettingsError } from './fault.ts';
import { type MailSettings, mailSettingsFrom } from './mail-settings.ts';
import { type TeamsSettings, teamsSettingsFrom } from './teams-settings.ts';

export const logLevels = ['error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

/** What every program needs; all of it has defaults. */
export interface CommonSettings {
  readonly conventions: Conventions;
  /** The folder that Jobdesk keeps files in. @default '.jobdesk' */
  readonly dataDir: string;
  /** How old, in seconds, read jobs may be in an answer. @default 60 */
  readonly cacheSeconds: number;
  /** @default 'info' */
  readonly logLevel: LogLevel;
}

/** What only some programs need. */
export interface SettingsParts {
  /** The vendor's service: `AVEPOINT_*`. */
  readonly api: ApiSettings;
  /** Delivery: `SMTP_URL`, `MAIL_*`. */
  readonly mail: MailSettings;
  /** State: `DATABASE_URL`. */
  readonly database: DatabaseSettings;
  /** The Discord bot: `DISCORD_*`. */
  readonly discord: DiscordSettings;
  /** The Teams bot: `TEAMS_*`. */
  readonly teams: TeamsSettings;
}

/** The settings with the parts that were needed; where that is decided at run time, `'api' in settings` tells. */
export type Settings<Needs extends readonly (keyof SettingsParts)[]> = Needs extends unknown
  ? CommonSettings & Pick<SettingsParts, Needs[number]>
  : never;

/**
 * The settings that a program needs, from environment variables.
 *
 * @param variables `process.env`
 * @param options `need`: the parts without which the program cannot work; a part that is not needed is not read
 * @throws SettingsError naming everything that is missing or wrong at once, each with what is expected and an example
 * @example
 * const { api, conventions } = readSettings(process.env, { need: ['api'] });
 * api.credentials.kind //=> 'secret'
 */
export function readSettings<const Needs extends readonly (keyof SettingsParts)[]>(
  variables: Variables,
  options: { readonly need: Needs },
): Settings<Needs>;
export function readSettings(
  variables: Variables,
  { need }: { readonly need: readonly (keyof SettingsParts)[] },
): CommonSettings & Partial<SettingsParts> {
  const environment = new Environment(variables);
  // Refused rather than ignored: with a file of tenants, the variables' tenant may not be the one that was meant.
  if (environment.optional('JOBS_CONFIG') !== null) environment.fault('JOBS_CONFIG', 'is set');
  const dataDir = environment.optional('JOBS_DATA_DIR') ?? '.jobdesk';
  const api = need.includes('api') ? apiSettingsFrom(environment) : undefined;
  const mail = need.includes('mail') ? mailSettingsFrom(environment, dataDir) : undefined;
  const database = need.includes('database') ? databaseSettingsFrom(environment, dataDir) : undefined;
  const discord = need.includes('discord') ? discordSettingsFrom(environment) : undefined;
  const teams = need.includes('teams') ? teamsSettingsFrom(environment) : undefined;
  const conventions = conventionsFrom(environment);
  const cacheSeconds = environment.parsed('JOBS_CACHE_SECONDS', 60, parseSeconds);
  const logLevel = environment.parsed('LOG_LEVEL', 'info' as const, parseLogLevel);
  if (
    api === null ||
    mail === null ||
    database === null ||
    discord === null ||
    teams === null ||
    conventions === null ||
    cacheSeconds === null ||
    logLevel === null ||
    environment.faults.length > 0
  ) {
    throw new SettingsError(environment.faults);
  }
  return {
    conventions,
    dataDir,
    cacheSeconds,
    logLevel,
    ...(api === undefined ? {} : { api }),
    ...(mail === undefined ? {} : { mail }),
    ...(database === undefined ? {} : { database }),
    ...(discord === undefined ? {} : { discord }),
    ...(teams === undefined ? {} : { teams }),
  };
}

function parseSeconds(text: string): number | null {
  const seconds = /^\d{1,6}$/.test(text) ? Number(text) : null;
  return seconds === null || seconds > 86_400 ? null : seconds;
}

function parseLogLevel(text: string): LogLevel | null {
  return logLevels.find((level) => level === text.toLowerCase()) ?? null;
}

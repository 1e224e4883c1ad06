import type { ApiSettings } from './api-settings.ts';
import { type Conventions, conventionsFrom } from './conventions.ts';
import { type DatabaseSettings, databaseSettingsFrom } from './database-settings.ts';
import { type DiscordSettings, discordSettingsFrom } from './discord-settings.ts';
import { Environment, type Variables } from './environment.ts';
import { SettingsError } from './fault.ts';
import {
  type MailServerSettings,
  type MailSettings,
  mailServerSettingsFrom,
  mailSettingsFrom,
} from './mail-settings.ts';
import {
  type AskedTenant,
  onlyOf,
  readAskedTenant,
  readConventionsOf,
  readTenants,
  type Tenancy,
} from './read-tenants.ts';
import { type ReporterSettings, reporterSettingsFrom } from './reporter-settings.ts';
import { type TeamsSettings, teamsSettingsFrom } from './teams-settings.ts';
import type { AccessSettings, TenantSettings } from './tenant-settings.ts';

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
  /** The vendor's service for one tenant: `AVEPOINT_*`, or the tenant of `JOBS_CONFIG` that was picked. */
  readonly api: ApiSettings;
  /** Every tenant, at least one: those of `JOBS_CONFIG`, or `default` from `AVEPOINT_*`. Brings `access` along. */
  readonly tenants: readonly TenantSettings[];
  /** Delivery to the one list of recipients of `MAIL_TO`: `SMTP_URL`, `MAIL_*`. */
  readonly mail: MailSettings;
  /** Delivery to whom schedules name: `SMTP_URL`, `MAIL_FROM`. */
  readonly mailServer: MailServerSettings;
  /** State: `DATABASE_URL`. */
  readonly database: DatabaseSettings;
  /** Where the reporter is watched: `REPORTER_*`. */
  readonly reporter: ReporterSettings;
  /** The Discord bot: `DISCORD_*`. */
  readonly discord: DiscordSettings;
  /** The Teams bot: `TEAMS_*`. */
  readonly teams: TeamsSettings;
}

/** What comes along with a part. */
interface Companions {
  /** Who may ask which tenants; empty: whoever reaches the bot may ask all of them. */
  readonly access: readonly AccessSettings[];
}

/** The settings with the parts that were needed; where that is decided at run time, `'api' in settings` tells. */
export type Settings<Needs extends readonly (keyof SettingsParts)[]> = Needs extends unknown
  ? CommonSettings &
      Pick<SettingsParts, Needs[number]> &
      ('tenants' extends Needs[number] ? Companions : Partial<Companions>)
  : never;

/** What is read, and for whom. */
export interface ReadSettingsOptions<Needs extends readonly (keyof SettingsParts)[]> {
  /** The parts without which the program cannot work; a part that is not needed is not read. */
  readonly need: Needs;
  /**
   * The id of the only tenant that is wanted, as `--tenant` names it. `conventions` are then that tenant's, and the
   * secrets of the others are not needed; nor is its own, where neither `api` nor `tenants` is.
   *
   * @default every tenant; for `api` the only one there is
   */
  readonly tenant?: string | null;
}

/**
 * The settings that a program needs, from environment variables and, where `JOBS_CONFIG` names one, a file of tenants.
 *
 * @param variables `process.env`
 * @throws SettingsError naming everything that is missing or wrong at once, each with what is expected and an example
 * @example
 * const { api, conventions } = readSettings(process.env, { need: ['api'] });
 * api.credentials.kind //=> 'secret'
 */
export function readSettings<const Needs extends readonly (keyof SettingsParts)[]>(
  variables: Variables,
  options: ReadSettingsOptions<Needs>,
): Settings<Needs>;
export function readSettings(
  variables: Variables,
  { need, tenant = null }: ReadSettingsOptions<readonly (keyof SettingsParts)[]>,
): CommonSettings & Partial<SettingsParts & Companions> {
  const environment = new Environment(variables);
  const dataDir = environment.optional('JOBS_DATA_DIR') ?? '.jobdesk';
  const tenancy = need.includes('tenants') ? readTenants(environment, tenant) : undefined;
  const asked = askedTenant(environment, need, tenancy, tenant);
  const mail = need.includes('mail') ? mailSettingsFrom(environment, dataDir) : undefined;
  const mailServer = need.includes('mailServer') ? mailServerSettingsFrom(environment, dataDir) : undefined;
  const database = need.includes('database') ? databaseSettingsFrom(environment, dataDir) : undefined;
  const reporter = need.includes('reporter') ? reporterSettingsFrom(environment) : undefined;
  const discord = need.includes('discord') ? discordSettingsFrom(environment) : undefined;
  const teams = need.includes('teams') ? teamsSettingsFrom(environment) : undefined;
  const isOnlyCalendar = tenant !== null && asked === undefined && tenancy === undefined;
  const conventions = isOnlyCalendar
    ? readConventionsOf(environment, tenant)
    : (asked?.conventions ?? conventionsFrom(environment));
  const cacheSeconds = environment.parsed('JOBS_CACHE_SECONDS', 60, parseSeconds);
  const logLevel = environment.parsed('LOG_LEVEL', 'info' as const, parseLogLevel);
  if (
    tenancy === null ||
    asked === null ||
    mail === null ||
    mailServer === null ||
    database === null ||
    reporter === null ||
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
    ...(asked && need.includes('api') ? { api: asked.api } : {}),
    ...(tenancy && need.includes('tenants') ? tenancy : {}),
    ...(mail === undefined ? {} : { mail }),
    ...(mailServer === undefined ? {} : { mailServer }),
    ...(database === undefined ? {} : { database }),
    ...(reporter === undefined ? {} : { reporter }),
    ...(discord === undefined ? {} : { discord }),
    ...(teams === undefined ? {} : { teams }),
  };
}

/** Null when a fault was noted; undefined when nobody in particular is asked. */
function askedTenant(
  environment: Environment,
  need: readonly (keyof SettingsParts)[],
  tenancy: Tenancy | null | undefined,
  wanted: string | null,
): AskedTenant | null | undefined {
  if (tenancy === null) return undefined;
  if (tenancy === undefined) return need.includes('api') ? readAskedTenant(environment, wanted) : undefined;
  return need.includes('api') || wanted !== null ? onlyOf(environment, tenancy) : undefined;
}

function parseSeconds(text: string): number | null {
  const seconds = /^\d{1,6}$/.test(text) ? Number(text) : null;
  return seconds === null || seconds > 86_400 ? null : seconds;
}

function parseLogLevel(text: string): LogLevel | null {
  return logLevels.find((level) => level === text.toLowerCase()) ?? null;
}

import {
  type AccessSettings,
  type CommonSettings,
  type DatabaseSettings,
  type DiscordSettings,
  type MailServerSettings,
  readSettings,
  SettingsError,
  type SettingsFault,
  type TeamsSettings,
  type TenantSettings,
  type Variables,
} from '@jobdesk/settings';

/** The settings, part by part: what cannot be read keeps nothing else from being looked at. */
export interface Configured {
  /** Null, like each of the others, when it is wrong. */
  readonly common: CommonSettings | null;
  readonly tenancy: Tenancy | null;
  readonly database: DatabaseSettings | null;
  readonly mailServer: MailServerSettings | null;
  /** `absent` where none of its variables is set. */
  readonly discord: DiscordSettings | 'absent' | null;
  readonly teams: TeamsSettings | 'absent' | null;
  /** Everything that is missing or wrong, each once. */
  readonly faults: readonly SettingsFault[];
}

export interface Tenancy {
  readonly tenants: readonly TenantSettings[];
  readonly access: readonly AccessSettings[];
}

/** Reads all settings that are there. @param tenant the id of the only tenant that is looked at; null: all */
export function readConfigured(env: Variables, tenant: string | null): Configured {
  const faults = new Map<string, SettingsFault>();
  const read = <Part>(part: () => Part): Part | null => {
    try {
      return part();
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error;
      for (const fault of error.faults) faults.set(`${fault.variable} ${fault.problem}`, fault);
      return null;
    }
  };
  const ifSet = <Part>(prefix: string, part: () => Part): Part | 'absent' | null =>
    isAnySet(env, prefix) ? read(part) : 'absent';
  const parts = {
    common: read(() => readSettings(env, { need: [] })),
    tenancy: read(() => readSettings(env, { need: ['tenants'], tenant })),
    database: read(() => readSettings(env, { need: ['database'] }).database),
    mailServer: read(() => readSettings(env, { need: ['mailServer'] }).mailServer),
    discord: ifSet('DISCORD_', () => readSettings(env, { need: ['discord'] }).discord),
    teams: ifSet('TEAMS_', () => readSettings(env, { need: ['teams'] }).teams),
  };
  return { ...parts, faults: [...faults.values()] };
}

/** Whether a variable is set whose name starts so. */
export function isAnySet(env: Variables, prefix: string): boolean {
  return Object.entries(env).some(
    ([name, value]) => name.startsWith(prefix) && value !== undefined && value.trim() !== '',
  );
}

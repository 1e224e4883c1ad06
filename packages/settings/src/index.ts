// The settings of a program, from environment variables and a file of tenants.
export {
  type CommonSettings,
  type LogLevel,
  readSettings,
  type ReadSettingsOptions,
  type Settings,
  type SettingsParts,
} from './read-settings.ts';

// Their parts.
export { accessTo } from './access-to.ts';
export type { ApiSettings } from './api-settings.ts';
export type { Conventions } from './conventions.ts';
export type { Credentials } from './credentials.ts';
export type { DatabaseSettings } from './database-settings.ts';
export { readCalendar } from './read-calendar.ts';
export { storeLocation } from './store-location.ts';
export type { DiscordSettings } from './discord-settings.ts';
export type { MailAddress } from './mail-address.ts';
export type { MailServerSettings, MailSettings, MailTransport } from './mail-settings.ts';
export type {
  AccessSettings,
  BackupSettings,
  BrandingSettings,
  MuteSettings,
  ScheduleSettings,
  TenantSettings,
} from './tenant-settings.ts';
export type { ReporterSettings } from './reporter-settings.ts';
export type { TeamsSettings } from './teams-settings.ts';
export { Secret } from './secret.ts';

// Where they come from, and what can be wrong with them.
export type { Variables } from './environment.ts';
export { type FilePlace, SettingsError, type SettingsFault } from './fault.ts';

// Every variable, for help and documentation.
export { type Variable, type VariableName, variables } from './variables.ts';
export { tenantName } from './tenant-name.ts';

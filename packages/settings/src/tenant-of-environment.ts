import { apiSettingsFrom } from './api-settings.ts';
import { type Conventions, conventionsFrom } from './conventions.ts';
import type { Environment } from './environment.ts';
import type { MailAddress } from './mail-address.ts';
import { addressesFrom } from './mail-settings.ts';
import { tenantName } from './tenant-name.ts';
import { defaultLargestMail, type ScheduleSettings, type TenantSettings } from './tenant-settings.ts';
import { parsePingAddress } from './web-address.ts';

/** The id of the tenant that environment variables describe. */
export const defaultTenant = 'default';

/**
 * The one tenant of `AVEPOINT_*`, with a weekly report to `MAIL_TO` if that is set; null when a fault was noted.
 */
export function tenantOfEnvironment(environment: Environment): TenantSettings | null {
  const api = apiSettingsFrom(environment);
  const conventions = conventionsFrom(environment);
  const to = addressesFrom(environment, 'MAIL_TO');
  const owner = addressesFrom(environment, 'OWNER_MAIL_TO');
  const heartbeatUrl = readHeartbeatUrl(environment);
  if (api === null || conventions === null || to === null || owner === null || heartbeatUrl === undefined) return null;
  return {
    id: defaultTenant,
    name: tenantName(api),
    api,
    conventions,
    branding: { name: null, logoFile: null, colour: null },
    owner,
    secretExpiresOn: null,
    heartbeatUrl,
    backups: [],
    mutes: [],
    schedules: to.length === 0 ? [] : [mondayMorning(conventions, to)],
  };
}

function mondayMorning(conventions: Conventions, to: readonly MailAddress[]): ScheduleSettings {
  return {
    id: 'weekly',
    tenant: defaultTenant,
    cadence: { kind: 'weekly', weekStartsOn: conventions.weekStartsOn, sendOn: 1 },
    timeZone: conventions.timeZone,
    sendAt: 8 * 60,
    missed: 'latest',
    whenIncomplete: 'tell-owner',
    formats: ['pdf', 'xlsx'],
    to,
    cc: [],
    bcc: [],
    largestMail: defaultLargestMail,
    listUnsubscribe: null,
  };
}

/** Null when it is not set; undefined when a fault was noted. */
function readHeartbeatUrl(environment: Environment): string | null | undefined {
  const text = environment.optional('HEARTBEAT_URL');
  if (text === null) return null;
  const parsed = parsePingAddress(text);
  if ('value' in parsed) return parsed.value;
  environment.fault('HEARTBEAT_URL', parsed.problem);
  return undefined;
}

import { statSync } from 'node:fs';
import type { Conventions } from '../conventions.ts';
import { describeFileError } from '../file-error.ts';
import type { BackupSettings, BrandingSettings, MuteSettings, TenantSettings } from '../tenant-settings.ts';
import { parsePingAddress } from '../web-address.ts';
import { pingAddress } from './addresses.ts';
import { apiFields } from './api-fields.ts';
import { brandingFields } from './branding-fields.ts';
import { buildApi } from './build-api.ts';
import { buildSchedule } from './build-schedule.ts';
import type { Context } from './context.ts';
import type { Fields } from './fields.ts';
import { backupFields, muteFields } from './plan-fields.ts';
import { scheduleFields } from './schedule-fields.ts';
import { tenantFields } from './tenant-fields.ts';
import { noteRepeated } from './note-repeated.ts';

/**
 * Undefined when a fault was noted, and when the tenant is not wanted: everything in the file is looked at then, but
 * nothing outside of it.
 */
export function buildTenant(fields: Fields, context: Context): TenantSettings | undefined {
  const id = fields.get(tenantFields.id);
  const name = fields.get(tenantFields.name);
  const isWanted = context.isWanted(id);
  const conventions = buildConventions(fields, context);
  const apiGiven = fields.get(tenantFields.api);
  const api = apiGiven && buildApi(apiGiven, isWanted, context);
  const secretExpiresOn = apiGiven?.get(apiFields.secretExpiresOn) ?? 'none';
  const branding = buildBranding(fields.get(tenantFields.branding), isWanted, context);
  const heartbeatUrl = buildHeartbeatUrl(fields, isWanted, context);
  const owner = { id: id ?? '', conventions, to: fields.get(tenantFields.to) ?? [] };
  const schedulesGiven = fields.get(tenantFields.schedules) ?? [];
  noteRepeated(schedulesGiven, scheduleFields.id, 'schedule of this tenant');
  const rest = {
    owner: fields.get(tenantFields.owner) ?? context.owner,
    backups: (fields.get(tenantFields.backups) ?? []).flatMap(buildBackup),
    mutes: (fields.get(tenantFields.mutes) ?? []).flatMap(buildMute),
    schedules: schedulesGiven.flatMap((given) => buildSchedule(given, owner) ?? []),
    secretExpiresOn: secretExpiresOn === 'none' ? null : secretExpiresOn,
  };
  if (id === undefined || name === undefined || api === undefined || heartbeatUrl === undefined) return undefined;
  return { id, name, api, conventions, branding, heartbeatUrl, ...rest };
}

/** Needs nothing outside of the file. */
export function buildConventions(fields: Fields, { conventions }: Context): Conventions {
  return {
    timeZone: fields.get(tenantFields.timeZone) ?? conventions.timeZone,
    weekStartsOn: fields.get(tenantFields.weekStartsOn) ?? conventions.weekStartsOn,
    locale: fields.get(tenantFields.locale) ?? conventions.locale,
  };
}

function buildBranding(fields: Fields | undefined, isWanted: boolean, context: Context): BrandingSettings {
  const logo = fields?.get(brandingFields.logo) ?? 'none';
  const colour = fields?.get(brandingFields.colour) ?? 'none';
  const logoFile = logo === 'none' ? null : context.pathOf(logo);
  if (fields !== undefined && logoFile !== null && isWanted) {
    const problem = whyNoFile(logoFile);
    const spot = fields.spotOf(brandingFields.logo);
    if (problem !== null) spot.fault(`names ${problem}`, brandingFields.logo.shape.expected);
  }
  return { name: fields?.get(brandingFields.name) ?? null, logoFile, colour: colour === 'none' ? null : colour };
}

function whyNoFile(path: string): string | null {
  try {
    return statSync(path).isFile() ? null : 'a folder instead of a file';
  } catch (error) {
    return describeFileError(error);
  }
}

/** Null for none; undefined when a fault was noted or the tenant is not wanted. */
function buildHeartbeatUrl(fields: Fields, isWanted: boolean, context: Context): string | null | undefined {
  const given = fields.get(tenantFields.heartbeatUrl);
  if (given === undefined) return fields.has(tenantFields.heartbeatUrl) ? undefined : null;
  if (typeof given === 'string') return given === 'none' ? null : given;
  context.referenced.add(given.variable);
  const value = isWanted ? context.valueOf(given) : undefined;
  if (value === undefined) return undefined;
  const parsed = parsePingAddress(value);
  if ('value' in parsed) return parsed.value;
  // What is wrong with it is not said: that would show a part of what is kept out of the file.
  return given.spot.fault(
    `names ${given.variable}, whose value cannot be used`,
    pingAddress.expected,
    `${given.variable}=https://hc-ping.com/…`,
  );
}

function buildBackup(fields: Fields): readonly BackupSettings[] {
  const service = fields.get(backupFields.service);
  const everyMinutes = fields.get(backupFields.every);
  const weekdays = fields.get(backupFields.weekdays) ?? [];
  return service === undefined || everyMinutes === undefined ? [] : [{ service, everyMinutes, weekdays }];
}

function buildMute(fields: Fields): readonly MuteSettings[] {
  const service = fields.get(muteFields.service);
  const reason = fields.get(muteFields.reason);
  const until = fields.get(muteFields.until) ?? null;
  return service === undefined || reason === undefined ? [] : [{ service, reason, until }];
}

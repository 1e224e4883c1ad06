import { serviceByKey } from '@jobdesk/jobs-core/model';
import type { ProduceOptions } from '@jobdesk/report';
import type { ScheduleSettings, TenantSettings } from '@jobdesk/settings';
import { readLogoFile } from './logo-file.ts';

/** A tenant as its reports show it: what `produceReport` is told of it. */
export interface TenantForReport {
  readonly tenant: ProduceOptions['tenant'];
  readonly declaredSeries: NonNullable<ProduceOptions['declaredSeries']>;
  readonly mutes: NonNullable<ProduceOptions['mutes']>;
  /** What could not be used, a sentence each, for the owner and not for the reader. */
  readonly problems: readonly string[];
}

/**
 * Reads what a tenant's reports look like. A logo that is not there keeps no report from being made.
 *
 * @param zone on whose calendar the report's days are
 * @throws RangeError for a service that is in no published table
 */
export async function reportTenant(
  { id, name, branding, secretExpiresOn, backups, mutes }: TenantSettings,
  { timeZone }: Pick<ScheduleSettings, 'timeZone'>,
): Promise<TenantForReport> {
  const { logo, problem } = await readLogoFile(branding.logoFile);
  return {
    tenant: { id, name, timeZone, secretExpiresOn, branding: { name: branding.name, colour: branding.colour, logo } },
    declaredSeries: backups.map(({ service, ...rest }) => ({ ...rest, service: codeOf(service), operation: 'backup' })),
    mutes: mutes.map(({ service, ...rest }) => ({ ...rest, service: codeOf(service) })),
    problems: problem === null ? [] : [problem],
  };
}

function codeOf(service: string): number {
  const known = serviceByKey(service);
  if (known === null) throw new RangeError(`No service is called ${JSON.stringify(service)}.`);
  return known.code;
}

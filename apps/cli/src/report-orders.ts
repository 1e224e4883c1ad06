import { join } from 'node:path';
import type { Reference } from '@jobdesk/jobs-core/language';
import type { ProduceOptions } from '@jobdesk/report';
import { readSettings, type ScheduleSettings, type TenantSettings } from '@jobdesk/settings';
import { type ContextFlags, refuseTenant, referenceFrom } from './context-flags.ts';
import type { Io } from './io.ts';
import type { Mailing } from './made-report.ts';
import { madeUpTenant } from './made-up-tenant.ts';
import { openApi, openSimulated, type OpenSource } from './open-source.ts';
import { UsageError } from './usage-error.ts';

/** What `jobs report` is told about whose report it is and who gets it. */
export type ReportFlags = ContextFlags & {
  readonly simulated: boolean;
  readonly send: boolean;
  readonly schedule: string | null;
};

/** Everything about a report but its period and its files. */
export interface ReportOrders {
  readonly opened: OpenSource;
  readonly reference: Reference;
  readonly about: Pick<ProduceOptions, 'source' | 'simulated' | 'tenant' | 'declaredSeries' | 'mutes'>;
  /** Null: nobody gets it. */
  readonly mailing: Mailing | null;
  /** What of the settings could not be used: a sentence each. */
  readonly problems: readonly string[];
}

/**
 * Reads the settings of the tenant, or makes one up.
 *
 * @throws SettingsError naming everything that is missing or wrong
 * @throws UsageError where it is not clear who should get the report
 */
export async function orderReport(flags: ReportFlags, io: Io): Promise<ReportOrders> {
  return flags.simulated ? orderMadeUp(flags, io) : orderReal(flags, io);
}

async function orderMadeUp(flags: ReportFlags, io: Io): Promise<ReportOrders> {
  refuseTenant(flags);
  const settings = readSettings(io.env, { need: flags.send ? ['mail'] : [] });
  const reference = referenceFrom(flags, settings.conventions, io.now());
  const opened = await openSimulated({ now: reference.now }, io);
  const tenant = { id: 'default', name: madeUpTenant, timeZone: reference.timeZone };
  const mailing = 'mail' in settings ? { ...settings.mail, outboxFolder: outboxOf(settings) } : null;
  return {
    opened,
    reference,
    about: { source: opened.source, simulated: opened.simulated, tenant },
    mailing,
    problems: [],
  };
}

async function orderReal(flags: ReportFlags, io: Io): Promise<ReportOrders> {
  const settings = readSettings(io.env, {
    need: ['tenants', 'api', ...(flags.send ? (['mailServer'] as const) : [])],
    tenant: flags.tenant,
  });
  const [settled] = settings.tenants;
  if (settled === undefined) throw new Error('There is always a tenant.');
  const mailing =
    'mailServer' in settings
      ? { ...settings.mailServer, outboxFolder: outboxOf(settings), ...addressees(settled, flags.schedule) }
      : null;
  const reference = referenceFrom(flags, settled.conventions, io.now());
  const { reportTenant } = await import('@jobdesk/reporter');
  const { problems, ...asScheduled } = await reportTenant(settled, reference);
  const opened = openApi(settled.api, io);
  return {
    opened,
    reference,
    about: { source: opened.source, simulated: opened.simulated, ...asScheduled },
    mailing,
    problems,
  };
}

/** Whom the schedule names, each with a mail of their own. */
function addressees(
  tenant: TenantSettings,
  wanted: string | null,
): Pick<Mailing, 'to' | 'largestMail' | 'listUnsubscribe'> {
  const { to, cc, bcc, largestMail, listUnsubscribe } = scheduleOf(tenant, wanted);
  return { to: [...to, ...cc, ...bcc], largestMail, listUnsubscribe };
}

function scheduleOf({ id, schedules }: TenantSettings, wanted: string | null): ScheduleSettings {
  const known = schedules.map((schedule) => schedule.id).join(', ');
  const [only, another] = schedules;
  if (only === undefined) {
    throw new UsageError(
      `Nobody is named to get the reports of tenant "${id}".`,
      'Set MAIL_TO, or with JOBS_CONFIG give the tenant a schedule with "to:".',
    );
  }
  if (wanted === null && another === undefined) return only;
  const found = schedules.find((schedule) => schedule.id === wanted);
  if (found !== undefined) return found;
  throw new UsageError(
    wanted === null
      ? `Tenant "${id}" has several schedules, each with recipients of its own: ${known}.`
      : `Tenant "${id}" has no schedule ${JSON.stringify(wanted)}, but: ${known}.`,
    'Write --schedule with the one whose recipients should get it.',
  );
}

function outboxOf({ dataDir }: { readonly dataDir: string }): string {
  return join(dataDir, 'outbox');
}

import type { JobSource } from '@jobdesk/jobs-core/client';
import type { BoundedWindow, Instant } from '@jobdesk/jobs-core/model';
import { type ProducedReport, produceReport } from '@jobdesk/report';
import type { ScheduleSettings, TenantSettings } from '@jobdesk/settings';
import { reportTenant } from './report-tenant.ts';

/** A report that goes out later than this after its time says so. */
const lateMs = 3_600_000;

export interface ScheduledReport {
  readonly tenant: TenantSettings;
  readonly schedule: ScheduleSettings;
  readonly window: BoundedWindow;
  /** When it was to be sent; null for one that is not sent. */
  readonly dueAt: Instant | null;
  readonly source: JobSource;
  readonly now: Instant;
  /** Where its files go. */
  readonly folder: string;
  readonly signal: AbortSignal;
}

/**
 * Makes a schedule's report as its tenant's settings want it: branding, zone, declared backups, mutes, formats.
 *
 * @throws whatever `produceReport` throws
 */
export async function produceScheduled(what: ScheduledReport): Promise<ProducedReport> {
  const { schedule, window, dueAt, source, now, folder, signal } = what;
  const { tenant, declaredSeries, mutes, problems } = await reportTenant(what.tenant, schedule);
  const late = dueAt !== null && now > dueAt + lateMs ? { dueAt } : null;
  const { formats } = schedule;
  const options = { source, tenant, declaredSeries, mutes, window, now, formats, folder, late, signal };
  const report = await produceReport({ ...options, simulated: false });
  return { ...report, ownerNotes: [...problems, ...report.ownerNotes] };
}

import { dateOfDay, formatLocalDate, localDay } from '@jobdesk/jobs-core/calendar';
import type { BoundedWindow } from '@jobdesk/jobs-core/model';
import type { ReportTenant } from './report-facts.ts';
import type { ReportFormat } from './report-files.ts';

/** What a file's name is made of. */
export interface NamedReport {
  readonly tenant: ReportTenant;
  readonly window: BoundedWindow;
  readonly simulated: boolean;
}

/**
 * The name of a report's file: plain letters only, whatever the tenant is called.
 *
 * @example
 * reportFileName({ tenant, window, simulated: false }, 'pdf') //=> 'backup-report-contoso-2026-11-16-to-2026-11-22.pdf'
 */
export function reportFileName({ tenant, window, simulated }: NamedReport, format: ReportFormat | 'eml'): string {
  const day = (instant: number): string => formatLocalDate(dateOfDay(localDay(instant, tenant.timeZone)));
  const name = tenant.id
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 40);
  const last = day(Math.max(window.from, window.to - 1));
  const parts = [simulated ? 'SIMULATED' : '', 'backup-report', name, day(window.from), 'to', last];
  return `${parts.filter(Boolean).join('-')}.${format}`;
}

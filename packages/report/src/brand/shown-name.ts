import { oneLine } from '../one-line.ts';
import type { ReportTenant } from '../report-facts.ts';

/** The name that stands on a tenant's reports: that of its branding, where there is one. */
export function shownName({ name, branding }: Pick<ReportTenant, 'name' | 'branding'>): string {
  const own = oneLine(branding?.name ?? '', 200);
  return own === '' ? oneLine(name, 200) : own;
}

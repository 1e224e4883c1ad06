import { type ProducedReport, produceReport, type ReportFormat } from '../src/index.ts';
import { arraySource } from './array-source.ts';
import type { Week } from './weeks.ts';

/** The report of a week, from jobs that need no server. */
export function produceWeek(
  { tenantName, timeZone, window, jobs, completeness }: Week,
  folder: string,
  formats: readonly ReportFormat[] = [],
  simulated = false,
): Promise<ProducedReport> {
  const now = window.to + 6 * 3_600_000;
  return produceReport({
    source: arraySource(jobs, { asOf: now, completeness }),
    tenant: { id: 'contoso', name: tenantName, timeZone },
    window,
    previousWindow: null,
    now,
    formats,
    folder,
    simulated,
  });
}

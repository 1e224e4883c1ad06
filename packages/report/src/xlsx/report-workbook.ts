import type { Instant } from '@jobdesk/jobs-core/model';
import type { ReportSink } from '../job-sink.ts';
import type { ReportTenant } from '../report-facts.ts';
import { type OutputTarget, openOutput } from '../output-file.ts';
import { shownName } from '../brand/shown-name.ts';
import { jobsFormula } from './jobs-formula.ts';
import { openJobsSheets } from './jobs-sheets.ts';
import { workloadRecount } from './recount.ts';
import { sectionOf, tablesOf } from './sections.ts';
import { definitionsSheet } from './sheets/definitions.ts';
import { needsActionSheet } from './sheets/needs-action.ts';
import { ownSheets, summarySheet } from './sheets/summary.ts';
import { tableSheet } from './sheets/table-sheet.ts';
import { startWorkbook } from './xlsx.ts';

export interface ReportWorkbookOptions {
  /** Whose jobs they are; local times are on the clocks of its zone. */
  readonly tenant: Pick<ReportTenant, 'name' | 'timeZone' | 'branding'>;
  readonly generatedAt: Instant;
  /** How many rows a sheet takes before the next one starts, the header included. @default Excel's limit */
  readonly rowsPerSheet?: number;
}

/**
 * Starts the workbook of a report: Summary, Needs action, By workload, Jobs, Definitions; Restores and exports, and
 * Open and skipped, when there are some. The jobs go straight into
 * the file as they come, so any number of them takes the same memory; the other sheets are written from the document.
 *
 * @param target the file's path, or a stream
 *
 * @example
 * const workbook = await openReportWorkbook('report.xlsx', { tenant, generatedAt });
 * for await (const jobs of reading.batches()) await workbook.write(jobs);
 * await workbook.finish(document);
 */
export async function openReportWorkbook(
  target: OutputTarget,
  { tenant, generatedAt, rowsPerSheet }: ReportWorkbookOptions,
): Promise<ReportSink> {
  const output = await openOutput(target);
  const workbook = startWorkbook(output, { title: `Backup report: ${shownName(tenant)}`, createdAt: generatedAt });
  const jobs = openJobsSheets(workbook, tenant.timeZone, rowsPerSheet);
  return {
    write: (batch) => jobs.write(batch),
    async finish(document, path) {
      const sheets = await jobs.end();
      const formulas = jobsFormula(sheets, jobs.counts);
      const recount = workloadRecount(formulas, jobs.counts);
      const before = [
        summarySheet(document, formulas, jobs.counts),
        needsActionSheet(document),
        tableSheet('By workload', document, sectionOf(document, 'by-workload'), recount),
        ...ownSheets
          .map(({ id, name }) => ({ name, section: sectionOf(document, id) }))
          .filter(({ section }) => tablesOf(section).some(({ rows }) => rows.length > 0))
          .map(({ name, section }) => tableSheet(name, document, section)),
      ].filter((sheet) => sheet !== null);
      const last = definitionsSheet(document);
      for (const sheet of [...before, last]) workbook.addSheet(sheet);
      await workbook.close(
        [...before, ...sheets, last].map(({ name }) => name),
        'Summary',
      );
      await output.keep(path);
    },
    abandon: () => output.discard(),
  };
}

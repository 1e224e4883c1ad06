import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Completeness, JobSource, ReadingProgress } from '@jobdesk/jobs-core/client';
import type { BoundedWindow, Instant } from '@jobdesk/jobs-core/model';
import type { DeclaredSchedule, ScheduleOutcome, Summary } from '@jobdesk/jobs-core/summary';
import { readBrand } from './brand/read-brand.ts';
import { buildReport } from './build-report.ts';
import { gatherJobs } from './gather-jobs.ts';
import { keptSchedules } from './missed-backups.ts';
import { oneLine } from './one-line.ts';
import { OutputError } from './output-file.ts';
import type { ReportDocument } from './report-document.ts';
import type { LateReport, PeriodBefore, ReportFacts, ReportMute, ReportTenant } from './report-facts.ts';
import { reportFileName } from './report-file-name.ts';
import { openReportFiles, type ProducedFile, type ReportFormat } from './report-files.ts';
import { isComplete } from './verdict.ts';
import { periodBefore } from './whole-days.ts';

export interface ProduceOptions {
  readonly source: JobSource;
  readonly tenant: ReportTenant;
  /** Jobs that started in it. */
  readonly window: BoundedWindow;
  /** What the figures are compared with; null for no comparison. @default the equal period before */
  readonly previousWindow?: BoundedWindow | null;
  /** When the report is made. */
  readonly now: Instant;
  readonly formats: readonly ReportFormat[];
  /** Where the files go; made when it is not there. */
  readonly folder: string;
  /** The source's jobs are made up. */
  readonly simulated: boolean;
  /** It was due before and goes out only now, and says so. @default it is in time */
  readonly late?: LateReport | null;
  /** How often backups are meant to run: missed starts are looked for. @default none is declared, and none assessed */
  readonly declaredSeries?: readonly DeclaredSchedule[];
  /** Backups that are known to fail: listed, in every figure, and not among what needs action. @default none */
  readonly mutes?: readonly ReportMute[];
  readonly signal?: AbortSignal;
  /** How far the reading of the period is. */
  readonly onProgress?: (progress: ReadingProgress) => void;
}

/** A report that has been made. */
export interface ProducedReport {
  readonly document: ReportDocument;
  readonly summary: Summary;
  readonly completeness: Completeness;
  /** How the declared schedules were kept; null when that was not assessed. */
  readonly missed: readonly ScheduleOutcome[] | null;
  readonly files: readonly ProducedFile[];
  /** What the report went out without, such as a logo that cannot be drawn: a sentence each, for the tenant's owner. */
  readonly ownerNotes: readonly string[];
}

/**
 * Makes a report: reads the period, adds it up, writes it down, and renders its files. Jobs flow once from the source
 * into summary and workbook; nothing is held but figures and the jobs that the report lists.
 *
 * @throws whatever the source throws when it cannot read, OutputError when a file cannot be written, the signal's
 * reason; no file is left behind then
 */
export async function produceReport(options: ProduceOptions): Promise<ProducedReport> {
  const { tenant, window, now, formats, folder, simulated } = options;
  await makeFolder(folder);
  const pathOf = (format: ReportFormat, madeUp: boolean): string =>
    join(folder, reportFileName({ tenant, window, simulated: madeUp }, format));
  const files = await openReportFiles(formats, (format) => pathOf(format, simulated), { tenant, generatedAt: now });
  try {
    const gathered = await gatherJobs({ ...options, timeZone: tenant.timeZone, sinks: files.sinks });
    const before = await gatherBefore(options);
    const { brand, problems } = await readBrand(tenant);
    const facts: ReportFacts = {
      tenant,
      window,
      ...gathered,
      before,
      generatedAt: now,
      brand,
      late: options.late ?? null,
      mutes: options.mutes ?? [],
      simulated: simulated || gathered.completeness.simulated === true,
    };
    const document = buildReport(facts);
    const { summary, completeness } = gathered;
    const made = { document, summary, completeness, missed: keptSchedules(facts), ownerNotes: problems };
    // Only now is it known whether the server says that its jobs are made up: then the name says so, too.
    return { ...made, files: await files.finish(document, (format) => pathOf(format, document.simulated)) };
  } catch (error) {
    await files.abandon();
    throw error;
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    throw new OutputError(folder, cause);
  }
}

/** The period before is for comparison only: when it cannot be read, the report says so and goes out. */
async function gatherBefore({ source, tenant, window, previousWindow, signal }: ProduceOptions): Promise<PeriodBefore> {
  if (previousWindow === null) return { kind: 'missing', reason: 'no period before was asked for.' };
  try {
    const gathered = await gatherJobs({
      source,
      window: previousWindow ?? periodBefore(window, tenant.timeZone),
      timeZone: tenant.timeZone,
      ...(signal === undefined ? {} : { signal }),
    });
    if (isComplete(gathered)) return { kind: 'read', summary: gathered.summary };
    return { kind: 'missing', reason: 'the period before could not be read in full.' };
  } catch (error) {
    signal?.throwIfAborted();
    const why = error instanceof Error ? error.message : String(error);
    return { kind: 'missing', reason: `the period before could not be read: ${oneLine(why, 200)}` };
  }
}

import type { Completeness, JobReading, JobSource } from '@jobdesk/jobs-core/client';
import { type BoundedWindow, type Job, timeWindow } from '@jobdesk/jobs-core/model';
import { matches } from '@jobdesk/jobs-core/query';
import { buildReport } from '../../src/build-report.ts';
import { gatherJobs } from '../../src/gather-jobs.ts';
import type { ReportDocument } from '../../src/report-document.ts';
import { openReportWorkbook } from '../../src/xlsx/index.ts';

export const tenant = { id: 'contoso', name: 'Contoso', timeZone: 'America/New_York' };

/** The week in which New York puts its clocks back: 169 hours. */
export const week: BoundedWindow = timeWindow(Date.parse('2026-10-26T04:00:00Z'), Date.parse('2026-11-02T05:00:00Z'));
export const generatedAt = Date.parse('2026-11-02T11:02:00Z');

const defaults: Job = {
  id: 'FB20261026000000001',
  type: 20009,
  service: 256,
  operation: 'backup',
  status: 2,
  counts: { failed: 0, successful: 12, skipped: 1, total: 13 },
  startedAt: Date.parse('2026-10-27T02:00:00Z'),
  finishedAt: Date.parse('2026-10-27T03:30:15Z'),
  durationMs: 5_415_000,
  comments: '',
};

/** A job of the week, with this changed. */
export function aJob(change: Partial<Job> = {}): Job {
  return { ...defaults, ...change };
}

/** A source that holds these jobs. */
export function sourceOf(all: readonly Job[], completeness: Partial<Completeness> = {}): JobSource {
  return {
    list({ node }): JobReading {
      const found = all.filter((job) => matches(node, job));
      async function* batches(): AsyncGenerator<readonly Job[]> {
        for (let from = 0; from < found.length; from += 1000) yield found.slice(from, from + 1000);
      }
      return {
        batches,
        async *[Symbol.asyncIterator]() {
          for await (const batch of batches()) yield* batch;
        },
        completeness: () => ({
          complete: true,
          read: found.length,
          expected: found.length,
          asOf: generatedAt,
          notes: [],
          ...completeness,
        }),
      };
    },
  };
}

export interface WrittenReport {
  readonly path: string;
  readonly document: ReportDocument;
}

/** Writes the workbook of the week's report on these jobs. */
export async function writeReport(
  path: string,
  jobs: readonly Job[],
  options: {
    readonly rowsPerSheet?: number;
    readonly simulated?: boolean;
    readonly completeness?: Partial<Completeness>;
    readonly timeZone?: string;
    readonly window?: BoundedWindow;
  } = {},
): Promise<WrittenReport> {
  const { rowsPerSheet, simulated = false, completeness = {}, timeZone = tenant.timeZone, window = week } = options;
  const whose = { ...tenant, timeZone };
  const sink = await openReportWorkbook(path, {
    tenant: whose,
    generatedAt,
    ...(rowsPerSheet === undefined ? {} : { rowsPerSheet }),
  });
  const source = sourceOf(jobs, completeness);
  const gathered = await gatherJobs({ source, window, timeZone, sinks: [sink] });
  const document = buildReport({
    tenant: whose,
    window,
    ...gathered,
    before: { kind: 'missing', reason: 'there is no week before.' },
    generatedAt,
    simulated,
  });
  await sink.finish(document);
  return { path, document };
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Job } from '@jobdesk/jobs-core/model';
import { Tallying } from '@jobdesk/jobs-core/summary';
import { AttentionList, buildReport, type ProducedFile, type ProducedReport } from '@jobdesk/report';
import { onTestFinished } from 'vitest';

const timeZone = 'America/New_York';
const window = { from: Date.parse('2026-11-16T05:00:00Z'), to: Date.parse('2026-11-23T05:00:00Z') };

export interface MadeReportOptions {
  readonly tenantName?: string;
  readonly simulated?: boolean;
  /** Bytes of the two files. */
  readonly pdfBytes?: number;
  readonly xlsxBytes?: number;
}

/** A folder that goes with the test. */
export async function testFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'jobdesk-test-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** A report with files of any size. */
export async function madeReport(options: MadeReportOptions = {}): Promise<ProducedReport> {
  const { tenantName = 'Contoso', simulated = false, pdfBytes = 1000, xlsxBytes = 2000 } = options;
  const folder = await testFolder();
  const files: ProducedFile[] = [];
  for (const [format, bytes] of [
    ['pdf', pdfBytes],
    ['xlsx', xlsxBytes],
  ] as const) {
    const path = join(folder, `backup-report-contoso.${format}`);
    await writeFile(path, Buffer.alloc(bytes, 7));
    files.push({ format, path, bytes });
  }
  const tallying = new Tallying({ window, timeZone });
  const listed = new AttentionList();
  for (const job of jobs) {
    tallying.add(job);
    listed.add(job);
  }
  const summary = tallying.result();
  const asOf = window.to + 6 * 3_600_000;
  const completeness = { complete: true, read: jobs.length, expected: jobs.length, asOf, notes: [] };
  const document = buildReport({
    tenant: { id: 'contoso', name: tenantName, timeZone },
    window,
    summary,
    completeness,
    before: { kind: 'missing', reason: 'no period before was asked for.' },
    listed: listed.result(),
    generatedAt: asOf,
    simulated,
  });
  return { document, summary, completeness, missed: null, files, ownerNotes: [] };
}

const jobs: readonly Job[] = [2, 2, 8, 16].map((status, index) => ({
  id: `FB${index}`,
  type: 20_009,
  service: 256,
  operation: 'backup',
  status,
  counts: { failed: status === 2 ? 0 : 1, successful: 3, skipped: 0, total: 4 },
  startedAt: window.from + index * 3_600_000,
  finishedAt: window.from + index * 3_600_000 + 60_000,
  durationMs: 60_000,
  comments: status === 2 ? '' : 'Quota exceeded.',
}));

import { offsetReader } from '@jobdesk/jobs-core/calendar';
import { jobTypeName, serviceName, statusName } from '@jobdesk/jobs-core/model';
import { outcomeOf } from '@jobdesk/jobs-core/summary';
import ExcelJS from 'exceljs';
import { type StyleName, styles } from '../../src/xlsx/styles.ts';
import { madeUpBatches } from '../made-up-jobs.ts';

/** How the columns look, as ours do but for the colours of status and result. */
const columnStyles = [
  'time',
  'text',
  'text',
  'text',
  'text',
  'text',
  'duration',
  'count',
  'count',
  'count',
  'count',
  'text',
  'text',
  'time',
  'timeUtc',
  'timeUtc',
  'code',
  'code',
  'code',
] as const satisfies readonly StyleName[];

/** The same rows through exceljs' streaming writer, the way that its documentation shows. */
export async function writePeer(path: string, rows: number): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true });
  const sheet = workbook.addWorksheet('Jobs');
  const offset = offsetReader('America/New_York');
  sheet.columns = columnStyles.map((style, index) => ({
    header: `Column ${index + 1}`,
    width: 20,
    style: styles[style],
  }));
  for (const batch of madeUpBatches(rows)) {
    for (const job of batch) {
      const started = job.startedAt ?? 0;
      const ended = job.finishedAt ?? 0;
      sheet
        .addRow([
          new Date(started + offset(started)),
          serviceName(job.service),
          job.operation,
          jobTypeName(job.type),
          statusName(job.status),
          outcomeOf(job),
          (job.durationMs ?? 0) / 86_400_000,
          job.counts.failed,
          job.counts.successful,
          job.counts.skipped,
          job.counts.total,
          job.comments,
          job.id,
          new Date(ended + offset(ended)),
          new Date(started),
          new Date(ended),
          job.status,
          job.type,
          job.service,
        ])
        .commit();
    }
  }
  sheet.commit();
  await workbook.commit();
}

import { openJobsWorkbook } from '../../src/xlsx/index.ts';
import { madeUpBatches } from '../made-up-jobs.ts';

/** Our export. */
export async function writeOurs(path: string, rows: number): Promise<void> {
  const workbook = await openJobsWorkbook(path, { timeZone: 'America/New_York', generatedAt: Date.UTC(2026, 10, 23) });
  for (const batch of madeUpBatches(rows)) await workbook.write(batch);
  await workbook.finish({
    description: 'jobs',
    period: null,
    question: null,
    complete: true,
    integrity: `${rows} of ${rows} jobs read.`,
    notes: [],
    simulated: null,
    generatedAt: Date.UTC(2026, 10, 23),
  });
}

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { describe, expect, it, onTestFinished } from 'vitest';
import { reportResult } from '../src/index.ts';
import { oneSpaced, readPdf } from './pdf/read-pdf.ts';
import { produceWeek } from './produce-week.ts';
import { weeks } from './weeks.ts';

type Cells = readonly (string | number | undefined)[];

/** The row of a sheet that starts with this, after the row that starts with that. */
function rowAfter(rows: readonly Cells[], heading: string, first: string): Cells {
  const start = rows.findIndex(([cell]) => cell === heading);
  return rows.slice(start + 1).find(([cell]) => cell === first) ?? [];
}

describe.each(weeks)('PDF and workbook of a week with $name', (week) => {
  it('have the figures of the JSON', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'jobdesk-test-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const produced = await produceWeek(week, folder, ['pdf', 'xlsx']);
    const { document } = produced;
    const { totals, successRate } = reportResult(produced);
    const bytes = await Promise.all(produced.files.map(({ path }) => readFile(path)));

    const pdf = (await readPdf(bytes[0] ?? new Uint8Array())).text.replaceAll(' ', '');
    const said = [
      document.verdict.sentence,
      document.integrity.text,
      ...document.figures.flatMap(({ label, text, detail }) => [label, text, detail]),
    ];
    for (const words of said) expect(pdf).toContain(oneSpaced(words).replaceAll(' ', ''));

    const workbook = read(bytes[1]);
    const sheet = (name: string): readonly Cells[] => utils.sheet_to_json(workbook.Sheets[name] ?? {}, { header: 1 });
    const summary = sheet('Summary');
    expect(sheet('Jobs')).toHaveLength(totals.jobs + 1);
    const { success, warning, failed, stopped, excluded } = successRate;
    const { empty, skipped, open, unknown } = excluded;
    const outcomes = [success, warning, failed, stopped, empty, skipped, open, unknown];
    const backups = rowAfter(summary, 'Jobs by operation and result', 'backup');
    // A week without backups has no such row.
    const counted = Array.from({ length: 9 }, (_, index) => backups[index + 1] ?? 0);
    expect(counted).toEqual([...outcomes, totals.byOperation['backup'] ?? 0]);
    expect(rowAfter(summary, 'Jobs by status', 'All').at(-1)).toBe(totals.jobs);
    const failedRow = rowAfter(summary, 'Figures', 'Failed backups');
    expect(failedRow[1]).toBe(failed);
  });
});

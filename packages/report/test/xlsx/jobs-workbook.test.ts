import { describe, expect, it } from 'vitest';
import { openJobsWorkbook } from '../../src/xlsx/index.ts';
import { exportNote } from '../export-note.ts';
import { temporaryFile } from '../temporary-file.ts';
import { readWorkbook, type ReadWorkbook } from './read-workbook.ts';
import { aJob, generatedAt } from './sample-workbook.ts';

async function exported(note = exportNote()): Promise<ReadWorkbook> {
  const path = await temporaryFile('jobs.xlsx');
  const workbook = await openJobsWorkbook(path, { timeZone: 'Asia/Kolkata', generatedAt });
  await workbook.write([aJob(), aJob({ id: 'B' })]);
  await workbook.finish(note);
  return readWorkbook(path);
}

describe('a workbook of exported jobs', () => {
  it('has the jobs, then what was asked and how whole the answer is', async () => {
    const { sheetjs, exceljs, rows } = await exported();
    expect(sheetjs.SheetNames).toEqual(['Jobs', 'About']);
    expect(exceljs.views[0]?.activeTab).toBe(0);
    expect(rows('Jobs').map((row) => row[12])).toEqual(['Job ID', 'FB20261026000000001', 'B']);
    expect(exceljs.getWorksheet('Jobs')?.getCell('A2').value).toEqual(new Date('2026-10-27T07:30:00Z'));
    expect(rows('About')).toEqual(
      expect.arrayContaining([
        ['What', 'failed jobs, 26 Oct – 1 Nov 2026'],
        ['Question', 'failed jobs last week'],
        ['Jobs in this workbook', 2],
        ['Completeness', '2 of 2 jobs read, statuses all known, as of Mon 2 Nov 2026, 06:02 EST (UTC−05:00).'],
        ['Local times', 'Asia/Kolkata'],
      ]),
    );
  });

  it('opens with what it lacks, when it is incomplete or simulated', async () => {
    const { exceljs, rows } = await exported(
      exportNote({ complete: false, simulated: 'SIMULATED DATA: made up.', notes: ['A page failed.', 'Another.'] }),
    );
    expect(exceljs.views[0]?.activeTab).toBe(1);
    const [, simulated, incomplete] = rows('About').map(([first]) => first);
    expect(simulated).toBe('SIMULATED DATA: made up.');
    expect(incomplete).toMatch(/^INCOMPLETE/);
    expect(rows('About')).toEqual(expect.arrayContaining([['Notes', 'A page failed.']]));
  });

  it('shows a question as text, whatever it looks like', async () => {
    const { sheetjs, rows } = await exported(exportNote({ question: '=cmd()' }));
    expect(rows('About')).toEqual(expect.arrayContaining([['Question', "'=cmd()"]]));
    expect(Object.values(sheetjs.Sheets['About'] ?? {}).filter((cell) => cell?.f !== undefined)).toEqual([]);
  });
});

import type { Job } from '@jobdesk/jobs-core/model';
import { describe, expect, it } from 'vitest';
import { madeUpJob } from '../../bench/made-up-jobs.ts';
import type { Table } from '../../src/report-document.ts';
import { temporaryFile } from '../temporary-file.ts';
import { evaluate, readWorkbook, type ReadWorkbook, sheetOf } from './read-workbook.ts';
import { aJob, week, writeReport, type WrittenReport } from './sample-workbook.ts';

/** So many jobs of the week, of every kind. */
function jobsOfTheWeek(count: number): readonly Job[] {
  return Array.from({ length: count }, (_, index) => {
    const job = madeUpJob(index);
    const startedAt = week.from + ((job.startedAt ?? 0) % (week.to - week.from));
    return { ...job, startedAt, finishedAt: startedAt + (job.durationMs ?? 0) };
  });
}

async function written(
  jobs: readonly Job[],
  options?: Parameters<typeof writeReport>[2],
): Promise<WrittenReport & ReadWorkbook> {
  const report = await writeReport(await temporaryFile('report.xlsx'), jobs, options);
  return { ...report, ...(await readWorkbook(report.path)) };
}

describe("a report's workbook", () => {
  it('has its sheets in the order of reading, though the jobs were written first', async () => {
    const { exceljs, sheetjs } = await written(jobsOfTheWeek(200));
    const names = [
      'Summary',
      'Needs action',
      'By workload',
      'Restores and exports',
      'Open and skipped',
      'Jobs',
      'Definitions',
    ];
    expect(sheetjs.SheetNames).toEqual(names);
    expect(exceljs.worksheets.map(({ name }) => name)).toEqual(names);
    expect(exceljs.views[0]?.activeTab).toBe(0);
  });

  it('has no sheet for what there is none of, and says so', async () => {
    const { document, sheetjs, rows } = await written([]);
    expect(sheetjs.SheetNames).toEqual(['Summary', 'Needs action', 'By workload', 'Jobs', 'Definitions']);
    const said = rows('Summary').flat();
    for (const id of ['restores-and-exports', 'open-and-skipped']) {
      const table = document.sections.find((section) => section.id === id)?.blocks[0] as Table;
      expect(said).toContain(table.emptyText);
    }
    expect(said).toContain('Missed backups: not assessed: which backups were expected and did not start.');
    expect(rows('By workload').flat()).toContain('No backup started in this period.');
    expect(rows('Jobs')).toHaveLength(1);
  });

  it('holds every job in typed cells: dates local and in UTC, durations, counts, codes beside names', async () => {
    const { exceljs, sheetjs } = await written([aJob({ comments: 'The job completed.' })]);
    const values = exceljs.getWorksheet('Jobs')?.getRow(2).values;
    expect(values).toEqual([
      undefined,
      new Date('2026-10-26T22:00:00Z'),
      'Amazon EC2',
      'backup',
      'Amazon EC2 backup',
      'Successful',
      'Succeeded',
      new Date(Date.UTC(1899, 11, 30) + 5_415_000),
      0,
      12,
      1,
      13,
      'The job completed.',
      'FB20261026000000001',
      new Date('2026-10-26T23:30:15Z'),
      new Date('2026-10-27T02:00:00Z'),
      new Date('2026-10-27T03:30:15Z'),
      2,
      20009,
      256,
    ]);
    const jobs = sheetOf(sheetjs, 'Jobs');
    expect([jobs['A1'].v, jobs['O1'].v]).toEqual(['Started (America/New_York)', 'Started (UTC)']);
    expect([jobs['A2'], jobs['G2'], jobs['H2']].map(({ t, z }) => [t, z])).toEqual([
      ['n', 'yyyy\\-mm\\-dd hh:mm:ss'],
      ['n', '[h]:mm:ss'],
      ['n', '#,##0'],
    ]);
  });

  it('tells the hour that comes twice when the clocks go back', async () => {
    const { exceljs } = await written([
      aJob({ id: 'first', startedAt: Date.parse('2026-11-01T05:30:00Z') }),
      aJob({ id: 'again', startedAt: Date.parse('2026-11-01T06:30:00Z') }),
    ]);
    const cells = (column: string): unknown[] =>
      [2, 3].map((row) => exceljs.getWorksheet('Jobs')?.getCell(`${column}${row}`).value);
    expect(cells('A')).toEqual([new Date('2026-11-01T01:30:00Z'), new Date('2026-11-01T01:30:00Z')]);
    expect(cells('O')).toEqual([new Date('2026-11-01T05:30:00Z'), new Date('2026-11-01T06:30:00Z')]);
  });

  it('leaves a cell empty that has no value, and writes out a time that Excel cannot hold', async () => {
    const { exceljs } = await written([
      aJob({
        type: null,
        service: null,
        operation: null,
        status: 1,
        finishedAt: Date.parse('0001-01-01T00:00:00Z'),
        durationMs: -1000,
        counts: { failed: null, successful: null, skipped: null, total: null },
      }),
    ]);
    const row = exceljs.getWorksheet('Jobs')?.getRow(2);
    const at = (column: string): unknown => row?.getCell(column).value;
    expect(['H', 'I', 'J', 'K', 'L', 'R', 'S'].map(at)).toEqual(Array.from({ length: 7 }, () => null));
    expect(['B', 'C', 'D', 'E', 'F'].map(at)).toEqual([
      'unknown service',
      'unknown',
      'unknown job type',
      'In Progress',
      'Open',
    ]);
    expect(at('P')).toBe('0001-01-01T00:00:00Z');
    expect(at('G')).toBe('−1 s');
  });

  it.each([
    ['200 jobs of every kind', jobsOfTheWeek(200), {}],
    ['no job', [], {}],
    ['one job', [aJob()], {}],
    ['open jobs only', [aJob({ status: 1, finishedAt: null, durationMs: null })], {}],
    [
      'codes that nobody knows',
      [aJob({ status: 3 }), aJob({ id: 'B', type: 99999, service: null, operation: null })],
      {},
    ],
    ['several sheets of jobs', jobsOfTheWeek(100), { rowsPerSheet: 41 }],
  ])('has formulas that count to what they show: %s', async (_name, jobs, options) => {
    const { sheetjs, rows } = await written(jobs, options);
    const read = new Map(sheetjs.SheetNames.map((name) => [name, rows(name)]));
    let counted = 0;
    for (const name of sheetjs.SheetNames) {
      for (const [address, cell] of Object.entries(sheetOf(sheetjs, name))) {
        if (address.startsWith('!') || typeof cell.f !== 'string' || cell.f.startsWith('IF(')) continue;
        expect([name, address, evaluate(cell.f, (sheet) => read.get(sheet) ?? [])]).toEqual([name, address, cell.v]);
        counted += 1;
      }
    }
    expect(counted).toBeGreaterThan(10);
  });

  it('shows the figures of the document, each with the formula that counts it', async () => {
    const { document, sheetjs, rows } = await written(jobsOfTheWeek(500));
    const summary = sheetOf(sheetjs, 'Summary');
    for (const figure of document.figures) {
      const row = rows('Summary').findIndex(([label]) => label === figure.label) + 1;
      expect([figure.id, summary[`B${row}`].v]).toEqual([figure.id, figure.value]);
      if (figure.id !== 'coverage') expect(summary[`B${row}`].f).toBeDefined();
    }
    const workloads = document.sections.find(({ id }) => id === 'by-workload')?.blocks[0] as Table;
    const shown = rows('By workload').slice(1, workloads.rows.length + 1);
    expect(shown.map(([service, backups, rate, part, of]) => [service, backups, rate, part, of])).toEqual(
      workloads.rows.map(({ cells: [service, backups, rate] }) => [
        service?.text,
        backups?.value,
        rate?.value,
        rate?.ratio?.numerator,
        rate?.ratio?.denominator,
      ]),
    );
    const formulas = workloads.rows.flatMap((_, index) =>
      ['B', 'D', 'E', 'F', 'G', 'H'].map((column) => sheetOf(sheetjs, 'By workload')[`${column}${index + 2}`].f),
    );
    expect(formulas.every((formula) => typeof formula === 'string')).toBe(true);
  });

  it('has formulas on Summary and By workload only', async () => {
    const { sheetjs, xml } = await written(jobsOfTheWeek(300));
    const without = sheetjs.SheetNames.filter((name) => !xml(name).includes('<f>'));
    expect(without).toEqual(['Needs action', 'Restores and exports', 'Open and skipped', 'Jobs', 'Definitions']);
  });

  it('has frozen headers, filters, widths, and prints across on A4', async () => {
    const { exceljs } = await written(jobsOfTheWeek(50));
    const jobs = exceljs.getWorksheet('Jobs');
    expect(jobs?.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 1 });
    expect(jobs?.autoFilter).toBe('A1:S51');
    expect(jobs?.getColumn('L').width).toBe(66);
    expect(jobs?.pageSetup).toMatchObject({
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      paperSize: 9,
    });
    expect(exceljs.worksheets.every(({ columns }) => columns.every(({ width = 0 }) => width >= 9))).toBe(true);
  });

  it('goes on in another sheet when one is full, and drops nothing', async () => {
    const { sheetjs, rows, document } = await written(jobsOfTheWeek(100), { rowsPerSheet: 41 });
    expect(sheetjs.SheetNames.filter((name) => name.startsWith('Jobs'))).toEqual(['Jobs', 'Jobs 2', 'Jobs 3']);
    const ids = ['Jobs', 'Jobs 2', 'Jobs 3'].flatMap((name) =>
      rows(name)
        .slice(1)
        .map((row) => row[12]),
    );
    expect(new Set(ids).size).toBe(100);
    expect(document.integrity.read).toBe(100);
  });

  it('says first that data is simulated, and that a report is incomplete', async () => {
    const { rows } = await written([aJob()], {
      simulated: true,
      completeness: {
        complete: false,
        expected: 2,
        notes: [{ kind: 'page-failed', incomplete: true, text: 'A page failed.' }],
      },
    });
    const [title, simulated, , verdict, integrity, note] = rows('Summary').map(([first]) => first);
    expect(title).toContain('Contoso');
    expect(simulated).toMatch(/^SIMULATED DATA/);
    expect(verdict).toMatch(/^INCOMPLETE/);
    expect(integrity).toMatch(/^INCOMPLETE: 1 of 2 jobs read/);
    expect(note).toBe('A page failed.');
  });
});

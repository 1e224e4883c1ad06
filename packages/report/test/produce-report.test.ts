import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Job } from '@jobdesk/jobs-core/model';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type ProduceOptions, produceReport, reportResult } from '../src/index.ts';
import { arraySource } from './array-source.ts';
import { madeUpJob, madeUpJobs } from './weeks.ts';

const hour = 3_600_000;
const week = 168 * hour;
const window = { from: Date.parse('2026-11-16T05:00:00Z'), to: Date.parse('2026-11-23T05:00:00Z') };
const before = { from: window.from - week, to: window.from };
const now = window.to + 6 * hour;

async function optionsFor(jobs: readonly Job[], change: Partial<ProduceOptions> = {}): Promise<ProduceOptions> {
  const folder = await mkdtemp(join(tmpdir(), 'jobdesk-test-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return {
    source: arraySource(jobs, { asOf: now }),
    tenant: { id: 'Contoso Ltd.', name: 'Contoso', timeZone: 'America/New_York' },
    window,
    now,
    formats: ['pdf', 'xlsx'],
    folder,
    simulated: false,
    ...change,
  };
}

const backups = (count: number, failed: number, { from }: { readonly from: number }): readonly Job[] =>
  Array.from({ length: count }, (_, index) =>
    madeUpJob({ id: `FB${from}-${index}`, status: index < failed ? 16 : 2, startedAt: from + (index + 1) * hour }),
  );

describe('producing a report', () => {
  it('writes the files it was asked for, and says their sizes', async () => {
    const options = await optionsFor(madeUpJobs(300, window));
    const { files } = await produceReport(options);
    expect(files.map(({ format, path }) => [format, path.slice(options.folder.length + 1)])).toEqual([
      ['pdf', 'backup-report-contoso-ltd-2026-11-16-to-2026-11-22.pdf'],
      ['xlsx', 'backup-report-contoso-ltd-2026-11-16-to-2026-11-22.xlsx'],
    ]);
    for (const { path, bytes } of files) expect((await stat(path)).size).toBe(bytes);
    expect((await readdir(options.folder)).length).toBe(2);
  });

  it('marks made-up jobs in title, subject and file names', async () => {
    const { document, files } = await produceReport(await optionsFor([], { simulated: true, formats: ['pdf'] }));
    expect(document.title).toContain('SIMULATED DATA');
    expect(document.subject).toContain('SIMULATED DATA');
    expect(document.simulatedText).toMatch(/^SIMULATED DATA/);
    expect(files[0]?.path).toContain('SIMULATED-backup-report-');
  });

  it('marks jobs of which only their server says that they are made up', async () => {
    const source = arraySource([], { asOf: now, completeness: { simulated: true } });
    const options = await optionsFor([], { source });
    const { document, files } = await produceReport(options);
    expect(document.simulated).toBe(true);
    expect(document.subject).toContain('SIMULATED DATA');
    const names = files.map(({ path }) => path.slice(options.folder.length + 1)).toSorted();
    expect(names.map((name) => name.slice(0, 24))).toEqual(['SIMULATED-backup-report-', 'SIMULATED-backup-report-']);
    expect((await readdir(options.folder)).toSorted()).toEqual(names);
  });

  it('compares with the week before', async () => {
    const jobs = [...backups(20, 1, window), ...backups(20, 3, before)];
    const { document } = await produceReport(await optionsFor(jobs, { formats: [] }));
    const [rate, failed, exceptions, coverage] = document.figures.map(({ change }) => change);
    expect(rate).toMatchObject({ text: '+10.0 points', tone: 'good' });
    expect(rate?.value).toBeCloseTo(0.1);
    expect(failed).toEqual({ value: -2, text: '−2', tone: 'good' });
    expect(exceptions).toEqual({ value: 0, text: 'no change', tone: 'neutral' });
    expect(coverage).toMatchObject({ text: 'no change' });
  });

  it('goes out without the comparison when the week before cannot be read, and says so', async () => {
    const error = new Error('The service answered 503\nfor an hour.');
    const source = arraySource(backups(20, 1, window), { asOf: now, failUntil: { to: before.to, error } });
    const { document } = await produceReport(await optionsFor([], { source, formats: [] }));
    expect(document.figures.map(({ change }) => change.text)).toEqual(['n/a', 'n/a', 'n/a', 'n/a']);
    expect(document.integrity.notes).toContain(
      'Changes are n/a: the period before could not be read: The service answered 503 for an hour.',
    );
    expect(document.integrity.complete).toBe(true);
  });

  it('leaves no file behind when the jobs cannot be read', async () => {
    const error = new Error('The service answered 503.');
    const source = arraySource(backups(20, 1, window), { asOf: now, failUntil: { to: window.to, error } });
    const options = await optionsFor([], { source });
    await expect(produceReport(options)).rejects.toBe(error);
    expect(await readdir(options.folder)).toEqual([]);
  });

  it('leaves no file behind when it is cancelled half-way', async () => {
    const control = new AbortController();
    const reason = new Error('Enough.');
    const options = await optionsFor(madeUpJobs(1000, window), {
      signal: control.signal,
      onProgress: ({ read }) => {
        if (read >= 500) control.abort(reason);
      },
    });
    await expect(produceReport(options)).rejects.toBe(reason);
    expect(await readdir(options.folder)).toEqual([]);
  });

  it('lists five hundred jobs at most, and counts the rest with the question that lists them', async () => {
    const jobs = Array.from({ length: 700 }, (_, index) =>
      madeUpJob({ id: `FB${index}`, status: [16, 8, 64][index % 3] ?? 16, startedAt: window.from + index * 60_000 }),
    );
    const { document } = await produceReport(await optionsFor(jobs, { formats: [] }));
    const table = document.sections.find(({ id }) => id === 'jobs')?.blocks[0];
    expect(table).toMatchObject({
      kind: 'table',
      more: {
        count: 200,
        text: '+200 more',
        question: 'failed, stopped or exception jobs from 2026-11-16 to 2026-11-22',
      },
    });
    expect(table?.kind === 'table' && table.rows.length).toBe(500);
    expect(table?.kind === 'table' && table.rows[0]?.cells[0]?.text).toBe('Failed');
  });

  it('has at most ten rows of what needs action, the worst first', async () => {
    const jobs = madeUpJobs(4000, window);
    const { document, summary } = await produceReport(await optionsFor(jobs, { formats: [] }));
    const table = document.sections.find(({ id }) => id === 'needs-action')?.blocks[0];
    const needing = summary.series.filter(
      ({ byOutcome: { failed, stopped, warning } }) => failed + stopped + warning > 0,
    ).length;
    expect(table?.kind === 'table' && table.rows.length).toBe(10);
    expect(table?.kind === 'table' && table.more?.count).toBe(needing - 10);
  });
});

describe('the JSON of a report', () => {
  it('is what programs are promised', async () => {
    const jobs = [...backups(4, 1, window), madeUpJob({ type: 20_010, operation: 'restore', startedAt: window.from })];
    const produced = await produceReport(await optionsFor(jobs, { formats: [] }));
    const deliveries = [
      { recipient: 'ops@contoso.com', status: 'written', messageId: '<1@contoso.com>', path: 'x' } as const,
    ];
    expect(reportResult(produced, deliveries)).toEqual({
      tenant: 'Contoso Ltd.',
      period: { from: '2026-11-16T05:00:00Z', to: '2026-11-23T05:00:00Z', timeZone: 'America/New_York' },
      complete: true,
      verdict: 'attention',
      read: 5,
      expected: 5,
      totals: {
        jobs: 5,
        byStatus: { 2: 4, 16: 1 },
        byService: { 256: 5 },
        byOperation: { backup: 4, restore: 1 },
        byDay: {
          '2026-11-16': 5,
          '2026-11-17': 0,
          '2026-11-18': 0,
          '2026-11-19': 0,
          '2026-11-20': 0,
          '2026-11-21': 0,
          '2026-11-22': 0,
        },
      },
      successRate: {
        scope: 'backup',
        success: 3,
        warning: 0,
        failed: 1,
        stopped: 0,
        denominator: 4,
        strict: 0.75,
        completed: 0.75,
        excluded: { empty: 0, skipped: 0, open: 0, unknown: 0 },
      },
      missed: null,
      changes: null,
      files: [],
      deliveries: [{ recipient: 'ops@contoso.com', status: 'written', messageId: '<1@contoso.com>' }],
    });
  });
});

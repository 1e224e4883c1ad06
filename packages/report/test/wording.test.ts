import { describe, expect, it } from 'vitest';
import type { Figure, ReportDocument } from '../src/index.ts';
import { sampleJob, sampleReport } from './pdf/sample-report.ts';

const figure = (document: ReportDocument, id: Figure['id']): string =>
  document.figures.find((one) => one.id === id)?.detail ?? '';

const rowsOf = (document: ReportDocument): readonly string[] =>
  document.sections
    .filter(({ id }) => id === 'needs-action')
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) =>
      block.kind === 'table' ? block.rows.map(({ cells }) => `${cells[0]?.text}: ${cells[1]?.text}`) : [],
    );

describe('what a report says', () => {
  it('speaks of failed objects only where some failed', () => {
    expect(figure(sampleReport({ jobs: [sampleJob()] }), 'exceptions')).toBe('no backup finished with failed objects');
    expect(figure(sampleReport({ jobs: [sampleJob({ status: 8 })] }), 'exceptions')).toBe(
      'finished, but with failed objects',
    );
  });

  it('says of no backups that none has finished, and divides by nothing', () => {
    const document = sampleReport({ jobs: [] });
    expect(figure(document, 'success-rate')).toBe('no backup has finished with a result');
    expect(figure(document, 'failed')).toBe('no backup has finished');
  });

  it('does not say a rate twice where no backup had exceptions', () => {
    const document = sampleReport({ jobs: [sampleJob()] });
    expect(figure(document, 'success-rate')).toBe('100 %');
  });

  it('names only the kinds of other jobs that did not succeed', () => {
    const document = sampleReport({
      jobs: [sampleJob(), sampleJob({ id: 'x', type: 32, operation: 'index', status: 16 })],
    });
    expect(document.verdict.sentence).toContain('1 other job (index) did not succeed.');
  });

  it('counts the last day of the period in, in words too', () => {
    const text = JSON.stringify(sampleReport().sections);
    expect(text).toContain(
      'Sun 22 November 2026, America/New_York (EST, UTC−05:00), the first and the last day in full.',
    );
  });

  it('puts a failing backup before a restore, and a restore with exceptions before neither', () => {
    const jobs = [
      sampleJob({ id: 'a', type: 2, operation: 'restore', status: 8 }),
      sampleJob({ id: 'b', type: 20_009, service: 256, status: 2, startedAt: Date.parse('2026-11-17T00:00:00Z') }),
      sampleJob({ id: 'c', type: 20_009, service: 256, status: 16, startedAt: Date.parse('2026-11-18T00:00:00Z') }),
      sampleJob({ id: 'd', type: 20_018, operation: 'restore', status: 16 }),
    ];
    expect(rowsOf(sampleReport({ jobs }))).toEqual([
      'Amazon EC2 backup: last run failed',
      'Azure VM file restore: last run failed',
      'Azure VM restore: last run had exceptions',
    ]);
  });
});

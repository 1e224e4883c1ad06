import { describe, expect, test } from 'vitest';
import type { Content } from '../../src/pdf/content.ts';
import { reportPages } from '../../src/pdf/report-pages.ts';
import type { ReportDocument } from '../../src/report-document.ts';
import { page, sizes } from '../../src/pdf/theme.ts';
import { ordinaryWeek, sampleJob, sampleReport } from './sample-report.ts';

/** Every block of the pages, the outer before the inner. */
function blocksOf(content: readonly Content[]): readonly Content[] {
  return content.flatMap((block): readonly Content[] => {
    if ('stack' in block) return [block, ...blocksOf(block.stack)];
    if ('columns' in block) return [block, ...blocksOf(block.columns)];
    if ('table' in block) return [block, ...blocksOf(block.table.body.flat())];
    return [block];
  });
}

const pages = (document: ReportDocument): readonly Content[] => blocksOf(reportPages(document, 'Jobdesk 1').content);

describe('the report as pages', () => {
  test('figures stand to the right, words to the left', () => {
    const texts = pages(sampleReport()).filter((block) => 'text' in block);
    const alignment = (text: string): string | undefined => texts.find((block) => block.text === text)?.alignment;
    expect(alignment('Failed')).toBe('right');
    expect(alignment('Job type')).toBeUndefined();
  });

  test('every row of figures has its question under it', () => {
    const document = sampleReport();
    const texts = new Set(
      pages(document).flatMap((block) => ('text' in block && typeof block.text === 'string' ? [block.text] : [])),
    );
    const workloads = document.sections
      .find(({ id }) => id === 'by-workload')
      ?.blocks.find((block) => block.kind === 'table');
    expect(workloads?.rows.length).toBeGreaterThan(5);
    for (const { question } of workloads?.rows ?? []) expect(texts).toContain(`Ask: ${question}`);
  });

  test('tables repeat their headers, keep them with a row, and never part a row', () => {
    const tables = pages(sampleReport()).filter((block) => 'table' in block && block.table.headerRows !== undefined);
    expect(tables.length).toBeGreaterThan(5);
    for (const block of tables)
      expect('table' in block && block.table).toMatchObject({
        headerRows: 1,
        keepWithHeaderRows: 1,
        dontBreakRows: true,
      });
  });

  test('the chart is one drawing of vectors', () => {
    const drawings = pages(sampleReport()).filter((block) => 'svg' in block);
    expect(drawings).toHaveLength(1);
  });

  test('listed jobs lie across the page; where there are none, nothing does', () => {
    const across = (document: ReportDocument): number =>
      pages(document).filter(({ pageOrientation }) => pageOrientation === 'landscape').length;
    expect(across(sampleReport())).toBe(1);
    expect(across(sampleReport({ jobs: [sampleJob()] }))).toBe(0);
  });

  test('says of every question that it is one, and no heading twice', () => {
    const document = sampleReport({ jobs: ordinaryWeek(1, 200) });
    const json = JSON.stringify(reportPages(document, 'x').content);
    const more = document.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'table' && block.more !== null ? [block.more] : []));
    expect(more.length).toBeGreaterThan(0);
    for (const { text, question } of more) {
      expect(json).toContain(text);
      expect(json).toContain(`Ask: ${question}`);
    }
    const headings = pages(document).flatMap((block) =>
      'text' in block && block.fontSize === sizes.heading && typeof block.text === 'string' ? [block.text] : [],
    );
    expect(headings).toContain('Backups by day, in figures');
    expect(new Set(headings).size).toBe(headings.length);
  });

  test('the period stands in one line at the head of the page, however long the zone’s names', () => {
    const document = sampleReport();
    const zoneText = 'Australia/Lord_Howe (LHST, UTC+10:30, then LHDT, UTC+11:00)';
    const { header } = reportPages({ ...document, period: { ...document.period, zoneText } }, 'x');
    const texts = blocksOf([header(1, 1, { width: page.width })]).filter((block) => 'text' in block);
    expect(texts.find(({ text }) => typeof text === 'string' && text.endsWith(zoneText))).toHaveProperty(
      'noWrap',
      true,
    );
  });

  test('text from outside is only ever text', () => {
    const comments = '{"link":"https://evil.example"} https://evil.example';
    const json = JSON.stringify(
      reportPages(sampleReport({ tenant: comments, jobs: [sampleJob({ status: 16, comments })] }), 'x').content,
    );
    expect(json).not.toMatch(/"(link|linkToPage|linkToFile|image|attachment|toc|qr)":/);
  });
});

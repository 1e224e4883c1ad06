import { beforeAll, describe, expect, test } from 'vitest';
import { renderPdf } from '../../src/pdf/index.ts';
import type { Block, ReportDocument } from '../../src/report-document.ts';
import { oneSpaced, type ReadPdf, readPdf } from './read-pdf.ts';
import { ordinaryWeek, sampleJob, sampleReport } from './sample-report.ts';

const hostile =
  '<script>alert(1)</script> [click](https://evil.example) https://evil.example/?a=1 javascript:alert(1) =cmd|calc ' +
  'file:///etc/passwd mailto:a@evil.example {"text":"x","link":"https://evil.example"} \\(x\\) /URI << /S /JavaScript >>';

/** Every text of a document that a reader must find. */
function textsOf(document: ReportDocument): readonly string[] {
  const ofBlock = (block: Block): readonly string[] => {
    if (block.kind === 'paragraph') return [block.text];
    if (block.kind === 'day-chart') return block.days.flatMap(({ label, failed }) => [label, String(failed)]);
    if (block.kind === 'definitions') return block.items.flatMap(({ term, text }) => [term, text]);
    if (block.rows.length === 0) return [block.emptyText];
    return [
      ...block.columns.map(({ heading }) => heading),
      ...block.rows.flatMap((row) => [...row.cells.map(({ text }) => text), row.question ?? '']),
      block.question ?? '',
      ...(block.more === null ? [] : [block.more.text, block.more.question]),
    ];
  };
  return [
    document.title,
    document.tenant.name,
    document.simulatedText ?? '',
    document.verdict.label,
    document.verdict.sentence,
    document.period.text,
    document.period.zoneText,
    document.period.clockChange ?? '',
    document.asOf.text,
    document.generatedAt.text,
    ...document.figures.flatMap((figure) => [
      figure.label,
      figure.text,
      figure.detail,
      figure.change.text,
      figure.question ?? '',
    ]),
    ...document.sections.flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap(ofBlock)]),
    document.integrity.text,
    ...document.integrity.notes,
  ];
}

const incomplete = {
  kind: 'page-failed',
  incomplete: true,
  text: 'Page 3 of the jobs could not be read: the server answered 503 five times.',
} as const;

const reports = {
  'an ordinary week': () => sampleReport(),
  'a week without jobs': () => sampleReport({ jobs: [], before: null }),
  'a single job': () => sampleReport({ jobs: [sampleJob()] }),
  'only open jobs': () =>
    sampleReport({
      jobs: [0, 1, 32].map((status) => sampleJob({ id: `O${status}`, status, finishedAt: null, durationMs: null })),
    }),
  'incomplete and simulated data': () => sampleReport({ simulated: true, notes: [incomplete] }),
  'unknown codes': () => sampleReport({ jobs: [sampleJob({ type: 9999, service: null, operation: null, status: 3 })] }),
  'names and comments in six scripts': () =>
    sampleReport({
      tenant: 'Contoso Νίκη Москва 東京',
      jobs: ['空き容量が不足', '存储空间不足', '저장 공간 부족', 'Αποτυχία', 'Сбой'].map((comments, index) =>
        sampleJob({ id: `S${index}`, status: 16, comments }),
      ),
    }),
  'hostile text everywhere': () =>
    sampleReport({ tenant: hostile, jobs: [sampleJob({ id: hostile.slice(0, 60), status: 16, comments: hostile })] }),
} satisfies Record<string, () => ReportDocument>;

describe.each(Object.entries(reports))('the PDF of %s', (_, report) => {
  let document: ReportDocument;
  let file: ReadPdf;
  beforeAll(async () => {
    document = report();
    file = await readPdf(await renderPdf(document));
  });

  test('says everything that the document says', () => {
    // Where a long word is broken over lines, a reader sees a space: compared without any.
    const found = file.text.replaceAll(' ', '');
    expect(textsOf(document).filter((said) => !found.includes(said.replaceAll(/\s/g, '')))).toEqual([]);
  });

  test('has nothing in it but pages', () => {
    expect(file.annotations).toBe(0);
    expect(file.attachments ?? null).toBeNull();
    expect(file.scripts ?? null).toBeNull();
  });
});

describe('the PDF', () => {
  test.each([false, true])('tells the whole story on the first page (simulated: %s)', async (simulated) => {
    const document = sampleReport({ simulated });
    const [first = ''] = (await readPdf(await renderPdf(document))).pages;
    const [needsAction] = document.sections;
    for (const said of [
      document.verdict.sentence,
      document.integrity.text,
      ...document.figures.map(({ text }) => text),
      needsAction?.heading ?? '',
      'Backups by day',
      'Sun 22',
    ])
      expect.soft(first).toContain(oneSpaced(said));
  });

  test('names itself: title, subject, author, language; and claims no tags that it does not have', async () => {
    const document = sampleReport();
    const bytes = await renderPdf(document);
    const { info } = await readPdf(bytes);
    expect(info).toMatchObject({
      Title: document.subject,
      Author: expect.stringMatching(/^Jobdesk \d/),
      Subject: expect.stringContaining(document.period.text),
      Language: 'en',
    });
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('/Marked true');
  });

  test('carries period, page, moments and program on every page', async () => {
    const document = sampleReport();
    const { pages } = await readPdf(await renderPdf(document));
    pages.forEach((page, index) => {
      for (const said of [
        document.tenant.name,
        document.period.shortText,
        `Page ${index + 1} of ${pages.length}`,
        document.asOf.text,
        document.generatedAt.text,
        'Jobdesk',
      ])
        expect.soft(page).toContain(said);
    });
  });

  test('says INCOMPLETE and SIMULATED DATA on every page, and before anything else', async () => {
    const { pages } = await readPdf(await renderPdf(sampleReport({ simulated: true, notes: [incomplete] })));
    for (const page of pages) expect.soft(page).toContain('INCOMPLETE · SIMULATED DATA');
    const [first = ''] = pages;
    expect(first.indexOf('INCOMPLETE', first.indexOf('made up'))).toBeLessThan(first.indexOf('Backup report'));
  });

  test('repeats the header of a table on every page that it takes', async () => {
    const jobs = ordinaryWeek(1, 60).map((job) => ({ ...job, comments: job.comments.repeat(3) }));
    const { pages, sizes } = await readPdf(await renderPdf(sampleReport({ jobs })));
    const landscape = pages.filter((_, index) => (sizes[index]?.[0] ?? 0) > (sizes[index]?.[1] ?? 0));
    expect(landscape.length).toBeGreaterThan(2);
    for (const page of landscape)
      expect.soft(page).toContain('Status Job type Started Duration Failed objects Job id Comments');
  });

  test('shows a character that no font has by its number, and says so', async () => {
    const { text } = await readPdf(
      await renderPdf(sampleReport({ jobs: [sampleJob({ status: 16, comments: 'cuneiform \u{12000}' })] })),
    );
    expect(text).toContain('cuneiform [U+12000]');
    expect(text).toContain('1 character has no glyph in the fonts of this file and is shown by its number: [U+12000].');
  });

  test('a thousand jobs a day make no longer a report than its limit of listed jobs', async () => {
    const document = sampleReport({ jobs: ordinaryWeek(3, 1000) });
    const { text } = await readPdf(await renderPdf(document));
    const more = document.sections
      .find(({ id }) => id === 'jobs')
      ?.blocks.find((block) => block.kind === 'table')?.more;
    expect(more?.count).toBeGreaterThan(0);
    expect(text).toContain(more?.text);
  });

  test('is the same, byte for byte, for the same document, also while others are drawn', async () => {
    const [week, scripts] = [sampleReport(), reports['names and comments in six scripts']()];
    const alone = [await renderPdf(week), await renderPdf(scripts)];
    const together = await Promise.all([renderPdf(week), renderPdf(scripts)]);
    expect(together.map((bytes, index) => Buffer.compare(bytes, alone[index] ?? Buffer.alloc(0)))).toEqual([0, 0]);
  });
});

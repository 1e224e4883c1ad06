import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type ProducedReport, type ProduceOptions, produceReport } from '../src/index.ts';
import { renderMail } from '../src/mail/index.ts';
import { arraySource } from './array-source.ts';
import { pngLogo, svgLogo } from './brand/logos.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { madeUpJobs } from './weeks.ts';
import { readWorkbook } from './xlsx/read-workbook.ts';

const window = { from: Date.parse('2026-11-15T23:00:00Z'), to: Date.parse('2026-11-22T23:00:00Z') };
const now = Date.parse('2026-11-25T09:00:00Z');
const contoso = { id: 'contoso', name: 'Contoso Ltd', timeZone: 'Europe/Berlin' };

async function produced(change: Partial<ProduceOptions>): Promise<ProducedReport> {
  const folder = await mkdtemp(join(tmpdir(), 'jobdesk-test-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return produceReport({
    source: arraySource(madeUpJobs(60, window), { asOf: now }),
    tenant: contoso,
    window,
    previousWindow: null,
    now,
    formats: ['pdf', 'xlsx'],
    folder,
    simulated: false,
    ...change,
  });
}

async function pdfOf({ files }: ProducedReport): Promise<Buffer> {
  return readFile(files.find(({ format }) => format === 'pdf')?.path ?? '');
}

async function summaryTextOf({ files }: ProducedReport): Promise<string> {
  const { rows } = await readWorkbook(files.find(({ format }) => format === 'xlsx')?.path ?? '');
  return rows('Summary').flat().join(' ');
}

const branded = (logo = svgLogo()) => ({
  tenant: { ...contoso, branding: { name: 'Contoso Group', colour: '#ffcc00', logo } },
});

describe('a report with a customer’s branding', () => {
  it('carries the name in PDF, workbook, mail and subject', async () => {
    const report = await produced(branded());
    const { pages } = await readPdf(await pdfOf(report));
    for (const page of pages) expect(page).toContain('Contoso Group');
    expect(await summaryTextOf(report)).toContain('Contoso Group');
    const { subject, text } = await renderMail(report.document, { files: [] });
    expect(subject).toMatch(/^\[Contoso Group\]/);
    expect(text).toContain('Contoso Group: Backup report');
  });

  it('shows the logo in the mail as a picture of its own, with words for it', async () => {
    const { document } = await produced({ ...branded(), formats: [] });
    const { html, pictures } = await renderMail(document, { files: [] });
    expect(pictures.map(({ cid, mediaType }) => [cid, mediaType])).toContainEqual(['logo@jobdesk', 'image/png']);
    expect(html).toMatch(/<img src="cid:logo@jobdesk" alt="Logo of Contoso Group" width="168" height="56"/);
  });

  it('draws the logo into the PDF, as pixels or as vectors', async () => {
    const pixels = await pdfOf(await produced({ ...branded(pngLogo()), formats: ['pdf'] }));
    expect(pixels.toString('latin1')).toContain('/Subtype /Image');
    const vectors = await pdfOf(await produced({ ...branded(svgLogo()), formats: ['pdf'] }));
    expect(vectors.toString('latin1')).not.toContain('/Subtype /Image');
    expect(vectors.toString('latin1')).toContain('/ShadingType');
  });

  it('takes its colour for headings, darkened until it can be read, and for no status', async () => {
    const { document } = await produced({ ...branded(), formats: [] });
    const { html } = await renderMail(document, { files: [] });
    expect(document.brand.accent).not.toBe('#ffcc00');
    expect(html).not.toContain('#ffcc00');
    for (const [, style = ''] of html.matchAll(/<h[12] style="([^"]*)"/g)) {
      expect(style).toContain(`color:${document.brand.accent}`);
    }
    const plain = await renderMail((await produced({ formats: [] })).document, { files: [] });
    const statuses = (mail: string): readonly string[] => mail.match(/color:#(?:9b1c1c|8f4700|2f5f94)/g) ?? [];
    expect(statuses(html)).toEqual(statuses(plain.html));
  });

  it('goes out without a logo that cannot be shown, and tells the owner, not the reader', async () => {
    const broken = { bytes: pngLogo().bytes.slice(0, 40), mediaType: 'image/png' } as const;
    const report = await produced(branded(broken));
    expect(report.ownerNotes).toEqual([expect.stringMatching(/^The logo was left out of the report: /)]);
    const { text, pages } = await readPdf(await pdfOf(report));
    expect(pages.length).toBeGreaterThan(1);
    expect(text).not.toContain('left out of the report');
    expect((await renderMail(report.document, { files: [] })).html).not.toContain('cid:logo');
  });

  it('reads the branding for every report anew', async () => {
    const first = await produced({ ...branded(pngLogo()), formats: [] });
    const second = await produced({ ...branded(svgLogo()), formats: [] });
    expect(first.document.brand.logo?.svg).toBeNull();
    expect(second.document.brand.logo?.svg).not.toBeNull();
  });
});

describe('when the client secret ends', () => {
  const expiring = (secretExpiresOn: string | null) => produced({ tenant: { ...contoso, secretExpiresOn } });
  const said = async (report: ProducedReport): Promise<readonly string[]> => [
    (await readPdf(await pdfOf(report))).text,
    await summaryTextOf(report),
    (await renderMail(report.document, { files: [] })).text.replace(/\s+/g, ' '),
    (await renderMail(report.document, { files: [] })).html,
  ];

  it('is said at the end of document, PDF, workbook and mail', async () => {
    const report = await expiring('2027-02-18');
    expect(report.document.closing).toEqual(['The client secret expires in 85 days (18 Feb 2027).']);
    expect(report.document.notices).toEqual([]);
    for (const words of await said(report)) expect(words).toContain('expires in 85 days (18 Feb 2027)');
  });

  it.each([
    ['2026-12-18', 'The client secret expires in 23 days (18 Dec 2026).', 'warning'],
    ['2026-12-25', 'The client secret expires in 30 days (25 Dec 2026).', 'warning'],
    ['2026-11-26', 'The client secret expires tomorrow (26 Nov 2026).', 'warning'],
    ['2026-11-25', 'The client secret expires today (25 Nov 2026)', 'warning'],
    ['2026-11-24', 'The client secret expired yesterday (24 Nov 2026)', 'bad'],
    ['2026-10-26', 'The client secret expired 30 days ago (26 Oct 2026)', 'bad'],
  ])('stands at the top as well when it is near or over: %s', async (day, words, tone) => {
    const { document } = await produced({ tenant: { ...contoso, secretExpiresOn: day }, formats: [] });
    expect(document.notices).toEqual([{ kind: 'secret-expiry', tone, text: expect.stringContaining(words) }]);
    const { text } = await renderMail(document, { files: [] });
    expect(text.indexOf('The client secret')).toBeLessThan(text.indexOf('Needs action'));
  });

  it('is not spoken of where it was not declared', async () => {
    for (const report of [await expiring(null), await produced({})]) {
      for (const words of await said(report)) expect(words).not.toContain('secret');
    }
  });
});

describe('a late report', () => {
  it('says when it was due, in document, PDF, workbook and mail', async () => {
    const report = await produced({ late: { dueAt: Date.parse('2026-11-23T07:00:00Z') } });
    const words = 'This report was due Mon 23 Nov 2026, 08:00 CET and is sent late.';
    expect(report.document.notices).toEqual([{ kind: 'late', tone: 'warning', text: words }]);
    expect((await readPdf(await pdfOf(report))).pages[0]).toContain(words);
    expect(await summaryTextOf(report)).toContain(words);
    const { html, text } = await renderMail(report.document, { files: [] });
    expect(html).toContain(words);
    expect(text).toContain(words);
  });
});

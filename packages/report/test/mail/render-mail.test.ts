import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import type { ReportDocument } from '../../src/index.ts';
import { type MailFile, mediaTypes, renderMail } from '../../src/mail/index.ts';
import { produceWeek } from '../produce-week.ts';
import { madeUpJob, weeks } from '../weeks.ts';

async function documentOf(name: string): Promise<ReportDocument> {
  const week = weeks.find((one) => one.name === name);
  if (week === undefined) throw new Error(`There is no week "${name}".`);
  return (await produceWeek(week, tmpdir())).document;
}

const file = (format: MailFile['format'], bytes: number): MailFile => ({
  format,
  fileName: `report.${format}`,
  mediaType: mediaTypes[format],
  bytes: new Uint8Array(bytes),
});

describe('the top of a mail', () => {
  it('says how complete the report is, right after the verdict', async () => {
    for (const name of ['an ordinary one', 'incomplete']) {
      const document = await documentOf(name);
      const { html, text } = await renderMail(document, { files: [] });
      const words = text.replace(/\s+/g, ' ');
      expect(words.indexOf(document.integrity.text)).toBeLessThan(words.indexOf('Backup success rate'));
      expect(html.indexOf(document.integrity.text)).toBeLessThan(html.indexOf('Backup success rate'));
    }
  });
});

describe('the HTML of a mail', () => {
  it('has nothing from elsewhere, no script, no link and no form, whatever the jobs say', async () => {
    const { html } = await renderMail(await documentOf('hostile text'), { files: [] });
    const tags = new Set([...html.matchAll(/<([a-z][a-z0-9]*)/gi)].map((match) => match[1]?.toLowerCase()));
    const allowed = 'html head meta title body table colgroup col thead tbody tr th td h1 h2 p b i br span img ul li';
    expect([...tags].filter((tag) => tag !== undefined && !allowed.split(' ').includes(tag))).toEqual([]);
    expect([...html.matchAll(/\s(?:src|href)="([^"]*)"/g)].map((match) => match[1])).toEqual([
      'cid:backups-by-day@jobdesk',
    ]);
    expect(html).not.toMatch(/<[^>]+\son[a-z]+\s*=/i);
    expect(html).not.toMatch(/url\(|@import|expression\(/i);
  });

  it('lets no mail program make a link of a comment', async () => {
    const { html, text } = await renderMail(await documentOf('hostile text'), { files: [] });
    for (const body of [html.slice(html.indexOf('<body')).replace(/<[^>]*>/g, ' '), text]) {
      expect(body).not.toMatch(/https?:\/\//);
      expect(body).not.toMatch(/www\./);
      expect(body).not.toMatch(/@[a-z]/i);
    }
  });

  it('says its language, and has at most four columns whose widths are per cent', async () => {
    const { html } = await renderMail(await documentOf('an ordinary one'), { files: [] });
    expect(html).toContain('<html lang="en">');
    for (const [, columns = ''] of html.matchAll(/<colgroup>(.*?)<\/colgroup>/g)) {
      const widths = [...columns.matchAll(/width:(\d+)%/g)].map((match) => Number(match[1]));
      expect(widths.length).toBeLessThanOrEqual(4);
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(100);
    }
    expect(html).toContain('max-width:640px');
  });

  it('shows the chart as a picture that is in the mail, with the figures as its text', async () => {
    const { html, pictures } = await renderMail(await documentOf('one job'), { files: [] });
    expect(html).toContain('src="cid:backups-by-day@jobdesk" alt="Backups by day. Mon 16: none;');
    expect(html).toContain('Wed 18: 1 succeeded');
    const [picture] = pictures;
    expect(picture?.cid).toBe('backups-by-day@jobdesk');
    expect(Buffer.from(picture?.bytes.slice(0, 8) ?? []).toString('latin1')).toBe('\u0089PNG\r\n\u001a\n');
  });
});

describe('the subject', () => {
  it.each([
    ['one job', '[Contoso] Backups 16–22 Nov 2026: 1 ok'],
    ['no jobs', '[Contoso] Backups 16–22 Nov 2026: no jobs'],
    ['only open jobs', '[Contoso] Backups 16–22 Nov 2026: no finished backups'],
  ])('says what came of %s', async (name, subject) => {
    expect((await documentOf(name)).subject).toBe(subject);
  });

  it('says INCOMPLETE first', async () => {
    expect((await documentOf('incomplete')).subject).toMatch(
      /^INCOMPLETE \[Contoso\] Backups 16–22 Nov 2026: \d+ failed, /,
    );
  });

  it('is one line, whatever the tenant is called', async () => {
    expect((await documentOf('hostile text')).subject).not.toMatch(/\p{Cc}/u);
  });
});

describe('the files of a mail', () => {
  const named = async (files: readonly MailFile[], largestMail?: number) => {
    const mail = await renderMail(await documentOf('one job'), {
      files,
      ...(largestMail === undefined ? {} : { largestMail }),
    });
    return { names: mail.attachments.map(({ fileName }) => fileName), text: mail.text.replaceAll('\n', ' ') };
  };

  it('go along while they fit', async () => {
    const { names, text } = await named([file('pdf', 50_000), file('xlsx', 900_000)]);
    expect(names).toEqual(['report.pdf', 'report.xlsx']);
    expect(text).toContain('Attached: report.pdf, report.xlsx.');
  });

  it('are measured as they will be sent, a third larger', async () => {
    expect((await named([file('pdf', 50_000), file('xlsx', 7_500_000)])).names).toEqual(['report.pdf']);
    expect((await named([file('pdf', 50_000), file('xlsx', 7_000_000)])).names).toEqual(['report.pdf', 'report.xlsx']);
  });

  it('stay out, first the workbook, then the PDF, and the body says so', async () => {
    const { names, text } = await named([file('pdf', 8_000_000), file('xlsx', 8_000_000)]);
    expect(names).toEqual([]);
    expect(text).toContain('Not attached because this mail would have grown too large: report.pdf, report.xlsx.');
  });
});

describe('a mail about many jobs', () => {
  it('lists ten of them and counts the rest', async () => {
    const week = weeks[0]!;
    const jobs = Array.from({ length: 40 }, (_, index) =>
      madeUpJob({
        id: `FB${index}`,
        status: 16,
        startedAt: week.window.from + index * 60_000,
        comments: 'Quota exceeded.',
      }),
    );
    const { document } = await produceWeek({ ...week, jobs }, tmpdir());
    const { text, html } = await renderMail(document, { files: [] });
    expect(text.match(/Quota exceeded\./g)).toHaveLength(10);
    expect(html.match(/Quota exceeded\./g)).toHaveLength(10);
    expect(text).toContain('+30 more.\n  > failed, stopped or exception jobs from 2026-11-16 to 2026-11-22');
  });

  it('stays small with twenty thousand', async () => {
    const { html } = await renderMail(await documentOf('20,000 jobs'), { files: [] });
    // Gmail cuts a mail off at 102 KB.
    expect(Buffer.byteLength(html)).toBeLessThan(102 * 1024);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openJobsWorkbook } from '../../src/xlsx/index.ts';
import { cellText } from '../../src/xlsx/cell-text.ts';
import { exportNote } from '../export-note.ts';
import { temporaryFile } from '../temporary-file.ts';
import { readWorkbook } from './read-workbook.ts';
import { aJob, generatedAt, writeReport } from './sample-workbook.ts';

const hostile = [
  '=HYPERLINK("http://example.test","x")',
  '+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1',
  '\r\n=1',
  '\0=1',
  '  =1',
  '＝1',
  '</t></is></c><c r="A1"><f>1+1</f></c>',
  ']]><f>1</f>',
  '<!ENTITY x SYSTEM "file:///etc/passwd">&x;',
  '&amp; &#61; &lt;',
  '_x003D_1+1',
  '_x000D_',
  '\uD800 alone',
  'a\uFFFEb\uFFFFc',
  'NUL\0BEL\u0007ESC\u001B[31m',
  'line\nbreak\r\nagain\rend',
  ' leading and trailing ',
  'right \u202E to left',
  '日本語 العربية हिन्दी ไทย עברית Ελληνικά',
  '🙂👨‍👩‍👧',
  'it\'s "quoted"',
  'x'.repeat(40_000),
  '&'.repeat(40_000),
];

/** What Excel shows of a text as the file holds it. */
function shown(text: string): string {
  return cellText(text).replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

describe('hostile text', () => {
  it('arrives as text, readable by any reader, and makes no formula', async () => {
    const path = await temporaryFile('jobs.xlsx');
    const workbook = await openJobsWorkbook(path, { timeZone: 'UTC', generatedAt });
    // Long and short, shared and not: each text as comment and as id, and each comment twice.
    await workbook.write(
      [...hostile, ...hostile].map((text, index) => aJob({ id: `${text}${index}`, comments: text })),
    );
    await workbook.finish(exportNote());
    const { rows, exceljs, sheetjs, xml } = await readWorkbook(path);
    const [, ...jobs] = rows('Jobs');
    expect(jobs.map((row) => row[11])).toEqual([...hostile, ...hostile].map(shown));
    expect(jobs.map((row) => row[12])).toEqual([...hostile, ...hostile].map((text, index) => shown(`${text}${index}`)));
    expect(xml('Jobs')).not.toMatch(/<f[ >]/);
    expect(xml('Jobs')).not.toContain('<hyperlink');
    const sheet = exceljs.getWorksheet('Jobs');
    expect(sheet?.rowCount).toBe(jobs.length + 1);
    sheet?.eachRow((row) => row.eachCell((cell) => expect(cell.formula).toBeUndefined()));
    expect(Object.values(sheetjs.Sheets['Jobs'] ?? {}).filter((cell) => cell?.f !== undefined)).toEqual([]);
  });

  it('makes no formula on the other sheets of a report either', async () => {
    const path = await temporaryFile('report.xlsx');
    await writeReport(
      path,
      hostile.map((text, index) => aJob({ id: `=${index}`, status: 16, comments: text })),
    );
    const { xml, rows } = await readWorkbook(path);
    expect(xml('Needs action')).not.toMatch(/<f[ >]/);
    expect(
      rows('Needs action')
        .flat()
        .filter((value) => typeof value === 'string' && /^\s*[=+\-@]/.test(value)),
    ).toEqual([]);
  });

  it('survives or is visibly replaced, whatever it is, and the file always opens', async () => {
    const path = await temporaryFile('jobs.xlsx');
    const texts = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }),
      ),
      { minLength: 30, maxLength: 60 },
    );
    await fc.assert(
      fc.asyncProperty(texts, async (comments) => {
        const workbook = await openJobsWorkbook(path, { timeZone: 'UTC', generatedAt });
        await workbook.write(comments.map((text) => aJob({ comments: text })));
        await workbook.finish(exportNote());
        const { rows, exceljs } = await readWorkbook(path);
        const [, ...jobs] = rows('Jobs');
        expect(jobs.map((row) => row[11] ?? '')).toEqual(comments.map(shown));
        expect(exceljs.getWorksheet('Jobs')?.rowCount).toBe(comments.length + 1);
      }),
      { numRuns: 15 },
    );
  });
});

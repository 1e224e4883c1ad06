import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvField, openCsv } from '../../src/csv/csv.ts';
import { withoutFormulaStart } from '../../src/formula-start.ts';
import { exportNote } from '../export-note.ts';
import { temporaryFile } from '../temporary-file.ts';
import { aJob } from '../xlsx/sample-workbook.ts';

/** The fields of RFC 4180 text, line by line. */
function readCsv(text: string): string[][] {
  const lines: string[][] = [];
  let fields: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    fields.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === ',') continue;
    lines.push(fields);
    fields = [];
  }
  return lines;
}

describe('jobs as CSV', () => {
  it('is a header line and a line per job, ended by CR LF, without a byte order mark', async () => {
    const path = await temporaryFile('jobs.csv');
    const file = await openCsv(path);
    await file.write([aJob({ comments: 'say "no", then\nstop' })]);
    await file.write([aJob({ id: 'B', status: null, startedAt: null, finishedAt: null, durationMs: null })]);
    await file.finish(exportNote());
    expect(await readFile(path, 'utf8')).toBe(
      [
        'jobId,jobType,jobTypeName,service,serviceName,operation,status,statusName,failedCount,successfulCount,skippedCount,totalCount,startTime,finishTime,durationSeconds,comments',
        'FB20261026000000001,20009,Amazon EC2 backup,256,Amazon EC2,backup,2,Successful,0,12,1,13,2026-10-27T02:00:00Z,2026-10-27T03:30:15Z,5415,"say ""no"", then\nstop"',
        'B,20009,Amazon EC2 backup,256,Amazon EC2,backup,,unknown status,0,12,1,13,,,,',
        '',
      ].join('\r\n'),
    );
  });

  it('keeps any text, but for the apostrophe before what could be a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const [[field] = []] = readCsv(`${csvField(text)}\r\n`);
        expect(field).toBe(withoutFormulaStart(text));
      }),
    );
  });

  it('writes numbers as they are: a negative one is no formula', () => {
    expect(csvField(-5)).toBe('-5');
    expect(csvField('-5')).toBe("'-5");
    expect(csvField(null)).toBe('');
  });
});

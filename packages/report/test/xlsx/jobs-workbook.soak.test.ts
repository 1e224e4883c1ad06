import { createReadStream } from 'node:fs';
import { Unzip, UnzipInflate } from 'fflate';
import { describe, expect, it } from 'vitest';
import { madeUpBatches, madeUpJob } from '../../bench/made-up-jobs.ts';
import { openJobsWorkbook } from '../../src/xlsx/index.ts';
import { exportNote } from '../export-note.ts';
import { temporaryFile } from '../temporary-file.ts';
import { generatedAt } from './sample-workbook.ts';

/** The ids on each sheet's rows, counted by a reader that keeps none of them. */
async function readIds(path: string): Promise<ReadonlyMap<string, { rows: number; first: string; last: string }>> {
  const sheets = new Map<string, { rows: number; first: string; last: string }>();
  const unzip = new Unzip((part) => {
    if (!part.name.startsWith('xl/worksheets/')) return;
    const found = { rows: 0, first: '', last: '' };
    sheets.set(part.name, found);
    const decoder = new TextDecoder();
    let rest = '';
    part.ondata = (error, data, final) => {
      if (error !== null) throw error;
      const rows = (rest + decoder.decode(data, { stream: !final })).split('</row>');
      rest = rows.pop() ?? '';
      for (const row of rows) {
        const id = /<c r="M\d+"[^>]*><is><t>([^<]*)/.exec(row)?.[1];
        if (id === undefined) continue;
        found.rows += 1;
        if (found.rows === 1) found.first = id;
        found.last = id;
      }
    };
    part.start();
  });
  unzip.register(UnzipInflate);
  for await (const chunk of createReadStream(path, { highWaterMark: 1_048_576 })) unzip.push(chunk as Uint8Array);
  unzip.push(new Uint8Array(), true);
  return sheets;
}

describe('a workbook of more jobs than a sheet has rows', () => {
  it('has every one of them, on two sheets', { timeout: 600_000 }, async () => {
    const rows = 1_048_575;
    const path = await temporaryFile('jobs.xlsx');
    const workbook = await openJobsWorkbook(path, { timeZone: 'America/New_York', generatedAt });
    for (const batch of madeUpBatches(rows + 1)) await workbook.write(batch);
    await workbook.finish(exportNote());
    const read = await readIds(path);
    expect([...read.values()].filter((sheet) => sheet.rows > 0)).toEqual([
      { rows, first: madeUpJob(0).id, last: madeUpJob(rows - 1).id },
      { rows: 1, first: madeUpJob(rows).id, last: madeUpJob(rows).id },
    ]);
  });
});

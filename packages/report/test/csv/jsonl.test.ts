import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { openJsonl } from '../../src/csv/jsonl.ts';
import { jobRecord } from '../../src/job-record.ts';
import { exportNote } from '../export-note.ts';
import { temporaryFile } from '../temporary-file.ts';
import { aJob } from '../xlsx/sample-workbook.ts';

describe('jobs as JSON Lines', () => {
  it('is one record per line, to the letter', async () => {
    const jobs = [aJob(), aJob({ id: 'B', comments: '=1+1\r\n\0 日本語 \uD800' })];
    const path = await temporaryFile('jobs.jsonl');
    const file = await openJsonl(path);
    await file.write(jobs);
    await file.finish(exportNote());
    const lines = (await readFile(path, 'utf8')).split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(jobs.map(jobRecord));
  });
});

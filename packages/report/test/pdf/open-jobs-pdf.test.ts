import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Job } from '@jobdesk/jobs-core/model';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ExportNote } from '../../src/export-sink.ts';
import { type JobsPdfOptions, openJobsPdf } from '../../src/pdf/index.ts';
import { type ReadPdf, readPdf } from './read-pdf.ts';
import { ordinaryWeek, sampleJob } from './sample-report.ts';

const note: ExportNote = {
  description: 'failed Azure VM backups',
  period: '16–22 Nov 2026, America/New_York',
  question: 'failed azure vm backups last week',
  complete: true,
  integrity: '252 of 252 jobs read, statuses all known.',
  notes: [],
  simulated: null,
  generatedAt: Date.parse('2026-11-23T11:02:00Z'),
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jobs-pdf-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function exported(
  jobs: readonly Job[],
  about: Partial<ExportNote> = {},
  options: Partial<JobsPdfOptions> = {},
): Promise<ReadPdf> {
  const file = join(folder, 'jobs.pdf');
  const pdf = await openJobsPdf(file, { timeZone: 'America/New_York', ...options });
  await pdf.write(jobs);
  await pdf.finish({ ...note, ...about });
  return readPdf(await readFile(file));
}

describe('jobs as a PDF', () => {
  test('says what was asked, how whole the answer is, and lists every job', async () => {
    const jobs = ordinaryWeek(2, 8);
    const { text, info } = await exported(jobs);
    for (const said of [note.description, note.period, note.question, note.integrity])
      expect.soft(text).toContain(said);
    expect(jobs.filter(({ id }) => !text.includes(id))).toEqual([]);
    expect(info['Title']).toBe(note.description);
  });

  test('over its limit it lists the newest and counts the others', async () => {
    const jobs = ordinaryWeek(2, 8);
    const byStart = jobs.toSorted((a, b) => (b.startedAt ?? 0) - (a.startedAt ?? 0));
    const { text } = await exported(jobs, {}, { limit: 50 });
    expect(text).toContain('The newest 50 jobs are listed; 6 older jobs are not in this file.');
    expect(byStart.slice(0, 50).filter(({ id }) => !text.includes(id))).toEqual([]);
    expect(byStart.slice(50).filter(({ id }) => text.includes(id))).toEqual([]);
  });

  test('says INCOMPLETE and SIMULATED DATA first and on every page', async () => {
    const { pages, text } = await exported(ordinaryWeek(2, 12), {
      complete: false,
      integrity: 'INCOMPLETE: 3 of 5 jobs read.',
      notes: ['Page 3 could not be read.'],
      simulated: 'SIMULATED DATA: these jobs are made up.',
    });
    expect(text.indexOf('SIMULATED DATA: these')).toBeLessThan(text.indexOf('INCOMPLETE: 3 of 5'));
    expect(text.indexOf('INCOMPLETE: 3 of 5')).toBeLessThan(text.indexOf(note.description));
    for (const page of pages) expect.soft(page).toContain('INCOMPLETE · SIMULATED DATA');
  });

  test('without jobs it says so', async () => {
    expect((await exported([])).text).toContain('No job matches.');
  });

  test('hostile ids and comments are only text', async () => {
    const comments = '[x](https://evil.example) https://evil.example <a href="https://evil.example">';
    const { text, annotations } = await exported([
      sampleJob({ id: '=HYPERLINK("x")', comments, type: 777, status: 3 }),
    ]);
    expect(text).toContain('=HYPERLINK("x")');
    expect(text.replaceAll(' ', '')).toContain(comments.replaceAll(' ', ''));
    expect(annotations).toBe(0);
  });

  test('given up, it leaves nothing behind', async () => {
    const pdf = await openJobsPdf(join(folder, 'jobs.pdf'), { timeZone: 'UTC' });
    await pdf.write(ordinaryWeek(1, 3));
    await pdf.abandon();
    expect(await readdir(folder)).toEqual([]);
  });
});

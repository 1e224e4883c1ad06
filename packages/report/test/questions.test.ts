import { tmpdir } from 'node:os';
import { parseQuestion } from '@jobdesk/jobs-core/language';
import { matches } from '@jobdesk/jobs-core/query';
import { describe, expect, it } from 'vitest';
import type { Row, Table } from '../src/index.ts';
import { produceWeek } from './produce-week.ts';
import { type Week, weeks } from './weeks.ts';

/** How many jobs of the week a question finds, asked on the Monday after it. */
function askedOf({ jobs, timeZone, window }: Week, question: string | null): number {
  const reference = { now: window.to + 6 * 3_600_000, timeZone, weekStartsOn: 1, locale: 'en-US' } as const;
  const { query, unrecognized } = parseQuestion(question ?? '', reference);
  expect({ question, unrecognized }).toEqual({ question, unrecognized: [] });
  return jobs.filter((job) => matches(query.node, job)).length;
}

function valuesOf({ columns }: Table, { cells }: Row): Readonly<Record<string, number>> {
  return Object.fromEntries(columns.map(({ id }, index) => [id, cells[index]?.value ?? 0]));
}

describe.each(weeks)('the questions in the report of a week with $name', (week) => {
  const made = produceWeek(week, tmpdir());

  async function rowsOf(id: string): Promise<readonly (readonly [Readonly<Record<string, number>>, string | null])[]> {
    const section = (await made).document.sections.find((one) => one.id === id);
    const tables = (section?.blocks ?? []).filter((block) => block.kind === 'table');
    return tables.flatMap((table) => table.rows.map((row) => [valuesOf(table, row), row.question] as const));
  }

  it('find as many backups as the row of a workload counts', async () => {
    for (const [{ jobs }, question] of await rowsOf('by-workload')) expect(askedOf(week, question)).toBe(jobs);
  });

  it('find as many jobs as the row of a day counts', async () => {
    for (const [{ jobs }, question] of await rowsOf('by-day')) expect(askedOf(week, question)).toBe(jobs);
  });

  it('find as many restores and exports as their rows count', async () => {
    for (const [{ jobs }, question] of await rowsOf('restores-and-exports')) expect(askedOf(week, question)).toBe(jobs);
  });

  it('find the jobs that need action, all but those that call themselves Successful', async () => {
    for (const [{ failed = 0, stopped = 0, exceptions = 0 }, question] of await rowsOf('needs-action')) {
      const found = askedOf(week, question);
      if (failed + stopped + exceptions === 0) continue;
      expect(found).toBeGreaterThanOrEqual(failed + stopped);
      expect(found).toBeLessThanOrEqual(failed + stopped + exceptions);
    }
  });

  it('find at least what is open, skipped or empty', async () => {
    for (const [{ open = 0, skipped = 0, empty = 0, unknown = 0 }, question] of await rowsOf('open-and-skipped')) {
      const found = askedOf(week, question);
      if (empty + unknown === 0) expect(found).toBe(open + skipped);
      else expect(found).toBeGreaterThanOrEqual(open + skipped + empty + unknown);
    }
  });

  it('find the jobs behind the figures, and all jobs of the period', async () => {
    const { document, summary } = await made;
    const [rate, failed] = document.figures;
    expect(askedOf(week, rate?.question ?? null)).toBe(summary.byOperation.backup.jobs);
    expect(askedOf(week, failed?.question ?? null)).toBe(failed?.value);
    for (const { question } of document.figures) askedOf(week, question);
    expect(askedOf(week, document.period.question)).toBe(week.jobs.length);
  });
});

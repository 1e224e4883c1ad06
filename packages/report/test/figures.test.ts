import { tmpdir } from 'node:os';
import { type Job, statusByCode } from '@jobdesk/jobs-core/model';
import { describe, expect, it } from 'vitest';
import { type ProducedReport, reportResult, type Table } from '../src/index.ts';
import { type MailContent, renderMail } from '../src/mail/index.ts';
import { produceWeek } from './produce-week.ts';
import { type Week, weeks } from './weeks.ts';

/** The truth, counted the slow and obvious way. */
function countBy(jobs: readonly Job[], key: (job: Job) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const job of jobs) counts[key(job)] = (counts[key(job)] ?? 0) + 1;
  return counts;
}

function daysOf({ jobs, timeZone, window }: Week): Record<string, number> {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  const days: Record<string, number> = {};
  for (let at = window.from; at < window.to; at += 3_600_000) days[format.format(at)] = 0;
  for (const { startedAt } of jobs) days[format.format(startedAt ?? 0)]! += 1;
  return days;
}

function tablesOf({ document }: ProducedReport, id: string): readonly Table[] {
  const section = document.sections.find((one) => one.id === id);
  return (section?.blocks ?? []).filter((block) => block.kind === 'table');
}

function sumOf(table: Table | undefined, column: string): number {
  const index = table?.columns.findIndex(({ id }) => id === column) ?? -1;
  return (table?.rows ?? []).reduce((sum, { cells }) => sum + (cells[index]?.value ?? 0), 0);
}

/** What a person sees of HTML: no tags, no styles, entities read, white space as one blank. */
function seen(html: string): string {
  const body = html.replace(/^[\s\S]*<body[^>]*>/, '').replace(/<[^>]*>/g, ' ');
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ', middot: '·' };
  return squeezed(body.replace(/&([a-z]+|#39);/g, (_, name: string) => named[name] ?? '?'));
}

function squeezed(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}

/** The visible words without marks of shape, the word joiners that break links, and line ends. */
function plain(text: string): string {
  return squeezed(text.replace(/[●▲■○\u2060]/g, '')).replaceAll(' ', '');
}

describe.each(weeks)('a week with $name', (week) => {
  const made = (async (): Promise<{ report: ProducedReport; mail: MailContent }> => {
    const report = await produceWeek(week, tmpdir());
    return { report, mail: await renderMail(report.document, { files: [] }) };
  })();

  it('has the totals that a slow count has', async () => {
    const { totals, read, complete } = reportResult((await made).report);
    expect(totals).toEqual({
      jobs: week.jobs.length,
      byStatus: countBy(week.jobs, ({ status }) => String(status ?? 'unknown')),
      byService: countBy(week.jobs, ({ service }) => String(service ?? 'unknown')),
      byOperation: countBy(week.jobs, ({ operation }) => operation ?? 'unknown'),
      byDay: daysOf(week),
    });
    expect(read).toBe(week.completeness.read ?? week.jobs.length);
    const known = week.jobs.every(({ status }) => status !== null && statusByCode(status) !== null);
    expect(complete).toBe(known && week.completeness.complete !== false);
  });

  it('has the same figures in JSON and in every part of the document', async () => {
    const { report } = await made;
    const { successRate, totals } = reportResult(report);
    const [rate, failed, exceptions] = report.document.figures;
    expect(rate?.value).toBe(successRate.strict);
    expect(failed?.value).toBe(successRate.failed);
    expect(exceptions?.value).toBe(successRate.warning);
    const [workloads] = tablesOf(report, 'by-workload');
    const [days] = tablesOf(report, 'by-day');
    for (const table of [workloads, days]) {
      expect(sumOf(table, 'failed')).toBe(successRate.failed);
      expect(sumOf(table, 'stopped')).toBe(successRate.stopped);
      expect(sumOf(table, 'exceptions')).toBe(successRate.warning);
    }
    expect(sumOf(days, 'success')).toBe(successRate.success);
    expect(sumOf(days, 'jobs')).toBe(totals.jobs);
    expect(sumOf(days, 'backups')).toBe(totals.byOperation['backup'] ?? 0);
    const [open] = tablesOf(report, 'open-and-skipped');
    const outcomes = report.summary.all.byOutcome;
    expect(['open', 'skipped', 'empty', 'unknown'].map((column) => sumOf(open, column))).toEqual([
      outcomes.open,
      outcomes.skipped,
      outcomes.empty,
      outcomes.unknown,
    ]);
    const [listed] = tablesOf(report, 'jobs');
    const needing = week.jobs.filter(({ status }) => status === 16 || status === 8 || status === 64).length;
    expect((listed?.rows.length ?? 0) + (listed?.more?.count ?? 0)).toBe(needing);
  });

  it('says every figure of the document in the mail, in HTML and in text alike', async () => {
    const { report, mail } = await made;
    const { document } = report;
    const html = plain(seen(mail.html));
    const text = plain(mail.text);
    const rows = ['needs-action', 'by-workload', 'by-day', 'restores-and-exports', 'open-and-skipped'].flatMap((id) =>
      tablesOf(report, id).flatMap((table) =>
        table.rows.flatMap(({ cells, question }) => [
          ...cells.filter((_, index) => table.columns[index]?.essential === true).map((cell) => cell.text),
          question ?? '',
        ]),
      ),
    );
    const said = [
      document.verdict.sentence,
      document.integrity.text,
      ...document.integrity.notes,
      ...document.figures.flatMap((figure) => [figure.label, figure.text, figure.detail, figure.change.text]),
      ...rows,
    ];
    for (const words of said) {
      expect(html).toContain(plain(words));
      expect(text).toContain(plain(words));
    }
  });

  it('has a verdict that is never better than what is known', async () => {
    const { document, summary } = (await made).report;
    const { failed, warning, stopped, unknown } = summary.all.byOutcome;
    if (!document.integrity.complete) {
      expect(document.verdict.kind).toBe('incomplete');
      expect(document.verdict.sentence).toMatch(/^This report is incomplete: /);
      expect(document.subject).toMatch(/^INCOMPLETE /);
      expect(document.integrity.text).toMatch(/^INCOMPLETE: /);
    } else if (failed + warning + stopped + unknown > 0 || summary.successRate.success === 0) {
      expect(document.verdict.kind).toBe('attention');
    } else {
      expect(document.verdict.kind).toBe('ok');
    }
  });

  it('survives JSON', async () => {
    const { document } = (await made).report;
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });
});

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Job } from '@jobdesk/jobs-core/model';
import type { DeclaredSchedule } from '@jobdesk/jobs-core/summary';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  type ProducedReport,
  type ProduceOptions,
  produceReport,
  type ReportMute,
  reportResult,
} from '../src/index.ts';
import { renderMail } from '../src/mail/index.ts';
import { arraySource } from './array-source.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { madeUpJob } from './weeks.ts';
import { readWorkbook } from './xlsx/read-workbook.ts';

const hour = 3_600_000;
const day = 24 * hour;
const window = { from: Date.parse('2026-11-15T23:00:00Z'), to: Date.parse('2026-11-22T23:00:00Z') };
const now = window.to + 9 * hour;

const ec2 = { type: 20_009, service: 256 };
const azureVm = { type: 1, service: 1 };
const nights = (
  fields: Pick<Job, 'type' | 'service'> & Partial<Omit<Job, 'startedAt'>>,
  days: readonly number[] = [0, 1, 2, 3, 4, 5, 6],
): readonly Job[] =>
  days.map((at) =>
    madeUpJob({ id: `FB${fields.service}-${at}`, startedAt: window.from + at * day + 2 * hour, ...fields }),
  );

const daily = (service: number, weekdays?: readonly number[]): DeclaredSchedule => ({
  service,
  operation: 'backup',
  everyMinutes: 1440,
  ...(weekdays === undefined ? {} : { weekdays }),
});

const mute = (fields: Partial<ReportMute> = {}): ReportMute => ({
  service: 256,
  reason: 'being moved to <Azure>',
  until: '2026-12-18',
  ...fields,
});

async function produced(jobs: readonly Job[], change: Partial<ProduceOptions> = {}): Promise<ProducedReport> {
  const folder = await mkdtemp(join(tmpdir(), 'jobdesk-test-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return produceReport({
    source: arraySource(jobs, { asOf: now }),
    tenant: { id: 'contoso', name: 'Contoso', timeZone: 'Europe/Berlin' },
    window,
    previousWindow: null,
    now,
    formats: [],
    folder,
    simulated: false,
    ...change,
  });
}

const needsAction = ({ document }: ProducedReport): readonly string[] =>
  document.sections
    .filter(({ id }) => id === 'needs-action')
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'table' ? block.rows.map(({ cells }) => cells[0]?.text ?? '') : []));

describe('backups with a declared schedule', () => {
  it('are missed where they did not start: in verdict, subject, what needs action and every format', async () => {
    const jobs = [...nights(ec2), ...nights(azureVm, [0, 1, 2])];
    const report = await produced(jobs, { declaredSeries: [daily(256), daily(1)], formats: ['pdf', 'xlsx'] });
    const { document, files } = report;
    expect(document.verdict).toMatchObject({
      kind: 'attention',
      sentence: expect.stringContaining('4 expected backups did not start.'),
    });
    expect(document.subject).toContain('4 missed, 10 ok');
    expect(needsAction(report)).toEqual(['Azure VM backup']);
    const words = '4 starts missed';
    const [pdf, xlsx] = files;
    expect((await readPdf(await readFile(pdf?.path ?? ''))).pages[0]).toContain(words);
    const workbook = await readWorkbook(xlsx?.path ?? '');
    expect(workbook.rows('Needs action').flat()).toContain(words);
    expect(workbook.rows('Missed').flat()).toContain('Azure VM');
    const { html, text } = await renderMail(document, { files: [] });
    expect(html).toContain('4 starts missed');
    expect(text).toContain('4 starts missed');
    expect(reportResult(report).missed).toEqual([
      {
        service: 1,
        operation: 'backup',
        everyMinutes: 1440,
        missed: 4,
        firstMissedAt: '2026-11-19T01:00:00Z',
        lastStartAt: '2026-11-18T01:00:00Z',
      },
    ]);
  });

  it('are missed when there is no job at all', async () => {
    const report = await produced([], { declaredSeries: [daily(1)] });
    expect(report.document.subject).toContain('6 missed, no jobs');
    expect(needsAction(report)).toEqual(['Azure VM backup']);
  });

  it('miss nothing on days without backups', async () => {
    const report = await produced(nights(azureVm, [0, 1, 2, 3, 4]), { declaredSeries: [daily(1, [1, 2, 3, 4, 5])] });
    expect(report.document.verdict.kind).toBe('ok');
    expect(reportResult(report).missed).toEqual([]);
    const { text } = await renderMail(report.document, { files: [] });
    expect(text).toContain('Declared: every day, Mon–Fri');
  });

  it('are not assessed where not every job could be read', async () => {
    const source = arraySource(nights(azureVm, [0]), { asOf: now, completeness: { complete: false, expected: 9 } });
    const report = await produced([], { source, declaredSeries: [daily(1)] });
    expect(reportResult(report).missed).toBeNull();
    expect(report.document.subject).not.toContain('missed');
    const { text } = await renderMail(report.document, { files: [] });
    expect(text).toContain('Not assessed: not every job of this period could be read');
  });

  it('are the only ones that are assessed', async () => {
    const without = await produced(nights(azureVm));
    expect(reportResult(without).missed).toBeNull();
    expect(JSON.stringify(without.document)).toContain('not assessed: which backups were expected');
    const some = await produced(nights(azureVm), { declaredSeries: [daily(1)] });
    expect(JSON.stringify(some.document)).toContain('not assessed for backups without a declared schedule.');
  });
});

describe('muted backups', () => {
  const failing = [...nights({ ...ec2, status: 16 }), ...nights(azureVm)];

  it('need no action, and stay in every figure', async () => {
    const plain = await produced(failing);
    const muted = await produced(failing, { mutes: [mute()] });
    expect(needsAction(plain)).toEqual(['Amazon EC2 backup']);
    expect(needsAction(muted)).toEqual([]);
    expect(muted.document.figures).toEqual(plain.document.figures);
    expect(muted.summary).toEqual(plain.summary);
    expect(muted.document.subject).toContain('7 failed, 7 ok');
    expect(muted.document.verdict).toMatchObject({
      kind: 'ok',
      label: 'All well but for what is muted',
      sentence: expect.stringMatching(/7 failed.*One job type is muted: it counts in these figures/),
    });
  });

  it('are listed with reason and end, in every format', async () => {
    const { document, files } = await produced(failing, { mutes: [mute()], formats: ['pdf', 'xlsx'] });
    const { html, text } = await renderMail(document, { files: [] });
    const workbook = await readWorkbook(files[1]?.path ?? '');
    const surfaces = [
      (await readPdf(await readFile(files[0]?.path ?? ''))).text,
      workbook.rows('Muted').flat().join(' '),
      text.replace(/\s+/g, ' '),
    ];
    for (const words of surfaces) {
      expect(words).toContain('Fri 18 Dec 2026');
      expect(words).toContain('being moved to <Azure>');
    }
    expect(html).toContain('being moved to &lt;Azure&gt;');
    expect(text.indexOf('\nMuted\n')).toBeGreaterThan(text.indexOf('\nOpen, skipped'));
    expect(text.indexOf('\nMuted\n')).toBeLessThan(text.indexOf('\nDefinitions\n'));
  });

  it('need action again the day after the last', async () => {
    const last = await produced(failing, { mutes: [mute({ until: '2026-11-23' })] });
    expect(needsAction(last)).toEqual([]);
    const over = await produced(failing, { mutes: [mute({ until: '2026-11-22' })] });
    expect(needsAction(over)).toEqual(['Amazon EC2 backup']);
    expect(over.document.verdict.kind).toBe('attention');
    expect(JSON.stringify(over.document)).toContain('Amazon EC2 was muted until Sun 22 Nov 2026');
  });

  it('hide nothing else: another service, a restore, a missed start', async () => {
    const restore = madeUpJob({
      ...ec2,
      type: 20_010,
      operation: 'restore',
      status: 16,
      startedAt: window.from + hour,
    });
    expect(needsAction(await produced([...failing, restore], { mutes: [mute({ until: null })] }))).toHaveLength(1);
    const report = await produced(failing.slice(0, 9), { mutes: [mute()], declaredSeries: [daily(1), daily(256)] });
    expect(needsAction(report)).toEqual(['Azure VM backup']);
    expect(report.document.verdict.kind).toBe('attention');
  });

  it('do not make a week well in which nothing succeeded', async () => {
    const { document } = await produced(nights({ ...ec2, status: 16 }), { mutes: [mute()] });
    expect(document.verdict.kind).toBe('attention');
  });
});

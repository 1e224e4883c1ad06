import type { Job } from '@jobdesk/jobs-core/model';
import type { ExportNote, ExportSink } from '@jobdesk/report';
import { describe, expect, it } from 'vitest';
import { exportJobs } from '../src/index.ts';
import { job, WrittenJobs } from './written-jobs.ts';

const now = Date.parse('2026-11-18T15:30:00Z');
const place = { now: () => now, timeZone: 'UTC', weekStartsOn: 1, locale: 'en-US', simulated: false } as const;
const jobs = [3, 1, 2].map((minutes) =>
  job({ id: `j${minutes}`, startedAt: now - minutes * 60_000, durationMs: minutes }),
);

/** A sink that keeps what it is given. */
class Kept implements ExportSink {
  readonly ids: string[] = [];
  note: ExportNote | null = null;
  abandoned = false;
  readonly #breaks: boolean;

  constructor(breaks = false) {
    this.#breaks = breaks;
  }

  async write(batch: readonly Job[]): Promise<void> {
    if (this.#breaks) throw new Error('disk full');
    this.ids.push(...batch.map(({ id }) => id));
  }

  async finish(note: ExportNote): Promise<void> {
    this.note = note;
  }

  async abandon(): Promise<void> {
    this.abandoned = true;
  }
}

describe('exportJobs', () => {
  it('hands on every job as it is read', async () => {
    const sink = new Kept();
    const exported = await exportJobs({ text: 'jobs today' }, sink, { ...place, source: new WrittenJobs(jobs, now) });
    expect(sink.ids).toEqual(['j3', 'j1', 'j2']);
    expect(exported).toMatchObject({ matched: 3, written: 3, complete: true });
    expect(sink.note).toMatchObject({ question: 'jobs today', complete: true, simulated: null });
  });

  it('is marked as made up when the server says so of its jobs', async () => {
    const sink = new Kept();
    await exportJobs({ text: 'jobs today' }, sink, { ...place, source: new WrittenJobs(jobs, now, [], true) });
    expect(sink.note?.simulated).toMatch(/^SIMULATED DATA/);
  });

  it('writes the order and the number that were asked for', async () => {
    const sink = new Kept();
    const source = new WrittenJobs(jobs, now);
    const exported = await exportJobs({ text: '2 slowest jobs today' }, sink, { ...place, source });
    expect(sink.ids).toEqual(['j3', 'j2']);
    expect(exported).toMatchObject({ matched: 3, written: 2 });
    const limited = new Kept();
    await exportJobs({ text: 'jobs today', limit: 1 }, limited, { ...place, source });
    expect(limited.ids).toEqual(['j1']);
  });

  it('leaves no half file behind when writing fails', async () => {
    const sink = new Kept(true);
    const exporting = exportJobs({ text: 'jobs today' }, sink, { ...place, source: new WrittenJobs(jobs, now) });
    await expect(exporting).rejects.toThrow('disk full');
    expect(sink).toMatchObject({ abandoned: true, note: null });
  });

  it('says in the file that jobs may be missing', async () => {
    const sink = new Kept();
    const note = { kind: 'page-failed', incomplete: true, text: 'Page 2 is missing.' } as const;
    await exportJobs({ text: 'jobs today' }, sink, { ...place, source: new WrittenJobs(jobs, now, [note]) });
    expect(sink.note).toMatchObject({ complete: false, notes: ['Page 2 is missing.'] });
  });
});

import type { ExportNote } from '../src/export-sink.ts';

/** What is to be said of an export of every failed job. */
export function exportNote(change: Partial<ExportNote> = {}): ExportNote {
  return {
    description: 'failed jobs, 26 Oct – 1 Nov 2026',
    period: null,
    question: 'failed jobs last week',
    complete: true,
    integrity: '2 of 2 jobs read, statuses all known, as of Mon 2 Nov 2026, 06:02 EST (UTC−05:00).',
    notes: [],
    simulated: null,
    generatedAt: Date.parse('2026-11-02T11:02:00Z'),
    ...change,
  };
}

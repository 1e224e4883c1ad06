import { answerJob, answerQuestion } from '@jobdesk/chat';
import { type DeskTenant, pageSize } from '@jobdesk/chat/desk';
import type { JobSource } from '@jobdesk/jobs-core/client';
import { type Job, jobTypeByCode } from '@jobdesk/jobs-core/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detailsCard } from '../../src/render/details-card.ts';
import { button, readPress } from '../../src/render/press.ts';
import { failureCard, replyCard, sentenceCard } from '../../src/render/reply-card.ts';
import { conventions, now, tenantOf } from '../running.ts';
import { problemsOf } from './valid.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 600 }),
  fc.constant('*'.repeat(6000)),
  fc.constant('- x'),
  fc.constant('[click](https://evil.example) {{DATE(2026-01-01T00:00:00Z)}} <at>all</at>'),
);
const anyCount = fc.option(fc.integer({ min: 0, max: 2 ** 40 }));
const anyJob: fc.Arbitrary<Job> = fc
  .record({
    id: fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 150 }), fc.stringMatching(/^FB\d{17}$/)),
    type: fc.option(fc.integer({ min: 0, max: 40_000 })),
    status: fc.option(fc.oneof(fc.constantFrom(0, 1, 2, 8, 16, 32, 64), fc.integer())),
    startedAt: fc.option(fc.integer({ min: now - 6 * 86_400_000, max: now })),
    comments: anyText,
    counts: fc.record({ failed: anyCount, successful: anyCount, skipped: anyCount, total: anyCount }),
    durationMs: fc.option(fc.integer({ min: 0, max: 2 ** 40 })),
  })
  .map((job) => {
    const known = job.type === null ? null : jobTypeByCode(job.type);
    return { ...job, service: known?.service ?? null, operation: known?.operation ?? null, finishedAt: job.startedAt };
  });

function sourceOf(jobs: readonly Job[], notes: readonly string[]): JobSource {
  return {
    list: () => ({
      async *batches() {
        yield jobs;
      },
      async *[Symbol.asyncIterator]() {
        yield* jobs;
      },
      completeness: () => ({
        complete: notes.length === 0,
        read: jobs.length,
        expected: null,
        asOf: now,
        notes: notes.map((text) => ({ kind: 'page-failed', incomplete: true, text })),
      }),
    }),
  };
}

async function cardsOf(tenant: DeskTenant, source: JobSource, text: string, id: string) {
  const dependencies = { ...conventions, source, simulated: true, now: () => now };
  const answers = [await answerQuestion({ text }, dependencies), await answerJob(id, dependencies)];
  return answers.flatMap((answer) => {
    const all = answer.kind === 'jobs' ? answer.jobs : [];
    const jobs = all.slice(0, pageSize);
    const position = { number: 1, position: '11–20 of 10000', hasPrevious: true, hasNext: true };
    const page = { jobs, of: all.length, ...position };
    const reply = { kind: 'answer', id: 'x'.repeat(32), tenant, answer, page } as const;
    return [replyCard(reply), replyCard({ ...reply, page: null }), detailsCard(reply)];
  });
}

describe('a card', () => {
  it('is an Adaptive Card 1.5 within Teams’ limits, whatever was asked and whatever came', async () => {
    const questions = fc.oneof(
      fc.constantFrom('all jobs', 'how many jobs', 'summary', 'jobs by service', 'jobs by day', 'id:FB1', 'help'),
      anyText,
    );
    await fc.assert(
      fc.asyncProperty(
        questions,
        fc.uniqueArray(anyJob, { maxLength: 12, selector: ({ id }) => id }),
        fc.array(anyText, { maxLength: 3 }),
        async (text, jobs, notes) => {
          const source = sourceOf(jobs, notes);
          for (const card of await cardsOf(tenantOf(source), source, text, jobs[0]?.id ?? text)) {
            expect(problemsOf(card)).toEqual([]);
          }
        },
      ),
      { numRuns: 150, interruptAfterTimeLimit: 6_000 },
    );
  });

  it.each([0, 1, 10, 10_000])('is one with %i jobs that are all as long and as hostile as can be', async (count) => {
    const [pattern] = fc.sample(anyJob, { numRuns: 1, seed: 1 });
    const comments = '\\*[x](https://evil.example)'.repeat(2_000);
    const jobs = Array.from(
      { length: count },
      (_, index): Job => ({
        ...(pattern as Job),
        id: `${'*'.repeat(140)}${index}`,
        startedAt: now - index,
        comments,
      }),
    );
    const source = sourceOf(jobs, []);
    for (const card of await cardsOf(tenantOf(source), source, 'all jobs', jobs[0]?.id ?? 'FB1')) {
      expect(problemsOf(card)).toEqual([]);
    }
  });

  it('is one when it says that there is no answer', () => {
    fc.assert(
      fc.property(anyText, fc.option(anyText), (headline, advice) => {
        expect(problemsOf(failureCard({ id: 'x', failure: { headline, advice } }))).toEqual([]);
        expect(problemsOf(sentenceCard(headline))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('is found wrong by the check when it is', () => {
    const good = sentenceCard('Good.');
    expect(problemsOf(good)).toEqual([]);
    const line = { type: 'TextBlock', text: 'Good.' };
    const wrong = [
      { body: [{ type: 'Nothing' }] },
      { body: [{ ...line, colour: 'good' }] },
      { body: [{ ...line, color: 'green' }] },
      { body: [{ ...line, text: 1 }] },
      { body: [{ type: 'Container', items: [{ type: 'ColumnSet', columns: [{ type: 'Column' }] }] }] },
      { body: [{ type: 'Input.Text', label: 'Why' }] },
      { actions: [{ type: 'Action.Execute', title: 'Next', verb: 'page', data: 7 }] },
      { actions: [{ type: 'Action.Execute', title: 'Next', fallback: { type: 'Action.Fly', title: 'Next' } }] },
      { actions: [{ type: 'Action.OpenUrl', title: 'Open', url: 'nonsense' }] },
      { actions: Array.from({ length: 7 }, () => ({ type: 'Action.Submit', title: 'Next' })) },
      { version: '1.6' },
      { refresh: {} },
      { fallbackText: ' ' },
      { fallbackText: 'x'.repeat(41 * 1024) },
    ];
    for (const change of wrong) expect(problemsOf({ ...good, ...change })).not.toEqual([]);
    expect(problemsOf(sentenceCard(''))).toEqual([]);
  });
});

describe('what a button carries', () => {
  it('is read back as it was written', () => {
    const press = { verb: 'open', question: 'vX3_-', page: 7, words: '"*FB1*"' } as const;
    const data = JSON.parse(JSON.stringify(button('Open', press).data)) as object;
    expect(readPress(data)).toEqual({ ...press, inputs: {} });
    expect(readPress({ ...data, reason: 'x'.repeat(300), time: '08:00', weekday: 1, evil: 'x' })).toEqual({
      ...press,
      inputs: { reason: 'x'.repeat(200), time: '08:00' },
    });
  });

  it.each([
    null,
    'page',
    {},
    { verb: 'fly', question: 'x', page: 0, words: '' },
    { verb: 'page', question: 'x y', page: 0, words: '' },
    { verb: 'page', question: 'x'.repeat(33), page: 0, words: '' },
    { verb: 'page', question: 'x', page: -1, words: '' },
    { verb: 'page', question: 'x', page: 1.5, words: '' },
    { verb: 'ask', question: '', page: 0, words: 'x'.repeat(1_001) },
  ])('means nothing when it is %j', (data) => {
    expect(readPress(data)).toBeNull();
  });
});

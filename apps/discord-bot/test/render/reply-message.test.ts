import { answerJob, answerQuestion } from '@jobdesk/chat';
import { type DeskTenant, pageSize } from '@jobdesk/chat/desk';
import type { JobSource } from '@jobdesk/jobs-core/client';
import { type Job, jobTypeByCode } from '@jobdesk/jobs-core/model';
import fc from 'fast-check';
import { MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { detailsMessage } from '../../src/render/details-message.ts';
import type { Message } from '../../src/render/message.ts';
import { readPressId, writePressId } from '../../src/render/press-id.ts';
import { failureMessage, refusalMessage, replyMessage } from '../../src/render/reply-message.ts';
import { checkMessage } from '../fake-discord/rules/check-message.ts';
import { conventions, now } from '../running.ts';

/** What Discord would say to the message. */
function problemsOf({ components }: Message): readonly string[] {
  return checkMessage(
    { components, flags: MessageFlags.IsComponentsV2, allowed_mentions: { parse: [] } },
    { way: 'edit', hadComponentsV2: false, files: [], attachmentLimit: 0 },
  );
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 600 }),
  fc.constant('*'.repeat(3000)),
  fc.constant('- x'),
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

describe('a message', () => {
  it('breaks no rule of Discord’s, whatever was asked and whatever came', async () => {
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
          const tenant: DeskTenant = { id: 'contoso', name: 'Contoso', source, conventions, simulated: true };
          const dependencies = { ...conventions, source, simulated: true, now: () => now };
          const answers = [
            await answerQuestion({ text }, dependencies),
            await answerJob(jobs[0]?.id ?? text, dependencies),
          ];
          for (const answer of answers) {
            const all = answer.kind === 'jobs' ? answer.jobs : [];
            const page = {
              number: 1,
              jobs: all.slice(0, pageSize),
              of: all.length,
              position: '11–20 of 10000',
              hasPrevious: true,
              hasNext: false,
            };
            const reply = { kind: 'answer', id: 'x'.repeat(32), tenant, answer, page } as const;
            expect(problemsOf(replyMessage(reply))).toEqual([]);
            expect(problemsOf(replyMessage({ ...reply, page: null }))).toEqual([]);
            expect(problemsOf(detailsMessage(reply))).toEqual([]);
          }
        },
      ),
      { numRuns: 200, interruptAfterTimeLimit: 6_000 },
    );
  });

  it('breaks no rule when it says that there is no answer', () => {
    fc.assert(
      fc.property(anyText, fc.option(anyText), (headline, advice) => {
        expect(problemsOf(failureMessage({ failure: { headline, advice } }))).toEqual([]);
        expect(problemsOf(refusalMessage({ text: headline }))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('what a component says when it is pressed', () => {
  it('is read back as it was written, and fits', () => {
    const press = { verb: 'page', question: 'vX3_-'.repeat(6), page: 1_000_000 } as const;
    expect(writePressId(press).length).toBeLessThanOrEqual(100);
    expect(readPressId(writePressId(press))).toEqual(press);
  });

  it.each(['', 'page', 'page:x', 'page:x:-1', 'fly:x:1', 'page:x y:1', 'page:x:1:2', `page:${'x'.repeat(33)}:1`])(
    'means nothing when it is %j',
    (customId) => {
      expect(readPressId(customId)).toBeNull();
    },
  );
});

import type { ReadingNote } from '@jobdesk/jobs-core/client';
import { formatInstant, type Job } from '@jobdesk/jobs-core/model';
import { describe, expect, it } from 'vitest';
import { type Answer, answerDocument, answerQuestion, type JobsAnswer } from '../src/index.ts';
import { job, WrittenJobs } from './written-jobs.ts';

const now = Date.parse('2026-11-18T15:30:00Z');
const hour = 3_600_000;
const day = 24 * hour;
const place = { timeZone: 'America/New_York', weekStartsOn: 1, locale: 'en-US' } as const;

function ask(
  text: string,
  source: WrittenJobs,
  { limit = null, simulated = false }: { limit?: number | null; simulated?: boolean } = {},
): Promise<Answer> {
  return answerQuestion({ text, limit }, { source, now: () => now, simulated, ...place });
}

async function jobsAnswer(text: string, jobs: readonly Job[], limit: number | null = null): Promise<JobsAnswer> {
  return expectJobs(await ask(text, new WrittenJobs(jobs, now), { limit }));
}

function expectJobs(answer: Answer): JobsAnswer {
  if (answer.kind !== 'jobs') throw new Error('an answer about jobs was expected');
  return answer;
}

const some = (count: number, every: number): readonly Job[] =>
  Array.from({ length: count }, (_, index) =>
    job({
      id: `FB${String(index).padStart(4, '0')}`,
      startedAt: now - (index + 1) * every,
      status: index % 5 === 0 ? 16 : 2,
    }),
  );

describe('answerQuestion', () => {
  it('counts everything that matches, however few are shown', async () => {
    const answer = await jobsAnswer('all jobs last 3 days', some(30, hour), 4);
    expect(answer.matched).toBe(30);
    expect(answer.jobs.map(({ id }) => id)).toEqual(['FB0000', 'FB0001', 'FB0002', 'FB0003']);
    expect(answer.headline).toBe('30 jobs: 24 Successful, 6 Failed.');
    expect(answer.tally.byStatus).toEqual({ '2': 24, '16': 6 });
  });

  it('takes the last 7 days when no period is named, and says so', async () => {
    const answer = await jobsAnswer('failed jobs', some(30, 12 * hour));
    expect(formatInstant(answer.query.node.window.from ?? 0)).toBe('2026-11-11T15:30:00Z');
    expect(answer.query.node.window.to).toBe(now);
    expect(answer.headline).toBe('3 failed of 14 jobs.');
    expect(answer.notes).toContainEqual({ kind: 'assumed', text: 'No period was named: looked at the last 7 days.' });
  });

  it('looks back further until the last ten are found', async () => {
    const source = new WrittenJobs(some(30, 2 * day), now);
    const answer = expectJobs(await ask('last 10 jobs', source));
    expect(source.asked.map(({ node }) => Math.round((now - (node.window.from ?? 0)) / day))).toEqual([7, 30]);
    expect(answer.jobs).toHaveLength(10);
    expect(answer.notes.map(({ text }) => text).join(' ')).toContain('last 30 days');
  });

  it('gives up looking back after a year, with what there is', async () => {
    const source = new WrittenJobs(some(3, 100 * day), now);
    const answer = expectJobs(await ask('last 10 jobs', source));
    expect(source.asked).toHaveLength(4);
    expect(answer.jobs).toHaveLength(3);
  });

  it('says everything about one job by its id, however old', async () => {
    const old = job({ id: 'FB20260101020000123', status: 16, startedAt: now - 300 * day, comments: 'Access denied.' });
    const answer = await jobsAnswer('what happened to FB20260101020000123', [...some(3, hour), old]);
    expect(answer.headline).toBe('Amazon EC2 backup FB20260101020000123: Failed.');
    expect(answer.query.node.window).toEqual({ from: null, to: null });
    expect(answer.facts.map(({ label, text }) => `${label}: ${text}`)).toEqual([
      'Status: Failed',
      'Type: Amazon EC2 backup',
      'Started: Thu 22 Jan 2026, 10:30 EST (UTC−05:00)',
      'Finished: Thu 22 Jan 2026, 10:34 EST (UTC−05:00)',
      'Duration: 4 min 1 s',
      'Objects: 12 of 12',
      'Comment: Access denied.',
    ]);
    expect((await jobsAnswer('FB20260101020000999', [old])).headline).toBe('No job has the id FB20260101020000999.');
  });

  it('says where Successful promises more than happened', async () => {
    const answer = await jobsAnswer('jobs today', [
      ...some(7, 60_000),
      job({ id: 'a', startedAt: now - 1, counts: { failed: 2, successful: 10 } }),
      job({ id: 'b', startedAt: now - 1, counts: { total: 0, successful: 0 } }),
      job({ id: 'c', startedAt: now - 1, counts: { total: 5, successful: 0, skipped: 5 } }),
    ]);
    expect(answer.notes).toContainEqual({
      kind: 'outcome',
      text: '8 Successful, 1 of them with failed objects, 1 with nothing processed, 1 with every object skipped.',
    });
  });

  it('starts with INCOMPLETE when jobs may be missing, and says why', async () => {
    const note: ReadingNote = { kind: 'page-failed', incomplete: true, text: 'Page 3 could not be read.' };
    const answer = expectJobs(await ask('failed jobs today', new WrittenJobs(some(5, hour), now, [note])));
    expect(answer.complete).toBe(false);
    expect(answer.headline).toBe('INCOMPLETE, jobs may be missing. 1 failed of 5 jobs.');
    expect(answer.notes[0]).toEqual({ kind: 'incomplete', text: 'Page 3 could not be read.' });
    expect(answerDocument(answer)).toMatchObject({ complete: false, warnings: ['Page 3 could not be read.'] });
  });

  it('is incomplete with a status that nobody knows: it may hide a failure', async () => {
    const answer = await jobsAnswer('jobs today', [job({ id: 'x', startedAt: now - 1, status: 99 })]);
    expect(answer.complete).toBe(false);
    expect(answer.headline).toContain('INCOMPLETE');
    expect(answer.integrity).toContain('1 status unknown');
  });

  it('never calls statuses known when one that was read, though not asked for, is not', async () => {
    const note: ReadingNote = { kind: 'unknown-status', incomplete: true, text: '1 job with status 128.' };
    const answer = expectJobs(await ask('failed jobs today', new WrittenJobs(some(5, hour), now, [note])));
    expect(answer.integrity).toContain('statuses not all known');
  });

  it('says made-up data to be made up, first', async () => {
    const answer = await ask('jobs today', new WrittenJobs([], now), { simulated: true });
    expect(answer.simulated).toMatch(/^SIMULATED DATA/);
    expect(answerDocument(answer).warnings[0]).toMatch(/^SIMULATED DATA/);
  });

  it('says so too of data that only their server says to be made up', async () => {
    const answer = await ask('jobs today', new WrittenJobs([], now, [], true));
    expect(answer.simulated).toMatch(/^SIMULATED DATA/);
  });

  it('names the words that it did not use', async () => {
    const answer = await jobsAnswer('failed dropbox jobs today', some(3, hour));
    expect(answer.parsed.unrecognized).toEqual(['dropbox']);
    expect(answer.notes.find(({ kind }) => kind === 'unrecognized')?.text).toContain('"dropbox"');
  });

  it('answers nothing with how to ask', async () => {
    const source = new WrittenJobs([], now);
    for (const text of ['', '   ', 'help']) {
      const answer = await ask(text, source);
      expect(answer.kind).toBe('help');
      expect(answerDocument(answer)).toMatchObject({ matched: 0, jobs: [], read: 0 });
    }
    expect(source.asked).toEqual([]);
  });

  it('counts by what was asked for', async () => {
    const answer = await jobsAnswer('jobs by service today', [
      ...some(3, 60_000),
      job({ id: 'v', type: 1, startedAt: now - 1 }),
    ]);
    expect(answer.groups).toEqual({
      by: 'service',
      items: [
        { key: '256', count: 3, countsByStatus: { '2': 2, '16': 1 } },
        { key: '1', count: 1, countsByStatus: { '2': 1 } },
      ],
    });
  });
});

describe('answerDocument', () => {
  it('gives rates only where every outcome was asked for: of the failed ones, none succeeded', async () => {
    const all = await jobsAnswer('backups by service last 3 days', some(30, hour));
    expect(all.facts[0]?.text).toBe('80.0 % (24 of 30)');
    expect((await jobsAnswer('failed backups by service last 3 days', some(30, hour))).facts).toEqual([]);
  });

  it('has the shape that programs rely on', async () => {
    const document = answerDocument(await jobsAnswer('failed EC2 backups today', some(1, hour)));
    expect(Object.keys(document)).toEqual([
      'query',
      'description',
      'complete',
      'asOf',
      'read',
      'expected',
      'matched',
      'countsByStatus',
      'groups',
      'jobs',
      'unrecognized',
      'ambiguous',
      'warnings',
    ]);
    expect(document).toMatchObject({
      query: {
        intent: 'list',
        jobTypes: [20009],
        statuses: [16],
        from: '2026-11-18T05:00:00Z',
        limit: null,
        groupBy: null,
      },
      complete: true,
      asOf: '2026-11-18T15:30:00Z',
      read: 1,
      expected: 1,
      matched: 1,
      countsByStatus: { '16': 1 },
      groups: null,
      jobs: [
        {
          jobId: 'FB0000',
          jobType: 20009,
          statusName: 'Failed',
          startTime: '2026-11-18T14:30:00Z',
          durationSeconds: 241,
        },
      ],
    });
  });
});

describe('a question about jobs in some status', () => {
  it('is answered with how many of how many', async () => {
    const answer = await jobsAnswer('failed EC2 backups today', some(5, hour));
    expect(answer.headline).toBe('1 failed of 5 Amazon EC2 backups.');
    const both = await jobsAnswer('failed or stopped backups last 3 days', [
      ...some(10, hour),
      job({ id: 'S', startedAt: now - 1, status: 64 }),
    ]);
    expect(both.headline).toBe('3 failed or stopped of 11 backups: 2 Failed, 1 Stopped.');
  });

  it('says none of many rather than nothing, and nothing where there is nothing', async () => {
    expect((await jobsAnswer('stopped backups today', some(5, hour))).headline).toBe('0 stopped of 5 backups.');
    expect((await jobsAnswer('stopped backups today', [])).headline).toBe('No job matches.');
  });

  it('names no whole where the words narrow it in another way, too', async () => {
    expect((await jobsAnswer('failed backups longer than 1 minute today', some(5, hour))).headline).not.toContain(
      ' of ',
    );
    expect((await jobsAnswer('last 2 failed jobs', some(30, hour))).headline).not.toContain(' of ');
  });
});

describe('words of which nothing is understood', () => {
  it('are answered with examples where jobs must have been meant, and read nothing', async () => {
    const source = new WrittenJobs(some(5, hour), now);
    const question = { text: 'xyzzy plugh', mustMeanSomething: true };
    const answer = await answerQuestion(question, { source, now: () => now, simulated: false, ...place });
    expect(answer).toMatchObject({ kind: 'help', headline: 'Nothing of this was understood: "xyzzy plugh".' });
    expect(source.asked).toEqual([]);
    expect((await ask('xyzzy plugh', source)).kind).toBe('jobs');
  });
});

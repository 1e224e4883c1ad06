import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JobSource } from '@jobdesk/jobs-core/client';
import { describe, expect, it } from 'vitest';
import { type AccessRule, Desk, type DeskTenant, type Reply, suggestQuestions } from '../../src/desk/index.ts';
import { job, WrittenJobs } from '../written-jobs.ts';
import { anna, ben, now, tenant } from './people.ts';
import { rememberedQuestions } from './remembered.ts';

const hour = 3_600_000;
const some = Array.from({ length: 25 }, (_, index) =>
  job({
    id: `FB${String(index).padStart(2, '0')}`,
    startedAt: now - (index + 1) * hour,
    status: index % 5 === 0 ? 16 : 2,
  }),
);
const failing: JobSource = {
  list: () => {
    throw new Error('the disk is on fire');
  },
};

function deskWith({
  tenants = [tenant(new WrittenJobs(some, now))],
  access = [],
  buttonsFor = 'asker',
}: {
  readonly tenants?: readonly DeskTenant[];
  readonly access?: readonly AccessRule[];
  readonly buttonsFor?: 'asker' | 'everyone-with-access';
} = {}) {
  const storedQuestions = rememberedQuestions();
  return { desk: new Desk({ tenants, access, storedQuestions, now: () => now, buttonsFor }), storedQuestions };
}

function expectAnswer(reply: Reply): Extract<Reply, { kind: 'answer' }> {
  if (reply.kind !== 'answer') throw new Error(`an answer was expected, not ${JSON.stringify(reply)}`);
  return reply;
}

describe('the desk', () => {
  it('answers with a page, and describes the question without the page’s limit', async () => {
    const { desk } = deskWith();
    const { answer, page } = expectAnswer(await desk.ask(anna, 'all jobs last 3 days'));
    expect(page).toMatchObject({ position: '1–10 of 25', hasNext: true });
    expect(answer.kind === 'jobs' && answer.description).toMatch(/^jobs that started from Nov 15, 2026/);
    expect(answer.kind === 'jobs' && answer.matched).toBe(25);
  });

  it('turns pages of the same period and keeps to the question’s own limit', async () => {
    const { desk } = deskWith();
    const first = expectAnswer(await desk.ask(anna, 'last 12 jobs'));
    expect(first.page?.position).toBe('1–10 of 12');
    const second = expectAnswer(await desk.turnTo(anna, first.id, 1));
    expect(second.page?.jobs.map(({ id }) => id)).toEqual(['FB10', 'FB11']);
    expect(second.page?.hasNext).toBe(false);
  });

  it('has no page where jobs are not what was asked for', async () => {
    const { desk } = deskWith();
    for (const text of ['how many jobs failed today', 'summary of today', 'jobs by status today', 'id:FB01', 'help']) {
      expect(expectAnswer(await desk.ask(anna, text)).page).toBeNull();
    }
  });

  it('looks a job up by any id, read as it stands and not as words', async () => {
    const odd = job({ id: 'failed "today" limit:1', startedAt: now - hour });
    const { desk } = deskWith({ tenants: [tenant(new WrittenJobs([odd], now))] });
    const { id, answer } = expectAnswer(await desk.lookUp(anna, odd.id));
    expect(answer.kind === 'jobs' && answer.jobs).toEqual([odd]);
    expect(expectAnswer(await desk.open(anna, id, odd.id)).answer.headline).toContain(odd.id);
    expect(expectAnswer(await desk.lookUp(anna, 'FB99')).answer.headline).toBe('No job has the id FB99.');
  });

  it('lets only the asker press, only there, and only what is still known', async () => {
    const { desk } = deskWith();
    const { id } = expectAnswer(await desk.ask(anna, 'all jobs today'));
    const elsewhere = { ...anna, place: { surface: 'discord', id: 'random' } } as const;
    expect(await desk.turnTo(ben, id, 1)).toMatchObject({ kind: 'refused', reason: 'not-yours' });
    expect(await desk.turnTo(elsewhere, id, 1)).toMatchObject({ kind: 'refused', reason: 'not-yours' });
    expect(await desk.turnTo(anna, 'unknown', 1)).toMatchObject({ kind: 'refused', reason: 'stale' });
    expect(await desk.open(ben, id, 'FB01')).toMatchObject({ kind: 'refused', reason: 'not-yours' });
  });

  it('lets everybody with access press where that is wanted', async () => {
    const { desk } = deskWith({ buttonsFor: 'everyone-with-access' });
    const { id } = expectAnswer(await desk.ask(anna, 'all jobs last 3 days'));
    expect(expectAnswer(await desk.turnTo(ben, id, 1)).page?.number).toBe(1);
  });

  it('looks at rights again at every press', async () => {
    const rules: AccessRule[] = [];
    const { desk } = deskWith({ access: rules });
    const { id } = expectAnswer(await desk.ask(anna, 'all jobs today'));
    rules.push({ surface: null, groups: [], places: [], people: ['ben'], roles: [], tenants: ['contoso'] });
    expect(await desk.turnTo(anna, id, 0)).toMatchObject({ kind: 'refused', reason: 'no-access' });
    expect(await desk.exportTo(anna, id, 'xlsx', tmpdir())).toMatchObject({ kind: 'refused', reason: 'no-access' });
    expect(desk.objection(anna, 'all jobs')).toMatchObject({ reason: 'no-access' });
    expect(desk.objection(ben, 'all jobs')).toBeNull();
  });

  it('asks back which of several tenants is meant, and tells nobody of those they may not ask', async () => {
    const tenants = ['contoso', 'fabrikam', 'secret'].map((id) =>
      tenant(new WrittenJobs([job({ id, startedAt: now - hour })], now), id),
    );
    const rule: AccessRule = {
      surface: null,
      groups: [],
      places: [],
      people: [],
      roles: [],
      tenants: ['contoso', 'fabrikam'],
    };
    const { desk } = deskWith({ tenants, access: [rule] });
    const which = {
      kind: 'refused',
      reason: 'which-tenant',
      text: expect.stringContaining('tenant:contoso, tenant:fabrikam.'),
    };
    expect(await desk.ask(anna, 'all jobs today')).toMatchObject(which);
    expect(await desk.ask(anna, 'tenant:secret all jobs today')).toMatchObject(which);
    const named = expectAnswer(await desk.ask(anna, 'all jobs today tenant:"Fabrikam Ltd"'));
    expect(named.answer.kind === 'jobs' && named.answer.jobs.map(({ id }) => id)).toEqual(['fabrikam']);
    expect(named.answer.parsed.unrecognized).toEqual([]);
  });

  it('says why there is no answer, and keeps the question to be tried again', async () => {
    const { desk, storedQuestions } = deskWith({ tenants: [tenant(failing)] });
    const failed = await desk.ask(anna, 'all jobs today');
    expect(failed).toMatchObject({
      kind: 'failed',
      failure: { headline: expect.stringContaining('the disk is on fire') },
    });
    expect(failed.kind === 'failed' && (await storedQuestions.find(failed.id ?? ''))?.text).toBe('all jobs today');
  });

  it('ends with the reason when it was told to end', async () => {
    const { desk } = deskWith({ tenants: [tenant(failing)] });
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(desk.ask(anna, 'all jobs', { signal })).rejects.toThrow('enough');
  });

  it('hands over the jobs of a question as a file, named by its moment', async () => {
    const { desk } = deskWith();
    const { id } = expectAnswer(await desk.ask(anna, 'failed jobs last 3 days'));
    const folder = mkdtempSync(join(tmpdir(), 'jobdesk-desk-'));
    const file = await desk.exportTo(anna, id, 'xlsx', folder);
    if (file.kind !== 'exported') throw new Error(JSON.stringify(file));
    expect(file).toMatchObject({ name: 'jobs-2026-11-18-1530.xlsx', exported: { written: 5, matched: 5 } });
    expect(readFileSync(file.path).byteLength).toBe(file.bytes);
  });

  it('says that jobs are made up in the name of their file', async () => {
    const { desk } = deskWith({ tenants: [{ ...tenant(new WrittenJobs(some, now)), simulated: true }] });
    const { id } = expectAnswer(await desk.ask(anna, 'failed jobs last 3 days'));
    const file = await desk.exportTo(anna, id, 'xlsx', mkdtempSync(join(tmpdir(), 'jobdesk-desk-')));
    expect(file).toMatchObject({ name: 'SIMULATED-jobs-2026-11-18-1530.xlsx' });
  });

  it('comes back to a question without reading, or says why somebody may not', async () => {
    const { desk } = deskWith();
    const { id } = expectAnswer(await desk.ask(anna, 'failed jobs last 3 days'));
    expect(await desk.recall(anna, id)).toMatchObject({ question: { text: 'failed jobs last 3 days' } });
    expect(await desk.recall(anna, 'nothing')).toMatchObject({ reason: 'stale' });
    expect(await desk.recall({ ...anna, person: 'ben' }, id)).toMatchObject({ reason: 'not-yours' });
  });

  it('makes the report of a period, and says what is no period', async () => {
    const { desk } = deskWith();
    const folder = mkdtempSync(join(tmpdir(), 'jobdesk-desk-'));
    const made = await desk.report(anna, 'this week', ['xlsx'], folder);
    expect(made).toMatchObject({ kind: 'report', produced: { files: [{ format: 'xlsx' }] } });
    for (const [words, why] of [
      ['failed this week', 'says more than a period'],
      ['flurbl', 'is not understood'],
      ['next week', 'has not begun'],
    ] as const) {
      expect(await desk.report(anna, words, ['xlsx'], folder)).toMatchObject({
        kind: 'refused',
        text: expect.stringContaining(why),
      });
    }
  });
});

describe('questions to offer', () => {
  it('are one’s own first, then what the language completes; nothing for whom may not ask', async () => {
    const { desk, storedQuestions } = deskWith();
    const suggest = suggestQuestions({ desk, storedQuestions, now: () => now });
    for (const text of ['failed jobs today', 'id:FB01', 'help', 'all jobs today']) await desk.ask(anna, text);
    const offered = await suggest(anna, '');
    expect(offered.slice(0, 2)).toEqual(['all jobs today', 'failed jobs today']);
    expect(offered.length).toBeGreaterThan(4);
    expect(await suggest(anna, 'today')).toContain('failed jobs today');
    expect(await suggest(ben, 'failed res')).toContain('failed restores');
    const nobody = deskWith({
      access: [{ surface: 'teams', groups: [], places: [], people: [], roles: [], tenants: [] }],
    });
    expect(await suggestQuestions({ ...nobody, now: () => now })(anna, '')).toEqual([]);
  });
});

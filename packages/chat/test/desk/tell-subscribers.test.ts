import type { JobReading, JobSource, ReadingNote } from '@jobdesk/jobs-core/client';
import type { Job } from '@jobdesk/jobs-core/model';
import type { JobQuery } from '@jobdesk/jobs-core/query';
import { beforeEach, describe, expect, it } from 'vitest';
import { Alerts, type Bulletin, Desk, type PushOutcome, tellSubscribers } from '../../src/desk/index.ts';
import type { Subscriptions } from '../../src/ports/index.ts';
import { job, WrittenJobs } from '../written-jobs.ts';
import { anna, ben, now, tenant } from './people.ts';
import { rememberedQuestions, rememberedSubscriptions } from './remembered.ts';

const minute = 60_000;
const failed = (id: string, startedAt: number, status = 16) => job({ id, startedAt, status });

/** Jobs that change between two looks. */
class ChangingJobs implements JobSource {
  jobs: readonly Job[] = [];
  notes: readonly ReadingNote[] = [];
  broken = false;

  list(query: JobQuery): JobReading {
    if (this.broken) throw new Error('no way through');
    return new WrittenJobs(this.jobs, now, this.notes).list(query);
  }
}

describe('subscribers', () => {
  let jobs: ChangingJobs;
  let subscriptions: Subscriptions;
  let alerts: Alerts;
  let pushed: Bulletin[];
  let outcome: () => PushOutcome;
  let trouble: string[];
  let clock: number;
  beforeEach(() => {
    jobs = new ChangingJobs();
    subscriptions = rememberedSubscriptions();
    [pushed, trouble, clock, outcome] = [[], [], now, () => 'accepted'];
    const storedQuestions = rememberedQuestions();
    const desk = new Desk({
      tenants: [tenant(jobs)],
      access: [],
      storedQuestions,
      now: () => clock,
      buttonsFor: 'asker',
    });
    alerts = new Alerts({ desk, subscriptions, now: () => clock });
  });

  const subscribe = (question: string, asker = anna) =>
    alerts.add(asker, { question, occasion: { kind: 'new-matches' }, address: '' });
  const look = async (at: number, mayStillAsk = true): Promise<readonly Bulletin[]> => {
    clock = at;
    pushed = [];
    await tellSubscribers(at, {
      surface: 'discord',
      subscriptions,
      tenants: [tenant(jobs)],
      mayStillAsk: () => mayStillAsk,
      push: async (bulletin) => {
        const said = outcome();
        pushed.push(bulletin);
        return said;
      },
      onTrouble: (_, error) => trouble.push(String(error)),
    });
    return pushed;
  };
  const idsOf = (bulletins: readonly Bulletin[]) =>
    bulletins.flatMap((bulletin) =>
      bulletin.kind === 'new-matches' ? bulletin.jobs.map(({ id }) => id) : [bulletin.kind],
    );

  it('are told of what is new, once, and not of what was there', async () => {
    jobs.jobs = [failed('old', now - minute)];
    expect(await subscribe('failed jobs today')).toMatchObject({ kind: 'subscribed', known: 1, isNew: true });
    expect(await look(now + minute)).toEqual([]);
    jobs.jobs = [...jobs.jobs, failed('new', now)];
    expect(idsOf(await look(now + 2 * minute))).toEqual(['new']);
    expect(await look(now + 3 * minute)).toEqual([]);
  });

  it('are told again when a job’s status changes to one that matches', async () => {
    await subscribe('failed or running jobs today');
    jobs.jobs = [failed('a', now, 1)];
    expect(idsOf(await look(now + minute))).toEqual(['a']);
    jobs.jobs = [failed('a', now, 16)];
    expect(idsOf(await look(now + 2 * minute))).toEqual(['a']);
  });

  it('are told whatever period the words name: what fails after midnight has started before', async () => {
    await subscribe('failed jobs today');
    const midnight = Date.parse('2026-11-19T05:00:00Z');
    jobs.jobs = [failed('night', midnight - minute)];
    expect(idsOf(await look(midnight + minute))).toEqual(['night']);
  });

  it('are told once more when the message did not arrive, and never less', async () => {
    await subscribe('failed jobs');
    jobs.jobs = [failed('a', now)];
    outcome = () => {
      throw new Error('platform down');
    };
    const first = await look(now + minute);
    expect(first).toEqual([]);
    expect(trouble).toEqual(['Error: platform down']);
    outcome = () => 'accepted';
    expect(idsOf(await look(now + 2 * minute))).toEqual(['a']);
  });

  it('get the same key for the same news, another for other news', async () => {
    await subscribe('failed jobs');
    jobs.jobs = [failed('a', now), failed('b', now)];
    const keys: string[] = [];
    outcome = () => {
      throw new Error('lost on the way back');
    };
    for (const turn of [1, 2]) {
      jobs.jobs = jobs.jobs.toReversed();
      await tellSubscribers(now + turn, {
        surface: 'discord',
        subscriptions,
        tenants: [tenant(jobs)],
        mayStillAsk: () => true,
        push: async ({ key }) => {
          keys.push(key);
          return outcome();
        },
        onTrouble: () => {},
      });
    }
    expect(keys[0]).toMatch(/^[\w-]{22}$/);
    expect(keys[1]).toBe(keys[0]);
  });

  it('are told once that nobody could look, and hear the news afterwards', async () => {
    await subscribe('failed jobs');
    jobs.broken = true;
    expect(idsOf(await look(now + minute))).toEqual(['unreadable']);
    expect(await look(now + 2 * minute)).toEqual([]);
    jobs.broken = false;
    jobs.jobs = [failed('a', now)];
    expect(idsOf(await look(now + 3 * minute))).toEqual(['a']);
    jobs.broken = true;
    expect(idsOf(await look(now + 4 * minute))).toEqual(['unreadable']);
  });

  it('are told when jobs may be missing: no news is no good news then', async () => {
    await subscribe('failed jobs');
    jobs.notes = [{ kind: 'page-failed', incomplete: true, text: 'A page is missing.' }];
    const [bulletin] = await look(now + minute);
    expect(bulletin).toMatchObject({
      kind: 'unreadable',
      failure: { headline: expect.stringMatching(/^INCOMPLETE.*A page is missing\.$/) },
    });
    expect(await look(now + 2 * minute)).toEqual([]);
    jobs.jobs = [failed('a', now)];
    const [news] = await look(now + 3 * minute);
    expect(news).toMatchObject({ kind: 'new-matches', headline: expect.stringMatching(/^INCOMPLETE/) });
  });

  it('get many new jobs in one message, the first ten with a count of the others', async () => {
    await subscribe('failed jobs');
    jobs.jobs = Array.from({ length: 23 }, (_, index) => failed(`f${index}`, now - index * minute));
    const [bulletin, ...more] = await look(now + minute);
    expect(bulletin).toMatchObject({ headline: '23 new jobs for "failed jobs".', more: 13 });
    expect(more).toEqual([]);
  });

  it('of another platform are left to its own program', async () => {
    await subscribe('failed jobs', { ...anna, place: { surface: 'teams', id: '19:abc' } });
    jobs.jobs = [failed('a', now)];
    expect(await look(now + minute)).toEqual([]);
    expect(trouble).toEqual([]);
  });

  it('go with their conversation, and stay silent when they may not ask any more', async () => {
    await subscribe('failed jobs');
    jobs.jobs = [failed('a', now)];
    expect(await look(now + minute, false)).toEqual([]);
    expect(trouble.join()).toContain('may not ask');
    outcome = () => 'gone';
    await look(now + 2 * minute);
    expect(await subscriptions.listIn(anna.place)).toEqual([]);
  });

  it('get the whole answer once a week, at their time', async () => {
    const monday = Date.parse('2026-11-23T14:00:00Z');
    await alerts.add(anna, {
      question: 'jobs last week',
      occasion: { kind: 'weekly', weekday: 1, minute: 540 },
      address: '',
    });
    expect(await look(monday - 1)).toEqual([]);
    jobs.jobs = [failed('a', now)];
    const [bulletin] = await look(monday);
    expect(bulletin).toMatchObject({ kind: 'weekly', page: { position: '1–1 of 1' } });
    expect(await look(monday + minute)).toEqual([]);
    expect(await look(monday + 7 * 24 * 60 * minute)).toHaveLength(1);
  });

  it('are not added for a question about nothing, nor twice, nor when it cannot be read', async () => {
    expect(await subscribe('help')).toMatchObject({ kind: 'refused', reason: 'nothing-to-watch' });
    await subscribe('failed jobs');
    expect(await subscribe('failed jobs')).toMatchObject({ kind: 'subscribed', isNew: false });
    jobs.broken = true;
    expect(await subscribe('stopped jobs')).toMatchObject({ kind: 'failed' });
    expect(await subscriptions.listIn(anna.place)).toHaveLength(1);
  });

  it('can be silenced with a reason and an end by anybody who may ask there, and by nobody elsewhere', async () => {
    await subscribe('failed jobs');
    const [alert] = await alerts.list(ben);
    const id = alert?.id ?? '';
    await alerts.mute(ben, id, 'maintenance', now + 60 * minute);
    jobs.jobs = [failed('a', now)];
    expect(await look(now + minute)).toEqual([]);
    expect(idsOf(await look(now + 61 * minute))).toEqual(['a']);
    const elsewhere = { ...ben, place: { surface: 'discord', id: 'random' } } as const;
    expect(await alerts.remove(elsewhere, id)).toMatchObject({ reason: 'no-such-alert' });
    expect(await alerts.resume(ben, id)).toMatchObject({ mute: null });
    expect(await alerts.remove(ben, id)).toMatchObject({ id });
    expect(await alerts.list(ben)).toEqual([]);
  });

  it('are told beside a conversation that cannot be reached, which is served in its order', async () => {
    const stuck = Promise.withResolvers<'accepted'>();
    const elsewhere = { ...anna, place: { surface: 'discord', id: 'elsewhere' } } as const;
    await subscribe('failed jobs');
    await subscribe('failed backups');
    await subscribe('failed jobs', elsewhere);
    const failing = new WrittenJobs([job({ id: 'FB-NEW', status: 16, startedAt: now })], now);
    const begun: string[] = [];
    const told = Promise.withResolvers<void>();
    const telling = tellSubscribers(now + 60_000, {
      surface: 'discord',
      subscriptions,
      tenants: [tenant(failing)],
      mayStillAsk: () => true,
      push: async ({ subscription: { place, question } }) => {
        begun.push(`${place.id} ${question}`);
        if (place.id !== 'elsewhere') return stuck.promise;
        told.resolve();
        return 'accepted';
      },
      onTrouble: (_, error) => trouble.push(String(error)),
    });
    await told.promise;
    expect(begun.toSorted()).toEqual([`${anna.place.id} failed jobs`, 'elsewhere failed jobs'].toSorted());
    stuck.resolve('accepted');
    await telling;
    expect(begun.at(-1)).toBe(`${anna.place.id} failed backups`);
    expect(trouble).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoredQuestion, Subscription } from '@jobdesk/chat/ports';
import { claimerName, openStore, type Store, type StoreLocation } from '../src/index.ts';
import { embedded } from './places.ts';
import { delivering } from './runs/fixtures.ts';
import { startServer, type TestServer } from './server.ts';

const question: StoredQuestion = {
  tenant: 'contoso',
  place: { surface: 'teams', id: '19:abc@thread.tacv2' },
  person: 'anna',
  text: 'failed EC2 restores “this week” 🎉 o\'neil \\ "x"',
  askedAt: Date.UTC(2026, 10, 18, 15, 30),
};

const wanted: Omit<Subscription, 'id' | 'mute' | 'checkedUntil'> = {
  tenant: 'contoso',
  place: { surface: 'discord', id: '1234' },
  address: '{"channel":"1234"}',
  person: 'anna',
  question: 'failed backups today',
  occasion: { kind: 'weekly', weekday: 1, minute: 540 },
  timeZone: 'Australia/Lord_Howe',
  createdAt: question.askedAt,
};

const kinds: readonly (readonly [string, () => Promise<{ location: StoreLocation; stop: () => Promise<void> }>])[] = [
  ['an embedded database', () => Promise.resolve({ location: embedded(), stop: () => Promise.resolve() })],
  [
    'a PostgreSQL server',
    async () => {
      const server: TestServer = await startServer();
      return { location: { kind: 'server', url: server.url }, stop: () => server.stop() };
    },
  ],
];

describe.each(kinds)('state on %s', (_, start) => {
  let store: Store;
  let location: StoreLocation;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    ({ location, stop } = await start());
    store = await openStore(location);
  });
  afterAll(async () => {
    await store.close();
    await stop();
  });

  it('gives a question back as it was, behind an id that nobody guesses', async () => {
    const id = await store.storedQuestions.keep(question);
    expect(id).toMatch(/^[\w-]{24}$/);
    expect(await store.storedQuestions.find(id)).toEqual(question);
    expect(await store.storedQuestions.find('nothing')).toBeNull();
    expect(await store.storedQuestions.keep(question)).not.toBe(id);
  });

  it('tells what a person asked last, each text once, newest first', async () => {
    for (const [text, minute] of [
      ['a', 1],
      ['b', 2],
      ['a', 3],
      ['c', 0],
    ] as const) {
      await store.storedQuestions.keep({
        ...question,
        person: 'ben',
        text,
        askedAt: question.askedAt + minute * 60_000,
      });
    }
    expect(await store.storedQuestions.recentTexts('teams', 'ben', 2)).toEqual(['a', 'b']);
    expect(await store.storedQuestions.recentTexts('discord', 'ben', 2)).toEqual([]);
  });

  it('forgets questions that are old', async () => {
    const id = await store.storedQuestions.keep({ ...question, askedAt: 0 });
    expect(await store.storedQuestions.forgetBefore(1)).toBe(1);
    expect(await store.storedQuestions.find(id)).toBeNull();
  });

  it('keeps subscriptions of a place in the order in which they were made', async () => {
    const first = await store.subscriptions.add(wanted);
    const second = await store.subscriptions.add({ ...wanted, occasion: { kind: 'new-matches' } });
    expect(await store.subscriptions.listIn(wanted.place)).toEqual([first, second]);
    expect(await store.subscriptions.find(first.id)).toEqual({
      ...wanted,
      id: first.id,
      mute: null,
      checkedUntil: null,
    });
    await store.subscriptions.remove(first.id);
    expect(await store.subscriptions.removeIn(wanted.place)).toBe(1);
    expect(await store.subscriptions.listIn(wanted.place)).toEqual([]);
  });

  it('leaves a muted subscription silent until its time has come or somebody resumes it', async () => {
    const { id } = await store.subscriptions.add(wanted);
    const active = async (now: number): Promise<boolean> =>
      (await store.subscriptions.listActive(now)).some((found) => found.id === id);
    await store.subscriptions.mute(id, { reason: 'maintenance', by: 'anna', since: 1000, until: 5000 });
    expect([await active(4999), await active(5000)]).toEqual([false, true]);
    await store.subscriptions.mute(id, { reason: 'noise', by: 'ben', since: 1000, until: null });
    expect(await active(9e12)).toBe(false);
    expect((await store.subscriptions.find(id))?.mute).toEqual({
      reason: 'noise',
      by: 'ben',
      since: 1000,
      until: null,
    });
    await store.subscriptions.resume(id);
    expect(await active(0)).toBe(true);
  });

  it('knows what a subscription was told, and forgets it with the subscription', async () => {
    const { id } = await store.subscriptions.add(wanted);
    await store.subscriptions.recordTold(id, ['FB1:16', 'FB2:16', 'FB1:16'], 1000);
    await store.subscriptions.recordTold(id, ['FB2:16'], 2000);
    expect(await store.subscriptions.untold(id, ['FB1:16', 'FB3:16', 'FB2:16', 'FB1:64'])).toEqual([
      'FB3:16',
      'FB1:64',
    ]);
    expect(await store.subscriptions.untold(id, [])).toEqual([]);
    await store.subscriptions.recordCheck(id, 7000);
    expect((await store.subscriptions.find(id))?.checkedUntil).toBe(7000);
  });

  it('calls exactly one of many at the same time the first', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => store.once.first('activity-1', 1000)));
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect(await store.once.forgetBefore(1001)).toBe(1);
    expect(await store.once.first('activity-1', 2000)).toBe(true);
  });

  it('knows that the process which asks is alive', () => {
    expect(store.isDead(claimerName())).toBe(false);
    expect(store.isDead('somebody else')).toBe(location.kind === 'folder');
  });

  it('is still there after it was closed and opened again', async () => {
    const id = await store.storedQuestions.keep(question);
    const run = await delivering(store.runs, ['anna@contoso.com']);
    await store.close();
    store = await openStore(location);
    expect(await store.storedQuestions.find(id)).toEqual(question);
    expect(await store.runs.list({ limit: 1 })).toMatchObject([{ id: run.id, deliveries: [{ state: 'waiting' }] }]);
  });
});

describe('a server that cannot be used', () => {
  it('is named without its password, with what to do', async () => {
    const opening = openStore({ kind: 'server', url: 'postgres://jobdesk:secret@127.0.0.1:1/jobdesk' });
    await expect(opening).rejects.toThrow(
      /The database at 127\.0\.0\.1:1 cannot be used: .*ECONNREFUSED.*Check DATABASE_URL/,
    );
    await expect(opening).rejects.not.toThrow(/secret/);
  });
});

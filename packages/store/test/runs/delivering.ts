import type { Runs } from '@jobdesk/schedule';
import { expect, it } from 'vitest';
import {
  accepted,
  bytesOf,
  claim,
  delivering,
  hour,
  mailing,
  monday,
  mustClaimDelivery,
  planned,
  refused,
  states,
  waiting,
  written,
} from './fixtures.ts';

const two = ['anna@contoso.com', 'ben@contoso.com'];

/** What is true of delivering mails on every database. */
export function deliveringBehaves(database: () => Runs): void {
  it('hands a mail out with its text, its attempt already on record', async () => {
    const runs = database();
    const run = await delivering(runs, two);
    const mail = await mustClaimDelivery(runs, claim('a', monday + 1));
    expect(mail).toMatchObject({
      ...mailing(two).deliveries[0],
      run: { id: run.id, state: 'delivering' },
      level: 0,
      attempts: 1,
      firstAttemptAt: monday + 1,
    });
    expect(new Uint8Array(mail.bytes)).toEqual(bytesOf('report at 0'));
    const [listed] = await runs.list({ limit: 1 });
    expect(listed?.deliveries[0]).toMatchObject({ state: 'waiting', attempts: 1, lastAttemptAt: monday + 1 });
  });

  it('gives each of eight mails to one of twenty who claim at once', async () => {
    const runs = database();
    await delivering(
      runs,
      Array.from({ length: 8 }, (_, who) => `recipient${who}@contoso.com`),
    );
    const claimed = await Promise.all(
      Array.from({ length: 20 }, (_, who) => runs.claimDelivery(claim(`claimer ${who}`))),
    );
    const ids = claimed.filter((mail) => mail !== null).map((mail) => mail.id);
    expect(ids).toHaveLength(8);
    expect(new Set(ids).size).toBe(8);
  });

  it.each([
    ['delivered when all were accepted or written', written, 'delivered'],
    ['failed when one was refused', refused, 'failed'],
  ] as const)('ends a run with its last report: %s', async (_, last, state) => {
    const runs = database();
    const run = await delivering(runs, two);
    const first = await mustClaimDelivery(runs, claim('a'));
    expect(await runs.recordAttempt(first.id, claim('a'), accepted, null)).toBe('delivering');
    const second = await mustClaimDelivery(runs, claim('a'));
    expect(await runs.recordAttempt(second.id, claim('a', monday + 7), last, null)).toBe(state);
    const [ended] = await runs.list({ limit: 1 });
    expect(ended).toMatchObject({ id: run.id, state, endedAt: monday + 7 });
    expect(ended?.deliveries[1]).toMatchObject({
      state: last.state,
      settledAt: monday + 7,
      reason: last.reason,
      path: last.path,
    });
  });

  it('ends a run once when its last reports are settled at the same moment', async () => {
    const runs = database();
    const eight = Array.from({ length: 8 }, (_, who) => `recipient${who}@contoso.com`);
    for (let week = 0; week < 6; week++) {
      await delivering(runs, eight, planned(-week));
      const mails = await Promise.all(eight.map((by) => mustClaimDelivery(runs, claim(by))));
      const after = await Promise.all(
        mails.map((mail, who) => runs.recordAttempt(mail.id, claim(eight[who] ?? ''), accepted, null)),
      );
      expect(after.filter((state) => state === 'delivered')).toHaveLength(1);
      expect(after.filter((state) => state === 'delivering')).toHaveLength(7);
    }
    expect(await runs.unannounced()).toHaveLength(6);
  });

  it('tries a mail again, later and smaller, with the same Message-ID', async () => {
    const runs = database();
    await delivering(runs, ['anna@contoso.com']);
    const first = await mustClaimDelivery(runs, claim('a'));
    const later = { ...waiting(monday + hour), smaller: { level: 1, hash: 'smaller' } };
    expect(await runs.recordAttempt(first.id, claim('a'), later, null)).toBe('delivering');
    expect(await runs.claimDelivery(claim('a', monday + hour - 1))).toBeNull();
    expect(await runs.nextAttemptAt()).toBe(monday + hour);
    const second = await mustClaimDelivery(runs, claim('b', monday + hour));
    expect(second).toMatchObject({
      id: first.id,
      messageId: first.messageId,
      level: 1,
      hash: 'smaller',
      attempts: 2,
      firstAttemptAt: monday,
    });
    expect(new Uint8Array(second.bytes)).toEqual(bytesOf('report at 1'));
    expect((await runs.list({ limit: 1 }))[0]?.deliveries[0]).toMatchObject({
      reason: '451 try later',
      settledAt: null,
    });
  });

  it('tells the owner of every refused recipient, of each once, and does not wait for that', async () => {
    const runs = database();
    await delivering(runs, two);
    for (const about of two) {
      const mail = await mustClaimDelivery(runs, claim('a'));
      await runs.recordAttempt(mail.id, claim('a'), refused, mailing(['owner@contoso.com'], 'undelivered', about));
    }
    expect(await states(runs)).toEqual([
      'failed, report anna@contoso.com refused, report ben@contoso.com refused, undelivered owner@contoso.com waiting, undelivered owner@contoso.com waiting',
    ]);
    const words = [await mustClaimDelivery(runs, claim('a')), await mustClaimDelivery(runs, claim('a'))];
    expect(words.map((word) => new TextDecoder().decode(word.bytes))).toEqual(
      two.map((about) => `undelivered${about} at 0`),
    );
    const [word] = words;
    const again = mailing(['owner@contoso.com'], 'undelivered', two[0]);
    expect(await runs.recordAttempt(word?.id ?? '', claim('a'), refused, again)).toBe('failed');
    expect((await runs.list({ limit: 1 }))[0]?.deliveries).toHaveLength(4);
  });

  it('finds a mail whose sender died between attempt and outcome as it was, counted', async () => {
    const runs = database();
    await delivering(runs, ['anna@contoso.com']);
    const first = await mustClaimDelivery(runs, claim('dies'));
    expect(await runs.claimDelivery(claim('b', monday + 299_999))).toBeNull();
    const second = await mustClaimDelivery(runs, claim('b', monday + 300_000));
    expect(second).toEqual({ ...first, attempts: 2 });
    expect(await runs.recordAttempt(first.id, claim('dies'), refused, null)).toBeNull();
    expect(await runs.recordAttempt(first.id, claim('b'), accepted, null)).toBe('delivered');
    expect(await runs.recordAttempt(first.id, claim('b'), refused, null)).toBeNull();
    expect(await states(runs)).toEqual(['delivered, report anna@contoso.com accepted']);
  });

  it('says of a mail that is not on record that nothing was recorded', async () => {
    expect(await database().recordAttempt('nothing', claim('a'), accepted, null)).toBeNull();
  });
}

import type { Runs } from '@jobdesk/schedule';
import { expect, it } from 'vitest';
import {
  accepted,
  claim,
  delivering,
  mailing,
  monday,
  mustClaimDelivery,
  mustClaimRun,
  planned,
  states,
} from './fixtures.ts';

const minutes = (count: number): number => monday + count * 60_000;

/** What is true of claims on every database. */
export function claimsBehave(database: () => Runs): void {
  it('leaves a run to its claimer until the claim has run out, then to one of twenty', async () => {
    const runs = database();
    await runs.plan([planned()]);
    const { id } = await mustClaimRun(runs, claim('dies'));
    expect(await runs.claimRun(claim('b', minutes(5) - 1))).toBeNull();
    const takers = await Promise.all(
      Array.from({ length: 20 }, (_, who) => runs.claimRun(claim(`taker ${who}`, minutes(5)))),
    );
    expect(takers.filter((run) => run !== null)).toMatchObject([{ id, attempts: 2 }]);
  });

  it('lets nobody record what they have lost', async () => {
    const runs = database();
    await runs.plan([planned()]);
    const { id } = await mustClaimRun(runs, claim('slow'));
    await mustClaimRun(runs, claim('quick', minutes(5)));
    const made = { complete: true, ...mailing(['anna@contoso.com']) };
    expect(await runs.recordMade(id, claim('slow'), made)).toBe(false);
    const next = { at: null, problem: 'lost', notice: mailing(['owner@contoso.com'], 'failed') };
    expect(await runs.recordNotMade(id, claim('slow'), next)).toBe(false);
    expect(await states(runs)).toEqual(['due']);
    expect(await runs.recordMade(id, claim('quick'), made)).toBe(true);
    expect(await runs.recordMade(id, claim('quick'), made)).toBe(false);
    expect(await runs.recordNotMade(id, claim('quick'), next)).toBe(false);
    expect(await states(runs)).toEqual(['delivering, report anna@contoso.com waiting']);
  });

  it('lets a claimer record late what nobody has taken over', async () => {
    const runs = database();
    await delivering(runs, ['anna@contoso.com']);
    const { id } = await mustClaimDelivery(runs, claim('slow'));
    expect(await runs.recordAttempt(id, claim('slow', minutes(60)), accepted, null)).toBe('delivered');
  });

  it('lasts longer when it is renewed, for all that its claimer has and nobody else', async () => {
    const runs = database();
    await delivering(runs, ['anna@contoso.com', 'ben@contoso.com']);
    await runs.plan([planned(-1)]);
    await mustClaimRun(runs, claim('a'));
    await mustClaimDelivery(runs, claim('a'));
    const { id } = await mustClaimDelivery(runs, claim('b'));
    await runs.renew(claim('a', minutes(4)));
    expect(await runs.claimRun(claim('c', minutes(8)))).toBeNull();
    expect(await runs.claimDelivery(claim('c', minutes(8)))).toMatchObject({ id });
    expect(await runs.claimDelivery(claim('c', minutes(8)))).toBeNull();
    expect(await runs.claimRun(claim('c', minutes(9)))).toMatchObject({ attempts: 2 });
  });

  it('is free at once when it is released, and nobody else’s is', async () => {
    const runs = database();
    await delivering(runs, ['anna@contoso.com', 'ben@contoso.com']);
    await runs.plan([planned(-1)]);
    const run = await mustClaimRun(runs, claim('a'));
    const mail = await mustClaimDelivery(runs, claim('a'));
    await mustClaimDelivery(runs, claim('b'));
    expect(await runs.claimers()).toEqual(['a', 'b']);
    await runs.release('a');
    expect(await runs.claimers()).toEqual(['b']);
    expect(await runs.claimRun(claim('c'))).toEqual({ ...run, attempts: 2 });
    expect(await runs.claimDelivery(claim('c'))).toEqual({ ...mail, attempts: 2 });
    expect(await runs.claimDelivery(claim('c'))).toBeNull();
    expect(await runs.recordAttempt(mail.id, claim('a'), accepted, null)).toBeNull();
    expect(await runs.nextAttemptAt()).toBe(minutes(5));
  });

  it('is never in the way of others: many renew, release and record at once', async () => {
    const runs = database();
    await delivering(
      runs,
      Array.from({ length: 12 }, (_, who) => `recipient${who}@contoso.com`),
    );
    const mails = await Promise.all(Array.from({ length: 12 }, () => mustClaimDelivery(runs, claim('a'))));
    const [recorded] = await Promise.all([
      Promise.all(mails.slice(0, 6).map((mail) => runs.recordAttempt(mail.id, claim('a'), accepted, null))),
      ...Array.from({ length: 6 }, (_, turn) => runs.renew(claim('a', minutes(turn)))),
    ]);
    expect(recorded.filter((state) => state === 'delivering')).toHaveLength(6);
    await Promise.all([runs.release('a'), runs.release('a'), runs.renew(claim('a'))]);
    expect(await runs.claimers()).toEqual([]);
  });
}

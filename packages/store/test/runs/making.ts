import type { Runs } from '@jobdesk/schedule';
import { expect, it } from 'vitest';
import { bytesOf, claim, hour, mailing, monday, mustClaimDelivery, mustClaimRun, planned, states } from './fixtures.ts';

/** What is true of making reports on every database. */
export function makingBehaves(database: () => Runs): void {
  it('hands the longest due run out first, never before it is due, and counts the attempt', async () => {
    const runs = database();
    await runs.plan([planned(1), planned(-1, { state: 'skipped' }), planned(0, { tenant: 'fabrikam' }), planned()]);
    expect(await runs.claimRun(claim('a', monday - 1))).toBeNull();
    const first = await runs.claimRun(claim('a'));
    expect(first).toMatchObject({ ...planned(), attempts: 1, complete: null, problem: null, madeAt: null });
    expect(await runs.claimRun(claim('b'))).toMatchObject({ tenant: 'fabrikam' });
    expect(await runs.claimRun(claim('a'))).toBeNull();
  });

  it('gives each of ten runs to one of twenty who claim at once', async () => {
    const runs = database();
    await runs.plan(Array.from({ length: 10 }, (_, week) => planned(-week)));
    const claimed = await Promise.all(Array.from({ length: 20 }, (_, who) => runs.claimRun(claim(`claimer ${who}`))));
    const ids = claimed.filter((run) => run !== null).map((run) => run.id);
    expect(ids).toHaveLength(10);
    expect(new Set(ids).size).toBe(10);
  });

  it('keeps a made report with its mails, or nothing of it', async () => {
    const runs = database();
    await runs.plan([planned()]);
    const run = await mustClaimRun(runs, claim('a'));
    const broken = { ...mailing(['anna@contoso.com']), messages: [] };
    await expect(runs.recordMade(run.id, claim('a'), { complete: true, ...broken })).rejects.toThrow(/foreign key/);
    expect(await states(runs)).toEqual(['due']);
    const whole = mailing(['anna@contoso.com', 'ben@contoso.com']);
    expect(await runs.recordMade(run.id, claim('a', monday + 5), { complete: false, ...whole })).toBe(true);
    expect(await runs.list({ limit: 1 })).toMatchObject([
      {
        state: 'delivering',
        complete: false,
        madeAt: monday + 5,
        endedAt: null,
        nextAttemptAt: null,
        deliveries: whole.deliveries.map((mail) => ({ ...mail, state: 'waiting', attempts: 0, lastAttemptAt: null })),
      },
    ]);
    expect(await runs.messageBytes(run.id, 'report', 1)).toEqual(Buffer.from(bytesOf('report at 1')));
    expect(await runs.messageBytes(run.id, 'report', 2)).toBeNull();
  });

  it('sends an address one mail of a kind, however it is written', async () => {
    const runs = database();
    await runs.plan([planned()]);
    const run = await mustClaimRun(runs, claim('a'));
    await runs.recordMade(run.id, claim('a'), { complete: true, ...mailing(['Anna@contoso.com', 'anna@CONTOSO.com']) });
    expect(await states(runs)).toEqual(['delivering, report Anna@contoso.com waiting']);
  });

  it('ends a run that nobody gets', async () => {
    const runs = database();
    await runs.plan([planned()]);
    const run = await mustClaimRun(runs, claim('a'));
    await runs.recordMade(run.id, claim('a'), { complete: true, messages: [], deliveries: [] });
    expect(await runs.list({ limit: 1 })).toMatchObject([{ state: 'delivered', endedAt: monday }]);
  });

  it('tries again what could not be made, and tells the owner once', async () => {
    const runs = database();
    await runs.plan([planned()]);
    const notice = mailing(['owner@contoso.com'], 'delayed');
    for (const [attempts, now] of [
      [1, monday],
      [2, monday + hour],
    ] as const) {
      const run = await mustClaimRun(runs, claim('a', now));
      expect(run.attempts).toBe(attempts);
      const next = { at: now + hour, problem: 'the service answered 503', notice };
      expect(await runs.recordNotMade(run.id, claim('a', now), next)).toBe(true);
      expect(await runs.claimRun(claim('a', now + hour - 1))).toBeNull();
    }
    expect(await runs.list({ limit: 1 })).toMatchObject([
      { state: 'due', problem: 'the service answered 503', nextAttemptAt: monday + 2 * hour, endedAt: null },
    ]);
    expect(await states(runs)).toEqual(['due, delayed owner@contoso.com waiting']);
    expect(await mustClaimDelivery(runs, claim('a'))).toMatchObject({ kind: 'delayed', run: { state: 'due' } });
  });

  it('ends as failed what will not be made, and still tells the owner', async () => {
    const runs = database();
    await runs.plan([planned()]);
    const run = await mustClaimRun(runs, claim('a'));
    const notice = mailing(['owner@contoso.com'], 'failed');
    await runs.recordNotMade(run.id, claim('a', monday + 9), { at: null, problem: 'wrong secret', notice });
    expect(await runs.list({ limit: 1 })).toMatchObject([
      { state: 'failed', problem: 'wrong secret', nextAttemptAt: null, endedAt: monday + 9, complete: null },
    ]);
    expect(await mustClaimDelivery(runs, claim('b', monday + 9))).toMatchObject({ kind: 'failed', attempts: 1 });
  });
}

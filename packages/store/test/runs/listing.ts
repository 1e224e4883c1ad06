import type { Runs } from '@jobdesk/schedule';
import { expect, it } from 'vitest';
import {
  accepted,
  bytesOf,
  claim,
  delivering,
  mailing,
  monday,
  mustClaimDelivery,
  mustClaimRun,
  planned,
  refused,
} from './fixtures.ts';

/** What is true of the record on every database. */
export function listingBehaves(database: () => Runs): void {
  it('lists the newest due first, of all or of one tenant, as many as were asked for', async () => {
    const runs = database();
    await runs.plan([planned(-1), planned(2), planned(0, { tenant: 'fabrikam' }), planned(1)]);
    const dues = async (options: { tenant?: string; limit: number }): Promise<readonly number[]> =>
      (await runs.list(options)).map((run) => (run.dueAt - monday) / (168 * 3_600_000));
    expect(await dues({ limit: 10 })).toEqual([2, 1, 0, -1]);
    expect(await dues({ limit: 2 })).toEqual([2, 1]);
    expect(await dues({ tenant: 'contoso', limit: 10 })).toEqual([2, 1, -1]);
    expect(await dues({ tenant: 'nobody', limit: 10 })).toEqual([]);
  });

  it('keeps an ended run for the watchdog until it was told, and never one that was skipped', async () => {
    const runs = database();
    const run = await delivering(runs, ['anna@contoso.com']);
    await runs.plan([planned(-1, { state: 'skipped' }), planned(-2)]);
    const failing = await mustClaimRun(runs, claim('a'));
    expect(await runs.unannounced()).toEqual([]);
    await runs.recordNotMade(failing.id, claim('a', monday + 1), { at: null, problem: 'wrong secret', notice: null });
    const { id } = await mustClaimDelivery(runs, claim('a', monday + 2));
    await runs.recordAttempt(id, claim('a', monday + 2), accepted, null);
    expect(await runs.unannounced()).toMatchObject([
      { id: failing.id, state: 'failed', deliveries: [] },
      { id: run.id, state: 'delivered', deliveries: [{ state: 'accepted' }] },
    ]);
    await runs.recordAnnounced(failing.id, monday + 3);
    expect(await runs.unannounced()).toMatchObject([{ id: run.id }]);
  });

  it('forgets the texts of runs that ended before a moment, but not of words that still wait', async () => {
    const runs = database();
    const run = await delivering(runs, ['anna@contoso.com']);
    const { id } = await mustClaimDelivery(runs, claim('a'));
    await runs.recordAttempt(id, claim('a'), refused, mailing(['owner@contoso.com'], 'undelivered'));
    expect(await runs.forgetMessagesBefore(monday)).toBe(0);
    expect(await runs.forgetMessagesBefore(monday + 1)).toBe(2);
    expect(await runs.messageBytes(run.id, 'report', 0)).toBeNull();
    const word = await mustClaimDelivery(runs, claim('a'));
    expect(new Uint8Array(word.bytes)).toEqual(bytesOf('undelivered at 0'));
    await runs.recordAttempt(word.id, claim('a'), accepted, null);
    expect(await runs.forgetMessagesBefore(monday + 1)).toBe(2);
    expect(await runs.forgetMessagesBefore(monday + 1)).toBe(0);
    expect(await runs.list({ limit: 1 })).toMatchObject([{ state: 'failed', deliveries: [{}, { state: 'accepted' }] }]);
  });

  it('keeps what people write as they wrote it', async () => {
    const runs = database();
    const odd = 'Ærø “Backup” \\ o\'neil "x" 🎉 \u{202e}%_';
    await runs.plan([planned(0, { tenant: odd, schedule: odd })]);
    const run = await mustClaimRun(runs, claim(odd));
    await runs.recordNotMade(run.id, claim(odd), { at: monday + 1, problem: odd, notice: null });
    expect(await runs.list({ tenant: odd, limit: 1 })).toMatchObject([{ tenant: odd, schedule: odd, problem: odd }]);
    expect(await runs.lastDue(odd, odd)).toBe(monday);
  });

  it('gives ten megabytes back as they were', async () => {
    const runs = database();
    await runs.plan([planned()]);
    const run = await mustClaimRun(runs, claim('a'));
    const bytes = Uint8Array.from({ length: 10_000_000 }, (_, index) => (index * 2_654_435_761) >>> 24);
    const mails = { ...mailing(['anna@contoso.com']), messages: [{ kind: 'report' as const, level: 0, bytes }] };
    await runs.recordMade(run.id, claim('a'), { complete: true, ...mails });
    const mail = await mustClaimDelivery(runs, claim('a'));
    expect(Buffer.compare(mail.bytes, bytes)).toBe(0);
  });
}

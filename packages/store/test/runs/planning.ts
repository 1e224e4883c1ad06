import type { Runs } from '@jobdesk/schedule';
import { expect, it } from 'vitest';
import { claim, hour, monday, planned, states } from './fixtures.ts';

/** What is true of planning on every database. */
export function planningBehaves(database: () => Runs): void {
  it('records what is owed once, however often it is planned', async () => {
    const runs = database();
    expect(await runs.plan([])).toBe(0);
    expect(await runs.plan([planned(-1, { state: 'skipped' }), planned()])).toBe(2);
    expect(await runs.plan([planned(-1), planned(), planned(1)])).toBe(1);
    expect(await states(runs)).toEqual(['due', 'due', 'skipped']);
  });

  it('records a window once when twenty plan it at the same moment, each in an order of their own', async () => {
    const runs = database();
    const weeks = Array.from({ length: 30 }, (_, week) => planned(week));
    const added = await Promise.all(
      Array.from({ length: 20 }, (_, turn) => runs.plan([...weeks.slice(turn), ...weeks.slice(0, turn)])),
    );
    expect(added.reduce((sum, count) => sum + count)).toBe(30);
    expect(await runs.list({ limit: 100 })).toHaveLength(30);
  });

  it('tells a tenant, a schedule and a window of the same name from one another', async () => {
    const runs = database();
    const { window, dueAt } = planned();
    expect(
      await runs.plan([
        planned(),
        planned(0, { tenant: 'fabrikam' }),
        planned(0, { schedule: 'second' }),
        planned(0, { window: { from: window.from, to: window.to + hour } }),
      ]),
    ).toBe(4);
    await runs.plan([planned(3, { tenant: 'fabrikam' })]);
    expect(await runs.lastDue('contoso', 'weekly')).toBe(dueAt);
    expect(await runs.lastDue('fabrikam', 'weekly')).toBe(planned(3).dueAt);
    expect(await runs.lastDue('fabrikam', 'second')).toBeNull();
  });

  it('takes more than one statement’s worth', async () => {
    const runs = database();
    const many = Array.from({ length: 2_300 }, (_, week) => planned(week));
    expect(await runs.plan(many)).toBe(2_300);
    expect(await runs.lastDue('contoso', 'weekly')).toBe(planned(2_299).dueAt);
  });

  it('knows when something is next to be done', async () => {
    const runs = database();
    expect(await runs.nextAttemptAt()).toBeNull();
    await runs.plan([planned(-1, { state: 'skipped' })]);
    expect(await runs.nextAttemptAt()).toBeNull();
    await runs.plan([planned(1), planned()]);
    expect(await runs.nextAttemptAt()).toBe(monday);
    await runs.claimRun(claim('a'));
    expect(await runs.nextAttemptAt()).toBe(monday + 300_000);
  });
}

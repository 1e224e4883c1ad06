import { dayNumber, localDateTime, weekdayOfDay } from '@jobdesk/jobs-core/calendar';
import type { JobSource } from '@jobdesk/jobs-core/client';
import { expect, it } from 'vitest';
import { testFolder } from './delivery/made-report.ts';
import { day, hour, sourceOf, startTrial, tenantWith } from './trial.ts';

const zones = ['America/New_York', 'Europe/Berlin', 'Australia/Sydney', 'Asia/Kolkata'];

/** From a Thursday on, a little more than a year: both clock changes of each zone lie in it. */
const start = Date.parse('2026-02-05T12:00:00Z');
const end = start + 400 * day;

const nothing: JobSource = sourceOf({}, []);

it('a year of weeks in four zones, looked at every half hour: each once, whole, on its local Monday morning', async () => {
  const tenants = zones.map((timeZone) => tenantWith({ timeZone, formats: [] }, { id: timeZone, name: timeZone }));
  let now = start;
  const trial = await startTrial({
    tenants,
    source: () => nothing,
    options: {
      now: () => now,
      mail: {
        transport: { kind: 'outbox', folder: await testFolder() },
        from: { name: null, address: 'reports@msp.example' },
        owner: [],
      },
    },
  });
  for (; now < end; now += hour / 2) await trial.reporter.tick();
  expect(await trial.runs.nextAttemptAt()).toBeNull();
  for (const timeZone of zones) {
    const runs = (await trial.runs.list({ tenant: timeZone, limit: 999 })).toReversed();
    expect(runs.length).toBeGreaterThanOrEqual(57);
    for (const [index, run] of runs.entries()) {
      expect(run.state).toBe('delivered');
      expect(run.deliveries).toMatchObject([{ state: 'written', attempts: 1 }]);
      // Weeks follow each other without gap or overlap, from Monday 00:00 to Monday 00:00 on the wall.
      const previous = runs[index - 1];
      if (previous !== undefined) expect(run.window.from).toBe(previous.window.to);
      for (const edge of [run.window.from, run.window.to]) {
        const local = localDateTime(edge, timeZone);
        expect([weekdayOfDay(dayNumber(local)), local.hour, local.minute]).toEqual([1, 0, 0]);
      }
      const due = localDateTime(run.dueAt, timeZone);
      expect([due.hour, due.minute]).toEqual([8, 0]);
      if (index > 0) {
        const sent = localDateTime(run.deliveries[0]?.settledAt ?? 0, timeZone);
        expect([sent.year, sent.month, sent.day, sent.hour, sent.minute]).toEqual([due.year, due.month, due.day, 8, 0]);
      }
    }
    const hours = new Set(runs.map(({ window }) => (window.to - window.from) / hour));
    expect(hours).toEqual(new Set(timeZone === 'Asia/Kolkata' ? [168] : [168, 167, 169]));
  }
});

import type { RecordedDelivery, RecordedRun } from '@jobdesk/schedule';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelOfRuns } from '../../../../packages/store/test/runs/model.ts';
import { readStatus, runStatus } from '../../src/status/reporter-status.ts';
import { runLines } from '../../src/status/run-lines.ts';
import { statusText } from '../../src/status/status-text.ts';
import { hour, monday, tenantWith } from '../trial.ts';

const facts = { tenants: [tenantWith()], now: monday + hour, isDead: (by: string) => by.includes('/666/') };
const asOf = '2026-11-23T14:00:00Z';

const mail: RecordedDelivery = {
  id: 'm',
  kind: 'report',
  recipient: { name: 'Ann', address: 'ann@contoso.example' },
  messageId: '<report.1@msp.example>',
  hash: '0',
  state: 'waiting',
  attempts: 1,
  nextAttemptAt: monday,
  lastAttemptAt: monday,
  claimedBy: null,
  settledAt: null,
  reason: null,
  path: null,
};

const run: RecordedRun = {
  id: 'r',
  tenant: 'contoso',
  schedule: 'weekly',
  window: { from: Date.parse('2026-11-16T05:00:00Z'), to: Date.parse('2026-11-23T05:00:00Z') },
  dueAt: monday,
  state: 'delivering',
  attempts: 1,
  nextAttemptAt: null,
  complete: true,
  problem: null,
  madeAt: monday,
  endedAt: null,
  claimedBy: null,
  deliveries: [mail],
};

const lines = (changed: Partial<RecordedDelivery>): readonly string[] =>
  runLines(runStatus({ ...run, deliveries: [{ ...mail, ...changed }] }, facts), asOf);

describe('the status of a mail', () => {
  it('names the process that is handing it over', () => {
    expect(lines({ claimedBy: 'web-1/4711/boot/ns/x' })).toEqual([
      'contoso/weekly  16–22 Nov 2026  delivering',
      '  ann@contoso.example  waiting: being sent by process 4711 on web-1 since Mon 23',
      '    Nov, 08:00',
    ]);
  });

  it('says of a process that died that nobody knows, and what happens', () => {
    expect(lines({ claimedBy: 'web-1/666/boot/ns/x' }).join(' ').replaceAll(/\s+/g, ' ')).toContain(
      'waiting: was being sent since Mon 23 Nov, 08:00 when process 666 on web-1 died; tried again with the same Message-ID',
    );
  });

  it('says when it is tried next, in the zone of its schedule', () => {
    expect(lines({ nextAttemptAt: monday + 2 * hour })[1]).toBe(
      '  ann@contoso.example  waiting: tried once, next Mon 23 Nov, 10:00',
    );
    expect(lines({ attempts: 0, lastAttemptAt: null })[1]).toBe(
      '  ann@contoso.example  waiting: not tried yet, next at once',
    );
  });

  it('fits 80 columns, whatever stands in the way', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 60 }), fc.nat(200), (reason, attempts) => {
        const said = lines({ reason, attempts, nextAttemptAt: monday + 9 * hour });
        expect(said.filter((line) => line.length > 80)).toEqual([]);
      }),
    );
  });
});

describe('the status as a whole', () => {
  it('says what is due next, which secrets end, and what was missed', async () => {
    const runs = modelOfRuns();
    const week = 7 * 24 * hour;
    const planned = { tenant: 'contoso', schedule: 'weekly' };
    await runs.plan([
      { ...planned, window: run.window, dueAt: run.dueAt, state: 'due' },
      {
        ...planned,
        window: { from: run.window.from - week, to: run.window.from },
        dueAt: run.dueAt - week,
        state: 'skipped',
      },
    ]);
    const tenants = [tenantWith({}, { secretExpiresOn: '2026-12-01' })];
    const status = await readStatus(runs, { ...facts, tenants }, { tenant: null, limit: 9 });
    expect(statusText(status)).toBe(`Next due
  contoso/weekly (weekly)  Mon 30 Nov 2026, 08:00 EST (UTC−05:00)

Client secrets
  contoso  8 days left (2026-12-01)  make a new one

Runs, newest first
contoso/weekly  16–22 Nov 2026  due
  not tried yet, next at once
contoso/weekly  9–15 Nov 2026  skipped
  missed; a later period was sent instead
`);
  });
});

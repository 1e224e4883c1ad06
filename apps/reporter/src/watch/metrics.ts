import type { Metric, Sample } from '@jobdesk/daemon';
import type { Instant } from '@jobdesk/jobs-core/model';
import { nextDue, type RecordedRun, type Runs } from '@jobdesk/schedule';
import type { TenantSettings } from '@jobdesk/settings';
import { secretDaysLeft } from '../status/secret-days.ts';
import type { Tallies } from '../tallies.ts';

export interface MetricFacts {
  readonly runs: Runs;
  readonly tenants: readonly TenantSettings[];
  readonly tallies: Tallies;
  /** Requests to the vendor's service that were answered, and how many of those with "too many requests". */
  readonly requests: { readonly answered: number; readonly refused: number };
  readonly now: Instant;
}

/** How many of the newest runs the gauges look at, for each schedule. */
const runsPerSchedule = 10;

/** What a reporter does, for Prometheus. No mail address, no subject, no comment. */
export async function reporterMetrics({
  runs,
  tenants,
  tallies,
  requests,
  now,
}: MetricFacts): Promise<readonly Metric[]> {
  const schedules = tenants.flatMap((tenant) => tenant.schedules);
  const recorded = await runs.list({ limit: 100 + runsPerSchedule * schedules.length });
  const open = recorded.filter(({ state }) => state === 'due' || state === 'delivering');
  const waiting = recorded.flatMap(({ deliveries }) => deliveries).filter(({ state }) => state === 'waiting');
  return [
    gauge('jobdesk_runs', 'Runs on record that are not ended, by state.', [
      { labels: { state: 'due' }, value: open.filter(({ state }) => state === 'due').length },
      { labels: { state: 'delivering' }, value: open.filter(({ state }) => state === 'delivering').length },
    ]),
    gauge('jobdesk_mails_waiting', 'Mails that wait to be accepted.', [{ value: waiting.length }]),
    gauge(
      'jobdesk_last_success_timestamp_seconds',
      'When a report was last accepted for all its recipients.',
      lastSuccesses(recorded),
    ),
    gauge(
      'jobdesk_next_due_timestamp_seconds',
      'When a report is due next.',
      schedules.map((schedule) => ({
        labels: { tenant: schedule.tenant, schedule: schedule.id },
        value: nextDue(schedule, now).dueAt / 1000,
      })),
    ),
    gauge(
      'jobdesk_secret_days_left',
      'Days until a client secret ends, where that was declared.',
      tenants.flatMap((tenant) => {
        const value = secretDaysLeft(tenant, now);
        return value === null ? [] : [{ labels: { tenant: tenant.id }, value }];
      }),
    ),
    counter(
      'jobdesk_makings_total',
      'Reports that were begun to be made, by outcome.',
      counts(tallies.makings, 'outcome'),
    ),
    counter('jobdesk_runs_ended_total', 'Runs that ended, by state.', counts(tallies.runsEnded, 'state')),
    counter(
      'jobdesk_delivery_attempts_total',
      'Attempts to hand over a mail, by kind of mail and outcome.',
      [...tallies.attempts].map(([key, value]) => {
        const [kind = '', outcome = ''] = key.split(' ');
        return { labels: { kind, outcome }, value };
      }),
    ),
    counter('jobdesk_watchdog_pings_total', 'Pings to watchdogs, by outcome.', counts(tallies.pings, 'outcome')),
    counter('jobdesk_vendor_requests_total', 'Requests to the backup service that were answered.', [
      { value: requests.answered },
    ]),
    counter('jobdesk_vendor_refusals_total', 'Those answered with 429, too many requests.', [
      { value: requests.refused },
    ]),
    gauge('jobdesk_look_duration_seconds', 'How long the last look for work took.', [{ value: tallies.lookMs / 1000 }]),
  ];
}

function lastSuccesses(recorded: readonly RecordedRun[]): readonly Sample[] {
  const newest = new Map<string, Sample>();
  for (const { tenant, schedule, state, endedAt } of recorded) {
    const key = JSON.stringify([tenant, schedule]);
    if (state !== 'delivered' || endedAt === null || newest.has(key)) continue;
    newest.set(key, { labels: { tenant, schedule }, value: endedAt / 1000 });
  }
  return [...newest.values()];
}

function counts(tally: ReadonlyMap<string, number>, label: string): readonly Sample[] {
  return [...tally].map(([key, value]) => ({ labels: { [label]: key }, value }));
}

function gauge(name: string, help: string, samples: readonly Sample[]): Metric {
  return { name, help, type: 'gauge', samples };
}

function counter(name: string, help: string, samples: readonly Sample[]): Metric {
  return { name, help, type: 'counter', samples };
}

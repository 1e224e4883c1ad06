import { formatInstant, type Instant } from '@jobdesk/jobs-core/model';
import { periodOf } from '@jobdesk/report';
import {
  type DeliveryState,
  type MailKind,
  nextDue,
  type RecordedDelivery,
  type RecordedRun,
  type Runs,
  type RunState,
} from '@jobdesk/schedule';
import type { ScheduleSettings, TenantSettings } from '@jobdesk/settings';
import { secretDaysLeft } from './secret-days.ts';

/** What a reporter has done and will do, as plain data. Times are ISO 8601 in UTC. */
export interface ReporterStatus {
  readonly asOf: string;
  readonly schedules: readonly ScheduleStatus[];
  /** Newest due first. */
  readonly runs: readonly RunStatus[];
  /** Of tenants that declared when their client secret ends. */
  readonly secrets: readonly { readonly tenant: string; readonly expiresOn: string; readonly daysLeft: number }[];
}

export interface ScheduleStatus {
  readonly tenant: string;
  readonly schedule: string;
  readonly cadence: ScheduleSettings['cadence']['kind'];
  readonly timeZone: string;
  readonly nextDue: string;
}

/** A run, and what became of each of its mails. */
export interface RunStatus {
  readonly id: string;
  readonly tenant: string;
  readonly schedule: string;
  readonly timeZone: string;
  readonly period: { readonly from: string; readonly to: string; readonly text: string };
  readonly dueAt: string;
  readonly state: RunState;
  readonly complete: boolean | null;
  readonly attempts: number;
  readonly nextAttemptAt: string | null;
  readonly problem: string | null;
  readonly madeAt: string | null;
  readonly endedAt: string | null;
  readonly worker: Worker | null;
  readonly deliveries: readonly MailStatus[];
}

/** One mail to one recipient. */
export interface MailStatus {
  readonly kind: MailKind;
  readonly recipient: string;
  readonly messageId: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly nextAttemptAt: string | null;
  readonly lastAttemptAt: string | null;
  readonly settledAt: string | null;
  readonly reason: string | null;
  readonly path: string | null;
  readonly worker: Worker | null;
}

/** A process that has taken something. */
export interface Worker {
  readonly host: string;
  readonly process: string;
  /** It is known to have ended: whatever it did, it did not record it. */
  readonly dead: boolean;
}

export interface StatusFacts {
  readonly tenants: readonly TenantSettings[];
  readonly now: Instant;
  /** Whether a claimer is known to have ended. */
  readonly isDead: (by: string) => boolean;
}

/**
 * What is on record and what comes next.
 *
 * @param options `tenant`: of this one only; `limit`: so many runs
 */
export async function readStatus(
  runs: Runs,
  facts: StatusFacts,
  { tenant, limit }: { readonly tenant: string | null; readonly limit: number },
): Promise<ReporterStatus> {
  const { now } = facts;
  const tenants = facts.tenants.filter(({ id }) => tenant === null || id === tenant);
  const recorded = await runs.list({ ...(tenant === null ? {} : { tenant }), limit });
  return {
    asOf: formatInstant(now),
    schedules: tenants.flatMap(({ schedules }) =>
      schedules.map((schedule) => ({
        tenant: schedule.tenant,
        schedule: schedule.id,
        cadence: schedule.cadence.kind,
        timeZone: schedule.timeZone,
        nextDue: formatInstant(nextDue(schedule, now).dueAt),
      })),
    ),
    runs: recorded.map((run) => runStatus(run, facts)),
    secrets: tenants.flatMap((one) => {
      const daysLeft = secretDaysLeft(one, now);
      return daysLeft === null ? [] : [{ tenant: one.id, expiresOn: one.secretExpiresOn ?? '', daysLeft }];
    }),
  };
}

/** A recorded run as plain data. */
export function runStatus(run: RecordedRun, facts: StatusFacts): RunStatus {
  const tenant = facts.tenants.find(({ id }) => id === run.tenant);
  const timeZone = tenant?.schedules.find(({ id }) => id === run.schedule)?.timeZone ?? 'UTC';
  const { id, schedule, window, state, complete, attempts, problem, deliveries } = run;
  return {
    id,
    tenant: run.tenant,
    schedule,
    timeZone,
    period: {
      from: formatInstant(window.from),
      to: formatInstant(window.to),
      text: periodOf(window, timeZone).shortText,
    },
    dueAt: formatInstant(run.dueAt),
    state,
    complete,
    attempts,
    nextAttemptAt: instantText(run.nextAttemptAt),
    problem,
    madeAt: instantText(run.madeAt),
    endedAt: instantText(run.endedAt),
    worker: workerOf(run.claimedBy, facts),
    deliveries: deliveries.map((mail) => mailStatus(mail, facts)),
  };
}

function mailStatus(mail: RecordedDelivery, facts: StatusFacts): MailStatus {
  const { kind, recipient, messageId, state, attempts, reason, path } = mail;
  return {
    kind,
    recipient: recipient.address,
    messageId,
    state,
    attempts,
    nextAttemptAt: instantText(mail.nextAttemptAt),
    lastAttemptAt: instantText(mail.lastAttemptAt),
    settledAt: instantText(mail.settledAt),
    reason,
    path,
    worker: workerOf(mail.claimedBy, facts),
  };
}

/** A claimer's name begins with its machine and its process's number. */
function workerOf(claimer: string | null, { isDead }: StatusFacts): Worker | null {
  if (claimer === null) return null;
  const [host = claimer, process = '?'] = claimer.split('/');
  return { host, process, dead: isDead(claimer) };
}

function instantText(instant: Instant | null): string | null {
  return instant === null ? null : formatInstant(instant);
}

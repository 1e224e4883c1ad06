import { formatInstant, type Instant } from '@jobdesk/jobs-core/model';
import type { ScheduleOutcome, SuccessRate, Summary, Tally } from '@jobdesk/jobs-core/summary';
import type { ProducedReport } from './produce-report.ts';
import type { VerdictKind } from './report-document.ts';
import type { ProducedFile } from './report-files.ts';

/** What became of the mail to one recipient. `written`: into the outbox folder, to nobody. */
export interface DeliveryResult {
  readonly recipient: string;
  readonly status: 'accepted' | 'refused' | 'deferred' | 'written';
  readonly messageId: string;
}

/** A declared backup of which at least one start was missed. Instants are ISO 8601 in UTC. */
export interface MissedBackup {
  readonly service: number;
  readonly operation: 'backup';
  readonly everyMinutes: number;
  readonly missed: number;
  readonly firstMissedAt: string | null;
  /** Null when it did not start in the period. */
  readonly lastStartAt: string | null;
}

type Counts = Readonly<Record<string, number>>;

/** A report as `jobs report --json` prints it. */
export interface ReportResult {
  readonly tenant: string;
  readonly period: { readonly from: string; readonly to: string; readonly timeZone: string };
  readonly complete: boolean;
  readonly verdict: VerdictKind;
  readonly read: number;
  readonly expected: number | null;
  readonly totals: {
    readonly jobs: number;
    readonly byStatus: Counts;
    readonly byService: Counts;
    readonly byOperation: Counts;
    readonly byDay: Counts;
  };
  readonly successRate: SuccessRate;
  /** The declared backups of which a start was missed; null when that was not assessed. */
  readonly missed: readonly MissedBackup[] | null;
  /** Not assessed. */
  readonly changes: null;
  readonly files: readonly ProducedFile[];
  readonly deliveries: readonly DeliveryResult[];
}

/** The report as data for programs: the same figures as in the document. */
export function reportResult(
  { document, summary, files, missed }: ProducedReport,
  deliveries: readonly DeliveryResult[] = [],
): ReportResult {
  const { tenant, period, integrity, verdict } = document;
  return {
    tenant: tenant.id,
    period: { from: formatInstant(period.from), to: formatInstant(period.to), timeZone: period.timeZone },
    complete: integrity.complete,
    verdict: verdict.kind,
    read: integrity.read,
    expected: integrity.expected,
    totals: totalsOf(summary),
    successRate: summary.successRate,
    missed: missed?.filter((outcome) => outcome.missed > 0).map(missedBackup) ?? null,
    changes: null,
    files,
    deliveries: deliveries.map(({ recipient, status, messageId }) => ({ recipient, status, messageId })),
  };
}

function missedBackup({ schedule, missed, firstMissedAt, lastStartAt }: ScheduleOutcome): MissedBackup {
  const { service, operation, everyMinutes } = schedule;
  const iso = (instant: Instant | null): string | null => (instant === null ? null : formatInstant(instant));
  return {
    service,
    operation,
    everyMinutes,
    missed,
    firstMissedAt: iso(firstMissedAt),
    lastStartAt: iso(lastStartAt),
  };
}

/**
 * The totals keyed as programs get them: statuses and services by decimal code, operations by word, days by local
 * date; `unknown` where a job has no such value. Services, operations and statuses that did not occur are left out;
 * every day of the period is there.
 */
export function totalsOf(summary: Summary): ReportResult['totals'] {
  return {
    jobs: summary.all.jobs,
    byStatus: summary.all.byStatus,
    byService: countsOf(summary.byService.map((tally) => [String(tally.service ?? 'unknown'), tally])),
    byOperation: countsOf(Object.entries(summary.byOperation).filter(([, tally]) => tally.jobs > 0)),
    byDay: countsOf(summary.byDay.map((tally) => [tally.day, tally])),
  };
}

function countsOf(tallies: readonly (readonly [string, Tally])[]): Counts {
  return Object.fromEntries(tallies.map(([key, { jobs }]) => [key, jobs]));
}

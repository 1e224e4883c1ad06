import type { BoundedWindow, Instant, Operation } from '../model/index.ts';

/** The class of a job's result, as every surface counts it. */
export const outcomes = ['success', 'warning', 'failed', 'stopped', 'empty', 'skipped', 'open', 'unknown'] as const;
export type Outcome = (typeof outcomes)[number];

/** Rates are unrounded fractions; null when the denominator is 0. */
export interface SuccessRate {
  readonly scope: 'backup';
  readonly success: number;
  readonly warning: number;
  readonly failed: number;
  readonly stopped: number;
  /** success + warning + failed + stopped. */
  readonly denominator: number;
  readonly strict: number | null;
  readonly completed: number | null;
  readonly excluded: {
    readonly empty: number;
    readonly skipped: number;
    readonly open: number;
    readonly unknown: number;
  };
}

/** Objects of finished jobs. */
export interface ObjectTotals {
  readonly successful: number;
  readonly failed: number;
  readonly skipped: number;
  /** successful / (successful + failed); null when nothing was handled. */
  readonly rate: number | null;
}

/** Counts of one slice of the jobs (a service, an operation, a day …). */
export interface Tally {
  readonly jobs: number;
  readonly byOutcome: Readonly<Record<Outcome, number>>;
  /** Keyed by decimal status code, `unknown` where there was none. */
  readonly byStatus: Readonly<Record<string, number>>;
  readonly objects: ObjectTotals;
}

/** A service's figures: backups apart from restores, exports and housekeeping. */
export interface ServiceTally extends Tally {
  /** The vendor's code; null for jobs whose service is not known. */
  readonly service: number | null;
  readonly backups: Tally;
  readonly successRate: SuccessRate;
  readonly byOperation: Readonly<Record<Operation | 'unknown', number>>;
  /** The longest finished backup, in milliseconds. */
  readonly longestMs: number | null;
  readonly medianMs: number | null;
  readonly lastSuccessAt: Instant | null;
}

/** One local day. */
export interface DayTally extends Tally {
  /** `YYYY-MM-DD` on the tenant's calendar. */
  readonly day: string;
}

/** What the jobs of a period add up to. The figures of every surface come from here. */
export interface Summary {
  readonly window: BoundedWindow;
  readonly timeZone: string;
  readonly all: Tally;
  /** Keyed by service code, `unknown` where there is none; only services that had jobs. Ordered by name. */
  readonly byService: Readonly<Record<string, ServiceTally>>;
  /** Keyed by operation, `unknown` where there is none. */
  readonly byOperation: Readonly<Record<Operation | 'unknown', Tally>>;
  /** Every day of the period, also those without jobs, in order. */
  readonly byDay: readonly DayTally[];
  /** Of the backups. */
  readonly successRate: SuccessRate;
  /** Series (job types) of backups with ≥ 1 success / series that ran. */
  readonly coverage: { readonly met: number; readonly active: number };
  /** Job type and status codes that are in no table, with how often each was seen. */
  readonly unknownCodes: {
    readonly jobTypes: Readonly<Record<string, number>>;
    readonly statuses: Readonly<Record<string, number>>;
  };
}

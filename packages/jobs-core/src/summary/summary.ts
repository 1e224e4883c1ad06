import type { BoundedWindow, Instant, Operation } from '../model/index.ts';
import type { Outcome } from './outcome.ts';

/** How many runs of one kind (backups, restores, exports) ended well. Rates are unrounded fractions; null when the denominator is 0. */
export interface SuccessRate {
  readonly scope: 'backup' | 'restore' | 'export';
  readonly success: number;
  readonly warning: number;
  readonly failed: number;
  readonly stopped: number;
  /** success + warning + failed + stopped. */
  readonly denominator: number;
  /** success / denominator. */
  readonly strict: number | null;
  /** (success + warning) / denominator. */
  readonly completed: number | null;
  /** Runs that count neither way. */
  readonly excluded: {
    readonly empty: number;
    readonly skipped: number;
    readonly open: number;
    readonly unknown: number;
  };
}

/** Objects of finished jobs; counts that the server did not send add nothing. */
export interface ObjectTotals {
  readonly successful: number;
  readonly failed: number;
  readonly skipped: number;
  /** successful / (successful + failed); null when nothing was handled. Never an average of job percentages. */
  readonly rate: number | null;
}

/** Counts of one slice of the jobs (a service, an operation, a day …). */
export interface Tally {
  readonly jobs: number;
  readonly byOutcome: Readonly<Record<Outcome, number>>;
  /** Keyed by decimal status code, `unknown` where there was none; only statuses that occurred. */
  readonly byStatus: Readonly<Record<string, number>>;
  readonly objects: ObjectTotals;
  /** Jobs with status Successful that deserve a second look. */
  readonly flagged: {
    /** Reported Successful although objects failed: counted as `warning`. */
    readonly failedObjects: number;
    /** Reported Successful with every object skipped: counted as `success`. */
    readonly allSkipped: number;
  };
}

/** The runs of one job type: what the reports call a series. */
export interface SeriesTally extends Tally {
  /** The vendor's job type code; null for jobs whose type is not known. */
  readonly jobType: number | null;
  readonly service: number | null;
  readonly operation: Operation | null;
  /** Median and longest duration of the finished runs, in milliseconds; null when none had a duration. */
  readonly medianMs: number | null;
  readonly longestMs: number | null;
  /** When the last run with outcome `success` ended (its start, where the end is not known). */
  readonly lastSuccessAt: Instant | null;
  /** When the last run that failed or was stopped started. */
  readonly lastFailureAt: Instant | null;
  /** The outcome of the run that started last, of those that count as success, warning, failed or stopped. */
  readonly lastOutcome: Outcome | null;
  /** When the oldest run that is still open started. */
  readonly oldestOpenAt: Instant | null;
}

/** A service's figures: backups apart from restores, exports and housekeeping. */
export interface ServiceTally extends Tally {
  /** The vendor's code; null for jobs whose service is not known. */
  readonly service: number | null;
  readonly backups: Tally;
  readonly successRate: SuccessRate;
  readonly byOperation: Readonly<Record<Operation | 'unknown', number>>;
  /** Median and longest duration of the finished backups, in milliseconds. */
  readonly medianMs: number | null;
  readonly longestMs: number | null;
  /** When the last successful backup ended. */
  readonly lastSuccessAt: Instant | null;
}

/** One local day. */
export interface DayTally extends Tally {
  /** `YYYY-MM-DD` on the tenant's calendar. */
  readonly day: string;
  /** The part of the day that lies in the period: 23, 24 or 25 hours for a whole day. */
  readonly window: BoundedWindow;
  /** The backups that started on it. */
  readonly backups: Tally;
}

/** What the jobs of a period add up to. The figures of every surface come from here. */
export interface Summary {
  readonly window: BoundedWindow;
  readonly timeZone: string;
  readonly all: Tally;
  /** Only services that had jobs, ordered by name, the unknown one last. */
  readonly byService: readonly ServiceTally[];
  /** Keyed by operation, `unknown` where there is none; every operation is there. */
  readonly byOperation: Readonly<Record<Operation | 'unknown', Tally>>;
  /** Every day of the period, also those without jobs, in order. */
  readonly byDay: readonly DayTally[];
  /** Only job types that had jobs, ordered by name, the unknown one last. */
  readonly series: readonly SeriesTally[];
  /** Of the backups. */
  readonly successRate: SuccessRate;
  readonly restoreRate: SuccessRate;
  readonly exportRate: SuccessRate;
  /** Backup series with at least one success / backup series that ran. */
  readonly coverage: { readonly met: number; readonly active: number };
  /** Job type and status codes that are in no table, with how often each was seen; `unknown` where there was none. */
  readonly unknownCodes: {
    readonly jobTypes: Readonly<Record<string, number>>;
    readonly statuses: Readonly<Record<string, number>>;
  };
  /** Jobs that were handed in but did not start in the period: in no other figure. */
  readonly outside: number;
}

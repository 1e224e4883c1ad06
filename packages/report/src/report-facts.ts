import type { Completeness } from '@jobdesk/jobs-core/client';
import type { BoundedWindow, Instant, Job } from '@jobdesk/jobs-core/model';
import type { Summary } from '@jobdesk/jobs-core/summary';

/** Whose jobs a report is about. */
export interface ReportTenant {
  readonly id: string;
  /** As people know it; may hold anything. */
  readonly name: string;
  /** An IANA zone: its days are the report's days. */
  readonly timeZone: string;
}

/** The equal period before, for the changes; or why there is none to compare with. */
export type PeriodBefore =
  | { readonly kind: 'read'; readonly summary: Summary }
  | { readonly kind: 'missing'; readonly reason: string };

/** The jobs that are listed one by one. */
export interface ListedJobs {
  /** In the order in which they are printed. */
  readonly jobs: readonly Job[];
  /** How many more there are. */
  readonly more: number;
}

/** Everything that a report is made of. */
export interface ReportFacts {
  readonly tenant: ReportTenant;
  readonly window: BoundedWindow;
  readonly summary: Summary;
  readonly completeness: Completeness;
  readonly before: PeriodBefore;
  readonly listed: ListedJobs;
  readonly generatedAt: Instant;
  /** Whether the jobs are made up. */
  readonly simulated: boolean;
}

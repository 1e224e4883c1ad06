import type { Completeness } from '@jobdesk/jobs-core/client';
import type { BoundedWindow, Instant, Job } from '@jobdesk/jobs-core/model';
import type { ScheduleOutcome, Summary } from '@jobdesk/jobs-core/summary';
import type { Brand } from './report-document.ts';

/** Whose jobs a report is about. */
export interface ReportTenant {
  readonly id: string;
  /** As people know it; may hold anything. */
  readonly name: string;
  /** An IANA zone: its days are the report's days. */
  readonly timeZone: string;
  /** How the customer's reports look; read anew for every report. @default none */
  readonly branding?: ReportBranding;
  /** The day on which the client secret ends, `YYYY-MM-DD`; the report reminds of it. @default not declared */
  readonly secretExpiresOn?: string | null;
}

/** What a customer's reports carry of the customer. */
export interface ReportBranding {
  /** Shown in place of the tenant's name; null: the tenant's name. */
  readonly name: string | null;
  /** `#rgb` or `#rrggbb`, for headings and rules; darkened where text in it could not be read. */
  readonly colour: string | null;
  /** As it lies in the customer's file: a logo that cannot be drawn is left out, and the owner is told. */
  readonly logo: LogoFile | null;
}

/** The bytes of a logo. */
export interface LogoFile {
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/svg+xml';
}

/** A report that goes out after its time. */
export interface LateReport {
  readonly dueAt: Instant;
}

/** Backups that are known to fail and need nobody's action until a day. */
export interface ReportMute {
  /** The vendor's code of the service. */
  readonly service: number;
  readonly reason: string;
  /** The last day on which it holds, `YYYY-MM-DD` in the tenant's zone; null: until it is taken back. */
  readonly until: string | null;
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
  /** The tenant's colour and logo, as they can be shown. @default none */
  readonly brand?: Brand;
  /** @default it is in time */
  readonly late?: LateReport | null;
  /** @default none */
  readonly mutes?: readonly ReportMute[];
  /** How the declared schedules were kept. @default none was declared */
  readonly schedules?: readonly ScheduleOutcome[];
}

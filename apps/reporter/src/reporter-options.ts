import type { Log } from '@jobdesk/daemon';
import type { JobSource } from '@jobdesk/jobs-core/client';
import type { Instant } from '@jobdesk/jobs-core/model';
import type { Runs } from '@jobdesk/schedule';
import type { MailServerSettings, TenantSettings } from '@jobdesk/settings';
import type { SmtpOptions } from './delivery/smtp.ts';

/** What a reporter works with. */
export interface ReporterOptions {
  readonly runs: Runs;
  readonly tenants: readonly TenantSettings[];
  readonly mail: MailServerSettings;
  /** Where mails go that must not be sent. */
  readonly outboxFolder: string;
  /** Where a tenant's jobs are read from. */
  readonly sourceOf: (tenant: TenantSettings) => JobSource;
  /** This process, told apart from every other on every machine. */
  readonly by: string;
  /** Whether a process is known to have ended. */
  readonly isDead: (by: string) => boolean;
  readonly now: () => Instant;
  readonly fetch: typeof fetch;
  readonly log: Log;
  readonly smtp?: Omit<SmtpOptions, 'signal'>;
  /** Takes the ids of runs that it worked on. @default they are not kept */
  readonly touched?: Set<string>;
  /** How many reports are made, and how many mails handed over, side by side. @default 4 */
  readonly lanes?: number;
  /**
   * How long a conversation with the mail server may go on after the reporter was told to stop, in milliseconds.
   * @default 25 seconds
   */
  readonly lastWordsMs?: number;
}

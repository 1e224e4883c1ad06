import type { ApiSettings } from './api-settings.ts';
import type { Conventions } from './conventions.ts';
import type { MailAddress } from './mail-address.ts';

/** A customer account whose jobs are read, with everything that is particular to it. */
export interface TenantSettings {
  /** `default` for the one of the environment variables. */
  readonly id: string;
  /** As people call it. */
  readonly name: string;
  readonly api: ApiSettings;
  readonly conventions: Conventions;
  readonly branding: BrandingSettings;
  /** Who is told what could not be delivered or not be made; may be empty. */
  readonly owner: readonly MailAddress[];
  /** The day on which the client secret ends, `YYYY-MM-DD`; null when it was not declared. */
  readonly secretExpiresOn: string | null;
  /** Pinged after a report was accepted; null: nobody watches. */
  readonly heartbeatUrl: string | null;
  /** How often backups are meant to run. */
  readonly backups: readonly BackupSettings[];
  readonly mutes: readonly MuteSettings[];
  readonly schedules: readonly ScheduleSettings[];
}

/** How a customer's reports look. Files are read whenever a report is made, so that a new logo needs no restart. */
export interface BrandingSettings {
  /** In place of the tenant's name; null: the tenant's name. */
  readonly name: string | null;
  /** An absolute path: PNG, JPEG or SVG. */
  readonly logoFile: string | null;
  /** `#rrggbb`. */
  readonly colour: string | null;
}

/** A backup that is meant to run again and again. */
export interface BackupSettings {
  /** A service's key, such as `azure-vm`. */
  readonly service: string;
  readonly everyMinutes: number;
  /** The days on which it runs, 0 is Sunday; empty: every day. */
  readonly weekdays: readonly (0 | 1 | 2 | 3 | 4 | 5 | 6)[];
}

/** Backups that are known to fail and need nobody's action until a day. */
export interface MuteSettings {
  readonly service: string;
  readonly reason: string;
  /** The last day, `YYYY-MM-DD`; null: until it is taken out of the file. */
  readonly until: string | null;
}

/** Which report, how often, when, to whom. */
export interface ScheduleSettings {
  /** Unique within its tenant. */
  readonly id: string;
  readonly tenant: string;
  readonly cadence:
    | { readonly kind: 'daily' }
    | {
        readonly kind: 'weekly';
        readonly weekStartsOn: Conventions['weekStartsOn'];
        readonly sendOn: Conventions['weekStartsOn'];
      }
    | { readonly kind: 'monthly'; readonly sendOn: number };
  readonly timeZone: string;
  /** Minutes after local midnight. */
  readonly sendAt: number;
  readonly missed: 'latest' | 'all';
  /** What happens when the jobs cannot all be read for hours: only the owner is told, or it is sent as INCOMPLETE. */
  readonly whenIncomplete: 'tell-owner' | 'send';
  readonly formats: readonly ('pdf' | 'xlsx')[];
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  readonly bcc: readonly MailAddress[];
  /** The largest mail that is sent, in bytes, as it goes over the wire. */
  readonly largestMail: number;
  /** An `https:` or `mailto:` address by which people leave the list; null: none. */
  readonly listUnsubscribe: string | null;
}

/** The largest mail in bytes, unless a schedule says otherwise. */
export const defaultLargestMail = 10_000_000;

/** Who may ask which tenants in chat. Every list that is not empty has to hold the asker. */
export interface AccessSettings {
  /** Null: on every platform. */
  readonly surface: 'teams' | 'discord' | null;
  /** Entra tenants and teams, or Discord servers. */
  readonly groups: readonly string[];
  readonly places: readonly string[];
  readonly people: readonly string[];
  readonly roles: readonly string[];
  readonly tenants: readonly string[];
}

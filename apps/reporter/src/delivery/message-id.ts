import { createHash } from 'node:crypto';
import type { MailKind } from '@jobdesk/schedule';

/** What a mail is the only one of. */
export interface MailIdentity {
  readonly tenantId: string;
  /** Null for a report that somebody asked for by hand. */
  readonly schedule: string | null;
  readonly kind: MailKind;
  /** Start and end of the reported period. */
  readonly period: { readonly from: number; readonly to: number };
  readonly recipient: string;
  /** The recipient that a notice is about; null for a mail that is about none. */
  readonly about: string | null;
}

/**
 * A short text that stands for one mail, the same on every attempt: receivers drop a second mail of the same id, which
 * is all that keeps an attempt repeated after a lost answer from arriving twice.
 */
export function mailKey({ tenantId, schedule, kind, period, recipient, about }: MailIdentity): string {
  const parts = [tenantId, schedule, kind, period.from, period.to, recipient.toLowerCase(), about];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40);
}

/**
 * The Message-ID of a mail.
 *
 * @param sender the address that it comes from, whose domain it takes
 *
 * @example
 * messageIdOf(identity, 'backup@contoso.com') //=> '<report.3f0c…@contoso.com>'
 */
export function messageIdOf(identity: MailIdentity, sender: string): string {
  const domain = sender.slice(sender.lastIndexOf('@') + 1).replace(/[^A-Za-z0-9.-]/g, '') || 'localhost';
  return `<${identity.kind}.${mailKey(identity)}@${domain}>`;
}

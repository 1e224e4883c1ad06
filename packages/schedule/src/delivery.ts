import type { Instant } from '@jobdesk/jobs-core/model';

/** A mail address with the name that is shown with it. */
export interface Recipient {
  readonly name: string | null;
  readonly address: string;
}

/**
 * What a mail is for: the report itself, or a word to the tenant's owner about it.
 *
 * - `delayed`: the report cannot be made yet, or not whole; it is tried again
 * - `failed`: it will not be made
 * - `undelivered`: a recipient will not get it
 */
export type MailKind = 'report' | 'delayed' | 'failed' | 'undelivered';

/**
 * What became of one mail to one recipient.
 *
 * - `waiting`: not accepted yet; it is tried, or tried again
 * - `accepted`: the mail server has taken responsibility for it
 * - `refused`: the server will not take it, or it was tried for as long as it makes sense
 * - `written`: a file in the outbox folder, sent to nobody
 */
export type DeliveryState = 'waiting' | 'accepted' | 'refused' | 'written';

/** One mail to one recipient, with its attempts. */
export interface RecordedDelivery {
  readonly id: string;
  readonly kind: MailKind;
  readonly recipient: Recipient;
  /** The same on every attempt. */
  readonly messageId: string;
  /** SHA-256 of the bytes, in hexadecimal: the same on every attempt. */
  readonly hash: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly nextAttemptAt: Instant | null;
  readonly lastAttemptAt: Instant | null;
  /** Who hands it over, since the last attempt began; null: nobody. Whoever it is may have died since. */
  readonly claimedBy: string | null;
  readonly settledAt: Instant | null;
  /** Why, in a sentence for people; null where the state says it all. */
  readonly reason: string | null;
  /** The outbox file; null for a mail that went to a server. */
  readonly path: string | null;
}

/**
 * One mail to one recipient, and what became of it.
 *
 * - `accepted`: the mail server has taken responsibility for it
 * - `refused`: it will not go out, however often it is tried
 * - `deferred`: it did not go out now, or nobody knows; the same mail may be tried again
 * - `written`: it is a file in the outbox folder, sent to nobody
 */
export interface Delivery {
  /** The mail address. */
  readonly recipient: string;
  readonly status: 'accepted' | 'refused' | 'deferred' | 'written';
  /** The same for every attempt at this tenant, period and recipient. */
  readonly messageId: string;
  /** Why, in a sentence for people; null where the status says it all. */
  readonly reason: string | null;
  /** The outbox file; null for a mail that went to a server. */
  readonly path: string | null;
}

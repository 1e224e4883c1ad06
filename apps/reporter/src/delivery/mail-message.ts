import type { MailContent } from '@jobdesk/report/mail';
import type { MailAddress } from '@jobdesk/settings';

/** A mail as everybody gets it, before it is bytes. */
export interface MailMessage {
  readonly from: MailAddress;
  /** Who stands in the header; nobody: "undisclosed recipients". */
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  /** The same on every attempt. */
  readonly date: Date;
  readonly content: MailContent;
  /** What separates the parts: the same on every attempt, so that the bytes are. */
  readonly boundary: string;
  /** An https or mailto address by which people leave the list; null when there is none. */
  readonly listUnsubscribe: string | null;
  /** It is about made-up jobs: it says so in a header, and is mailed to nobody. */
  readonly simulated: boolean;
}

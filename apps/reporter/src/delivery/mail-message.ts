import type { MailContent } from '@jobdesk/report/mail';
import type { MailAddress } from '@jobdesk/settings';

/** A mail to one recipient, before it is bytes. */
export interface MailMessage {
  readonly from: MailAddress;
  readonly to: MailAddress;
  /** With its angle brackets. */
  readonly messageId: string;
  /** The same on every attempt. */
  readonly date: Date;
  readonly content: MailContent;
  /** What separates the parts: the same on every attempt, so that the bytes are. */
  readonly boundary: string;
  /** An https or mailto address by which people leave the list; null when there is none. */
  readonly listUnsubscribe: string | null;
}

import type { BoundedWindow, Instant } from '@jobdesk/jobs-core/model';
import type { MailContent } from '@jobdesk/report/mail';
import type { KeptMessage, Mailing, MailKind, Recipient } from '@jobdesk/schedule';
import type { MailAddress } from '@jobdesk/settings';
import { wireHash } from './kept-mail.ts';
import { mailKey, messageIdOf } from './message-id.ts';
import { composeMessage } from './smtp.ts';

export interface MailingFacts {
  readonly run: { readonly tenant: string; readonly schedule: string; readonly window: BoundedWindow };
  readonly kind: MailKind;
  /** The recipient that a notice is about. @default it is about none */
  readonly about?: string | null;
  /** The whole mail, then smaller forms of it. */
  readonly contents: readonly MailContent[];
  readonly from: MailAddress;
  readonly to: readonly Recipient[];
  readonly cc?: readonly Recipient[];
  /** Get the same mail and stand in no header. */
  readonly bcc?: readonly Recipient[];
  readonly date: Instant;
  readonly listUnsubscribe?: string | null;
  readonly simulated: boolean;
}

/**
 * Mails as they are kept: each form's bytes once, and one delivery to each address. The same facts make the same bytes
 * and the same ids.
 */
export async function composeMailing(facts: MailingFacts): Promise<Mailing> {
  const {
    run,
    kind,
    about = null,
    contents,
    from,
    to,
    cc = [],
    bcc = [],
    date,
    listUnsubscribe = null,
    simulated,
  } = facts;
  const identity = { tenantId: run.tenant, schedule: run.schedule, kind, about, period: run.window };
  const messages: KeptMessage[] = [];
  for (const [level, content] of contents.entries()) {
    const boundary = mailKey({ ...identity, recipient: `level ${level}` });
    const head = { from, to, cc, date: new Date(date), boundary, listUnsubscribe, simulated };
    messages.push({ kind, level, bytes: await composeMessage({ ...head, content }) });
  }
  const [whole] = messages;
  if (whole === undefined) throw new Error('A mail has at least one form.');
  const deliveries = eachOnce([...to, ...cc, ...bcc]).map((recipient) => {
    const messageId = messageIdOf({ ...identity, recipient: recipient.address }, from.address);
    return { kind, recipient, messageId, hash: wireHash(messageId, whole.bytes) };
  });
  return { messages, deliveries };
}

function eachOnce(recipients: readonly Recipient[]): readonly Recipient[] {
  const byAddress = new Map<string, Recipient>();
  for (const { name, address } of recipients) {
    const key = address.toLowerCase();
    if (!byAddress.has(key)) byAddress.set(key, { name, address });
  }
  return [...byAddress.values()];
}

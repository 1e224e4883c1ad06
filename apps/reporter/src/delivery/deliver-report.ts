import type { ProducedReport } from '@jobdesk/report';
import type { MailContent } from '@jobdesk/report/mail';
import type { MailAddress, MailTransport } from '@jobdesk/settings';
import type { Delivery } from './delivery.ts';
import { wireBytes } from './kept-mail.ts';
import { mailKey, messageIdOf } from './message-id.ts';
import { outboxFileName, whyWritten, writeToOutbox } from './outbox.ts';
import { reportContents } from './report-contents.ts';
import { composeMessage, type SmtpOptions, sendMessage } from './smtp.ts';
import type { SmtpOutcome } from './smtp-fault.ts';

export interface DeliverOptions extends SmtpOptions {
  readonly transport: MailTransport;
  readonly from: MailAddress;
  readonly to: readonly MailAddress[];
  /** Where mails go that must not be sent. */
  readonly outboxFolder: string;
  /** The largest mail that is sent, in bytes. @default 10 MB */
  readonly largestMail?: number;
  /** An https or mailto address by which people leave the list. @default none */
  readonly listUnsubscribe?: string | null;
}

/**
 * Mails a report, one mail to each recipient, so that one who is refused keeps nobody else from getting it. A server
 * that finds the mail too large gets it again without workbook, then without PDF. Simulated data is mailed to nobody:
 * it goes to the outbox, and says so.
 *
 * @throws Error when a file cannot be read, or the outbox not written
 */
export async function deliverReport(report: ProducedReport, options: DeliverOptions): Promise<readonly Delivery[]> {
  const contents = await reportContents(report, options.largestMail);
  const deliveries: Delivery[] = [];
  for (const to of options.to) deliveries.push(await deliverTo(to, report, contents, options));
  return deliveries;
}

async function deliverTo(
  to: MailAddress,
  { document }: ProducedReport,
  contents: readonly MailContent[],
  { from, listUnsubscribe = null, outboxFolder, ...options }: DeliverOptions,
): Promise<Delivery> {
  const { tenant, period, simulated } = document;
  const identity = {
    tenantId: tenant.id,
    schedule: null,
    kind: 'report',
    period,
    recipient: to.address,
    about: null,
  } as const;
  const messageId = messageIdOf(identity, from.address);
  const date = new Date(document.generatedAt.instant);
  const head = { from, to: [to], cc: [], date, boundary: mailKey(identity), listUnsubscribe, simulated };
  const result = { recipient: to.address, messageId };
  let reason: string | null = null;
  let outcome: SmtpOutcome | null = null;
  for (const content of contents) {
    const raw = wireBytes(messageId, await composeMessage({ ...head, content }));
    if (options.transport.kind === 'outbox' || simulated) {
      const folder = options.transport.kind === 'outbox' ? options.transport.folder : outboxFolder;
      const path = await writeToOutbox(
        raw,
        folder,
        outboxFileName({ ...document, schedule: null, recipient: to.address, kind: 'report' }),
      );
      return { ...result, status: 'written', reason: whyWritten(simulated), path };
    }
    outcome = await sendMessage(raw, { from: from.address, to: to.address }, options.transport, options);
    if (outcome.trouble !== 'size') break;
    reason ??= outcome.reason;
  }
  if (outcome === null) throw new Error('A report has at least one form as a mail.');
  const smaller = outcome.status === 'accepted' && reason !== null;
  return {
    ...result,
    status: outcome.status,
    reason: smaller ? `Sent in a smaller form. ${reason ?? ''}` : outcome.reason,
    path: null,
  };
}

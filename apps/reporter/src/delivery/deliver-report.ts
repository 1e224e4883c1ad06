import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { oneLine, type ProducedReport, reportFileName } from '@jobdesk/report';
import { type MailContent, type MailFile, mediaTypes, renderMail } from '@jobdesk/report/mail';
import type { MailAddress, MailTransport } from '@jobdesk/settings';
import type { Delivery } from './delivery.ts';
import type { MailMessage } from './mail-message.ts';
import { mailKey, messageIdOf } from './message-id.ts';
import { writeToOutbox } from './outbox.ts';
import { composeMessage, type SmtpOptions, type SmtpServer, sendMessage } from './smtp.ts';
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

/** What to leave out for a server that takes only smaller mails, one attempt after the other. */
const smallerAndSmaller: readonly (readonly MailFile['format'][])[] = [[], ['xlsx'], ['xlsx', 'pdf']];

/**
 * Mails a report, one mail to each recipient, so that one who is refused keeps nobody else from getting it. A server
 * that finds the mail too large gets it again without workbook, then without PDF. Simulated data is mailed to nobody:
 * it goes to the outbox, and says so.
 *
 * @throws Error when a file cannot be read, or the outbox not written
 */
export async function deliverReport(report: ProducedReport, options: DeliverOptions): Promise<readonly Delivery[]> {
  const files = await Promise.all(
    report.files.map(
      async ({ format, path }): Promise<MailFile> => ({
        format,
        fileName: basename(path),
        mediaType: mediaTypes[format],
        bytes: await readFile(path),
      }),
    ),
  );
  const rendered = new Map<number, Promise<MailContent>>();
  const contentOf = (level: number): Promise<MailContent> => {
    const known = rendered.get(level);
    if (known !== undefined) return known;
    const { largestMail } = options;
    const content = renderMail(report.document, {
      files,
      without: smallerAndSmaller[level] ?? [],
      ...(largestMail === undefined ? {} : { largestMail }),
    });
    rendered.set(level, content);
    return content;
  };
  const deliveries: Delivery[] = [];
  for (const to of options.to) deliveries.push(await deliverTo(to, report, contentOf, options));
  return deliveries;
}

type ContentOf = (level: number) => Promise<MailContent>;

async function deliverTo(
  to: MailAddress,
  report: ProducedReport,
  contentOf: ContentOf,
  options: DeliverOptions,
): Promise<Delivery> {
  const { transport } = options;
  const { simulated } = report.document;
  if (transport.kind === 'smtp' && !simulated) return sendTo(to, report, contentOf, options, transport);
  const message = messageTo(to, report, await contentOf(0), options);
  const folder = transport.kind === 'outbox' ? transport.folder : options.outboxFolder;
  const path = await writeToOutbox(await composeMessage(message), folder, fileNameFor(to, report));
  const reason =
    transport.kind === 'smtp'
      ? 'SIMULATED DATA is mailed to nobody: written to the outbox instead.'
      : 'No mail server is configured (SMTP_URL): written to the outbox, not sent.';
  return { recipient: to.address, status: 'written', messageId: message.messageId, reason, path };
}

async function sendTo(
  to: MailAddress,
  report: ProducedReport,
  contentOf: ContentOf,
  options: DeliverOptions,
  server: SmtpServer,
): Promise<Delivery> {
  let before: SmtpOutcome | null = null;
  for (const level of smallerAndSmaller.keys()) {
    const message = messageTo(to, report, await contentOf(level), options);
    const outcome = await sendMessage(await composeMessage(message), message, server, options);
    const last = level === smallerAndSmaller.length - 1;
    if (!outcome.tooLarge || last) {
      const shrunk = before !== null && outcome.status === 'accepted';
      const reason = shrunk ? `Sent without ${leftOut(level)}. ${before?.reason ?? ''}` : outcome.reason;
      return { recipient: to.address, status: outcome.status, messageId: message.messageId, reason, path: null };
    }
    before = outcome;
  }
  throw new Error('There is always a last attempt.');
}

function leftOut(level: number): string {
  return (smallerAndSmaller[level] ?? []).map((format) => (format === 'pdf' ? 'PDF' : 'workbook')).join(' and ');
}

function messageTo(
  to: MailAddress,
  { document }: ProducedReport,
  content: MailContent,
  { from, listUnsubscribe = null }: DeliverOptions,
): MailMessage {
  const identity = { tenantId: document.tenant.id, period: document.period, recipient: to.address };
  return {
    from: plain(from),
    to: plain(to),
    messageId: messageIdOf(identity, from.address),
    date: new Date(document.generatedAt.instant),
    content,
    boundary: mailKey(identity),
    listUnsubscribe,
  };
}

/** A display name comes from a configuration, and so from outside. */
function plain({ name, address }: MailAddress): MailAddress {
  return { name: name === null ? null : oneLine(name, 100), address };
}

function fileNameFor({ address }: MailAddress, { document }: ProducedReport): string {
  const { tenant, period, simulated } = document;
  const name = reportFileName({ tenant: { ...tenant, timeZone: period.timeZone }, window: period, simulated }, 'eml');
  return name.replace(
    /\.eml$/,
    `-${address
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 60)}.eml`,
  );
}

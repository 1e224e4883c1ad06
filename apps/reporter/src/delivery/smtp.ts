// The only file that knows nodemailer: composing a message, and one SMTP conversation.
import { Readable } from 'node:stream';
import { oneLine } from '@jobdesk/report';
import type { MailAddress, MailTransport } from '@jobdesk/settings';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { simulatedHeaders } from './kept-mail.ts';
import { listUnsubscribeHeaders } from './list-unsubscribe.ts';
import type { MailMessage } from './mail-message.ts';
import { outcomeOfFault, type SmtpFault, type SmtpOutcome } from './smtp-fault.ts';

/** A mail server to hand mails to. */
export type SmtpServer = Extract<MailTransport, { kind: 'smtp' }>;

export interface SmtpOptions {
  /** Certificate authorities that are trusted beside the well-known ones, as PEM. */
  readonly certificateAuthorities?: readonly string[];
  /** How long the server may be silent, in milliseconds. @default 10 minutes */
  readonly silence?: number;
  /** Ends the conversation; what was handed over may have arrived. @default it is waited for */
  readonly signal?: AbortSignal;
}

/**
 * How long to wait for the answer to the end of the message: RFC 5321, 4.5.3.2.6. A shorter wait makes duplicates,
 * because the server may have taken the mail.
 */
const longestSilence = 600_000;
const longestConnect = 30_000;

/**
 * A message as it is kept, without `Message-ID`: the same bytes for the same message. Header values are encoded words;
 * nothing is read from files or addresses.
 */
export async function composeMessage(message: MailMessage): Promise<Buffer> {
  const { from, to, cc, date, content, boundary, listUnsubscribe, simulated } = message;
  const mail = new MailComposer({
    from: addressee(from),
    to: to.length + cc.length === 0 ? 'undisclosed-recipients:;' : to.map(addressee),
    cc: cc.map(addressee),
    subject: content.subject,
    messageId: placeholder,
    date,
    text: content.text,
    html: content.html,
    attachments: [
      ...content.pictures.map(({ cid, fileName, mediaType, bytes }) => ({
        cid,
        filename: fileName,
        contentType: mediaType,
        contentDisposition: 'inline',
        content: Buffer.from(bytes),
      })),
      ...content.attachments.map(({ fileName, mediaType, bytes }) => ({
        filename: fileName,
        contentType: mediaType,
        content: Buffer.from(bytes),
      })),
    ],
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...listUnsubscribeHeaders(listUnsubscribe),
      ...(simulated ? simulatedHeaders : {}),
    },
    baseBoundary: boundary,
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return withoutPlaceholder(await mail.compile().build());
}

/** nodemailer makes an id up where none is given. */
const placeholder = '<placeholder@jobdesk.invalid>';

function withoutPlaceholder(raw: Buffer): Buffer {
  const line = `Message-ID: ${placeholder}\r\n`;
  const at = raw.indexOf(line);
  if (at === -1) throw new Error('The composed mail has no Message-ID line.');
  return Buffer.concat([raw.subarray(0, at), raw.subarray(at + line.length)]);
}

/** A display name comes from a configuration, and so from outside. */
function addressee({ name, address }: MailAddress): { readonly name: string; readonly address: string } {
  return { name: name === null ? '' : oneLine(name, 100), address };
}

/**
 * Hands one message to a mail server, for one recipient. TLS as the settings say; a user's password never travels in
 * clear, not even on this machine. Never throws for what a server does: that is the outcome.
 *
 * @param envelope the mail addresses of sender and recipient
 */
export async function sendMessage(
  raw: Buffer,
  { from, to }: { readonly from: string; readonly to: string },
  server: SmtpServer,
  options: SmtpOptions = {},
): Promise<SmtpOutcome> {
  const message = Readable.from([raw]);
  return converse(server, options, message, async (connection) => {
    const envelope = { from, to: [to], size: raw.length };
    await settled(connection, (done) => connection.send(envelope, message, done));
  });
}

/** Connects, signs in and goes again: the outcome that a mail would have had so far. Nothing is sent. */
export function greetServer(server: SmtpServer, options: SmtpOptions = {}): Promise<SmtpOutcome> {
  return converse(server, options, null, async () => {});
}

/** One conversation: connected, encrypted and signed in as the settings say, then whatever is to be said. */
async function converse(
  { host, port, tls, login }: SmtpServer,
  { certificateAuthorities, silence = longestSilence, signal }: SmtpOptions,
  message: Readable | null,
  say: (connection: SMTPConnection) => Promise<void>,
): Promise<SmtpOutcome> {
  const connection = new SMTPConnection({
    host,
    port,
    secure: tls === 'implicit',
    requireTLS: tls === 'required' || (tls === 'none' && login !== null),
    connectionTimeout: Math.min(longestConnect, silence),
    greetingTimeout: Math.min(longestConnect, silence),
    socketTimeout: silence,
    tls: {
      minVersion: 'TLSv1.2',
      ...(certificateAuthorities === undefined ? {} : { ca: [...certificateAuthorities] }),
    },
  });
  // A connection that breaks between two steps shows in the next one; after the last it no longer matters.
  connection.on('error', () => {});
  const progress: { phase: SmtpFault['phase']; handedOver: boolean } = { phase: 'connect', handedOver: false };
  message?.once('end', () => {
    progress.handedOver = true;
  });
  const conversation = async (): Promise<void> => {
    await settled(connection, (done) => connection.connect(done));
    if (login !== null) {
      progress.phase = 'login';
      const { user, password } = login;
      await settled(connection, (done) => connection.login({ user, pass: password.reveal() }, done));
    }
    progress.phase = 'send';
    await say(connection);
  };
  try {
    await unlessAborted(signal, conversation);
    connection.quit();
    return { status: 'accepted', reason: null, trouble: null };
  } catch (error) {
    connection.close();
    if (signal?.aborted === true && !progress.handedOver) {
      return { status: 'deferred', reason: 'Jobdesk was stopped before the mail was handed over.', trouble: null };
    }
    return outcomeOfFault({ ...progress, ...faultOf(error) });
  }
}

/** The work, until it is done or the signal comes. */
async function unlessAborted(signal: AbortSignal | undefined, work: () => Promise<void>): Promise<void> {
  if (signal === undefined) return work();
  signal.throwIfAborted();
  const { promise, reject } = Promise.withResolvers<never>();
  const leave = (): void => reject(signal.reason);
  signal.addEventListener('abort', leave, { once: true });
  try {
    await Promise.race([work(), promise]);
  } finally {
    signal.removeEventListener('abort', leave);
  }
}

/** One step of the conversation as a promise; a connection that breaks ends it, too. */
function settled(connection: SMTPConnection, step: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.once('error', reject);
    step((error) => {
      connection.off('error', reject);
      if (error === undefined || error === null) resolve();
      else reject(error);
    });
  });
}

function faultOf(error: unknown): Pick<SmtpFault, 'code' | 'responseCode' | 'command' | 'message'> {
  if (!(error instanceof Error)) return { code: null, responseCode: null, command: null, message: String(error) };
  // nodemailer puts a code of its own over the system's.
  const code = textField(error, 'originalCode') ?? textField(error, 'code');
  const responseCode = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : null;
  const command = textField(error, 'command');
  return { code, responseCode, command, message: textField(error, 'response') ?? error.message };
}

function textField(value: unknown, name: string): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const field: unknown = Reflect.get(value, name);
  return typeof field === 'string' && field !== '' ? field : null;
}

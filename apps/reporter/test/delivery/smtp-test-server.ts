import type { Server } from 'node:net';
import { selfSignedCertificate } from '@jobdesk/simulator';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';

/** What the mail server does with mails; a test may change it. */
export interface MailServerMood {
  /** Recipients that are not taken, and the reply. */
  refuse: Readonly<Record<string, { readonly code: number; readonly text: string }>>;
  /** What answers the sender's address; null: it may send. */
  sender: { readonly code: number; readonly text: string } | null;
  /** What answers the end of a message: a reply, or the line going dead, whether the message was kept or not. */
  atEnd: { readonly code: number; readonly text: string } | 'hang up' | 'keep and hang up' | null;
  /** Called when a message is there whole; its end is answered when this has ended. */
  hold: () => Promise<void>;
}

/** How the mail server is, and behaves at first. */
export interface MailServerOptions extends Partial<MailServerMood> {
  /** `starttls` and `implicit` use the certificate of {@link certificate}. @default 'none' */
  readonly tls?: 'none' | 'starttls' | 'implicit';
  /** Only these may send. */
  readonly login?: { readonly user: string; readonly password: string };
  /** The largest message, in bytes. */
  readonly size?: number;
  /** Whether the size is only found out when the message has come. */
  readonly hideSize?: boolean;
  /** Where it listens. @default a free port */
  readonly port?: number;
}

/** A message that came in. */
export interface ReceivedMail {
  readonly raw: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly encrypted: boolean;
}

export interface MailServer {
  readonly port: number;
  readonly received: readonly ReceivedMail[];
  /** Users that signed in, and whether over TLS. */
  readonly logins: readonly { readonly user: string; readonly encrypted: boolean }[];
  readonly mood: MailServerMood;
  /** Goes away. */
  close(): Promise<void>;
}

/** For `localhost`, signed by itself. */
export const certificate = selfSignedCertificate({
  name: 'localhost',
  from: Date.now() - 86_400_000,
  to: Date.now() + 86_400_000,
});

/** A real mail server on this machine; it closes with the test. */
export async function startMailServer(options: MailServerOptions = {}): Promise<MailServer> {
  const { tls = 'none', login, size, hideSize = false, port = 0 } = options;
  const { refuse = {}, sender = null, atEnd = null, hold = () => Promise.resolve() } = options;
  const mood: MailServerMood = { refuse, sender, atEnd, hold };
  const { certificate: cert, privateKey: key } = await certificate;
  const received: ReceivedMail[] = [];
  const logins: { user: string; encrypted: boolean }[] = [];
  const disabled = [tls === 'starttls' ? '' : 'STARTTLS', login === undefined ? 'AUTH' : ''].filter(Boolean);
  const server = new SMTPServer({
    secure: tls === 'implicit',
    key,
    cert,
    disabledCommands: disabled,
    authOptional: login === undefined,
    allowInsecureAuth: true,
    size,
    hideSize,
    logger: false,
    disableReverseLookup: true,
    onAuth(auth, session, done) {
      logins.push({ user: auth.username ?? '', encrypted: session.secure });
      if (auth.username === login?.user && auth.password === login?.password) done(null, { user: auth.username });
      else done(Object.assign(new Error('Authentication failed'), { responseCode: 535 }));
    },
    onMailFrom(_address, _session, done) {
      if (mood.sender === null) done();
      else done(Object.assign(new Error(mood.sender.text), { responseCode: mood.sender.code }));
    },
    onRcptTo({ address }, _session, done) {
      const refusal = mood.refuse[address];
      if (refusal === undefined) done();
      else done(Object.assign(new Error(refusal.text), { responseCode: refusal.code }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      const answer = (): void => {
        if (stream.sizeExceeded) {
          done(Object.assign(new Error('Message is too big'), { responseCode: 552 }));
          return;
        }
        const { atEnd: end } = mood;
        if (end !== null && end !== 'hang up' && end !== 'keep and hang up') {
          done(Object.assign(new Error(end.text), { responseCode: end.code }));
          return;
        }
        const { mailFrom, rcptTo } = session.envelope;
        if (end !== 'hang up') {
          received.push({
            raw: Buffer.concat(chunks).toString('latin1'),
            from: mailFrom === false ? '' : mailFrom.address,
            to: rcptTo.map(({ address }) => address),
            encrypted: session.secure,
          });
        }
        if (end === null) done();
        else for (const connection of server.connections) connection._socket.destroy();
      };
      stream.on('end', () => void mood.hold().then(answer));
    },
  });
  server.on('error', () => {
    // A client that hangs up over a certificate is what some tests are about.
  });
  await new Promise<void>((resolve) => {
    server.listen(port, 'localhost', resolve);
  });
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      if (server.server.listening) server.close(() => resolve());
      else resolve();
    });
  onTestFinished(close);
  return { port: portOf(server.server), received, logins, mood, close };
}

/** The port that a server listens on. */
export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port.');
  return address.port;
}

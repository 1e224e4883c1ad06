import { checkMailServer } from '@jobdesk/reporter';
import type { MailTransport } from '@jobdesk/settings';
import { failed, type Finding, notConfigured, ok } from './finding.ts';

const check = 'Mail server';

const encrypted = { implicit: 'with TLS', required: 'with STARTTLS', none: 'on this machine' } as const;

/** Whether the mail server lets us in; no mail is sent. */
export async function checkMail(transport: MailTransport, patienceMs: number): Promise<readonly Finding[]> {
  if (transport.kind === 'outbox') {
    return [notConfigured(check, `Without SMTP_URL, mails are written into ${transport.folder} and sent to nobody.`)];
  }
  const { host, port, tls, login } = transport;
  // Its own words are heard before it is given up.
  const problem = await checkMailServer(transport, { silence: patienceMs * 0.9 });
  if (problem !== null) {
    const advice = 'Compare SMTP_URL (host, port, user, password) with what your mail provider says.';
    return [failed(check, `${host}:${port}: ${problem}`, advice)];
  }
  const signIn = login === null ? 'no sign-in' : 'signed in';
  return [ok(check, `${host}:${port} answers ${encrypted[tls]}, ${signIn}. No mail was sent.`)];
}

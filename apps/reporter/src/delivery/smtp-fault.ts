import { oneLine } from '@jobdesk/report';

/** What is known of a failed attempt. */
export interface SmtpFault {
  /** nodemailer's code, or the system's. */
  readonly code: string | null;
  /** The server's three digits; null when it did not answer. */
  readonly responseCode: number | null;
  /** The server's words, or the fault's. */
  readonly message: string;
  /** nodemailer's name for the command that was refused, such as `MAIL FROM`; null: none was. */
  readonly command: string | null;
  /** How far the attempt had come. */
  readonly phase: 'connect' | 'login' | 'send';
  /** Whether the whole message had been handed over: then it may have arrived. */
  readonly handedOver: boolean;
}

/**
 * What stood in the way, where that tells what to do next.
 *
 * - `size`: refused for its size alone; a smaller mail may pass
 * - `server`: the server is not there, or takes no mail from anybody now; the next mail would fare no better
 * - `configuration`: no mail at all will pass before somebody changes something: password, certificate, encryption
 */
export type SmtpTrouble = 'size' | 'server' | 'configuration';

/** What an attempt came to. */
export interface SmtpOutcome {
  readonly status: 'accepted' | 'refused' | 'deferred';
  readonly reason: string | null;
  /** Null: it is about this mail or recipient, or there is none. */
  readonly trouble: SmtpTrouble | null;
}

const certificateFaults =
  /^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|CERT_|UNABLE_TO_|ERR_TLS_CERT|HOSTNAME_MISMATCH)/;

/** What a failed attempt means: try again, or not, and why. */
export function outcomeOfFault(fault: SmtpFault): SmtpOutcome {
  const { code, responseCode, command, phase, handedOver } = fault;
  const said = oneLine(fault.message, 300);
  if (code !== null && certificateFaults.test(code)) {
    const [why = said] = said.split(';');
    return refused(
      `The mail server's certificate is not trusted (${why}); nothing was sent. Name its authority in NODE_EXTRA_CA_CERTS.`,
      'configuration',
    );
  }
  if (code !== null && /^(ETLS$|ERR_SSL_|ERR_TLS_)/.test(code)) {
    const reason = `The mail server set up no encryption (${said}); nothing is sent in clear.`;
    return isTransient(responseCode) ? deferred(reason, 'server') : refused(reason, 'configuration');
  }
  if (phase === 'login' && responseCode !== null) {
    return isTransient(responseCode)
      ? deferred(`The mail server cannot sign in now: ${said}`, 'server')
      : refused(`The mail server refused user and password (${responseCode}). Check SMTP_URL.`, 'configuration');
  }
  if (responseCode === 552 || /message size larger|size limit|too large|too big/i.test(said)) {
    return refused(`The mail is too large for the server: ${said}`, 'size');
  }
  if (isTransient(responseCode)) {
    return deferred(`The mail server asks to try later: ${said}`, phase === 'connect' ? 'server' : null);
  }
  // 530, "authentication required": it takes no mail from anybody who has not signed in.
  if (responseCode === 530)
    return refused(`The mail server wants a user and password: ${said}. Check SMTP_URL.`, 'configuration');
  if (responseCode !== null && command === 'MAIL FROM') {
    return refused(`The mail server takes no mail from this sender: ${said}. Check MAIL_FROM.`, 'configuration');
  }
  if (responseCode !== null) return refused(`The mail server refused: ${said}`, phase === 'connect' ? 'server' : null);
  if (handedOver) {
    return deferred(
      `The mail server did not confirm the mail (${said}): it may have arrived. The next attempt has the same Message-ID.`,
    );
  }
  return deferred(`The mail server could not be reached: ${said}`, phase === 'send' ? null : 'server');
}

function isTransient(responseCode: number | null): boolean {
  return responseCode !== null && responseCode >= 400 && responseCode < 500;
}

function refused(reason: string, trouble: SmtpTrouble | null = null): SmtpOutcome {
  return { status: 'refused', reason, trouble };
}

function deferred(reason: string, trouble: SmtpTrouble | null = null): SmtpOutcome {
  return { status: 'deferred', reason, trouble };
}

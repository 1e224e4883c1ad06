import { oneLine } from '@jobdesk/report';

/** What is known of a failed attempt. */
export interface SmtpFault {
  /** nodemailer's code, or the system's. */
  readonly code: string | null;
  /** The server's three digits; null when it did not answer. */
  readonly responseCode: number | null;
  /** The server's words, or the fault's. */
  readonly message: string;
  /** How far the attempt had come. */
  readonly phase: 'connect' | 'login' | 'send';
  /** Whether the whole message had been handed over: then it may have arrived. */
  readonly handedOver: boolean;
}

/** What an attempt came to. */
export interface SmtpOutcome {
  readonly status: 'accepted' | 'refused' | 'deferred';
  readonly reason: string | null;
  /** Refused for its size alone: a smaller mail may pass. */
  readonly tooLarge: boolean;
}

const certificateFaults =
  /^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|CERT_|UNABLE_TO_|ERR_TLS_CERT|HOSTNAME_MISMATCH)/;

/** What a failed attempt means: try again, or not, and why. */
export function outcomeOfFault(fault: SmtpFault): SmtpOutcome {
  const { code, responseCode, phase, handedOver } = fault;
  const said = oneLine(fault.message, 300);
  if (code !== null && certificateFaults.test(code)) {
    const [why = said] = said.split(';');
    return refused(
      `The mail server's certificate is not trusted (${why}); nothing was sent. Name its authority in NODE_EXTRA_CA_CERTS.`,
    );
  }
  if (code !== null && /^(ETLS$|ERR_SSL_|ERR_TLS_)/.test(code)) {
    const reason = `The mail server set up no encryption (${said}); nothing is sent in clear.`;
    return isTransient(responseCode) ? deferred(reason) : refused(reason);
  }
  if (phase === 'login' && responseCode !== null) {
    return isTransient(responseCode)
      ? deferred(`The mail server cannot sign in now: ${said}`)
      : refused(`The mail server refused user and password (${responseCode}). Check SMTP_URL.`);
  }
  if (responseCode === 552 || /message size larger|size limit|too large|too big/i.test(said)) {
    return { status: 'refused', reason: `The mail is too large for the server: ${said}`, tooLarge: true };
  }
  if (isTransient(responseCode)) return deferred(`The mail server asks to try later: ${said}`);
  if (responseCode !== null) return refused(`The mail server refused: ${said}`);
  if (handedOver) {
    return deferred(
      `The mail server did not confirm the mail (${said}): it may have arrived. The next attempt has the same Message-ID.`,
    );
  }
  return deferred(`The mail server could not be reached: ${said}`);
}

function isTransient(responseCode: number | null): boolean {
  return responseCode !== null && responseCode >= 400 && responseCode < 500;
}

function refused(reason: string): SmtpOutcome {
  return { status: 'refused', reason, tooLarge: false };
}

function deferred(reason: string): SmtpOutcome {
  return { status: 'deferred', reason, tooLarge: false };
}

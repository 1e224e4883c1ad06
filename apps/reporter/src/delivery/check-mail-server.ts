import { greetServer, type SmtpOptions, type SmtpServer } from './smtp.ts';

/**
 * Whether a mail server can be connected to, encrypts as the settings say, and lets us in. No mail is sent. Without a
 * login, a server may still refuse the mails themselves.
 *
 * @param options `silence`: how long the server may take for each of its answers, in milliseconds
 * @returns null when it does; else why not, in a sentence that never holds the password
 * @example
 * await checkMailServer(server, { silence: 8_000 })
 * //=> 'The mail server refused user and password (535). Check SMTP_URL.'
 */
export async function checkMailServer(server: SmtpServer, options: SmtpOptions = {}): Promise<string | null> {
  const { status, reason } = await greetServer(server, options);
  return status === 'accepted' ? null : (reason ?? 'The mail server took no greeting.');
}

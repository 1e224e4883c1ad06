import { describeDuration, formatInstant, type Instant } from '../model/index.ts';
import { type Answer, json } from './answer.ts';
import { apiError, isTransient } from './api-error.ts';
import { clientAssertion, type SigningCertificate, signingCertificate } from './client-assertion.ts';
import type { ClientSettings } from './client-options.ts';
import { AuthenticationError, type RequestFacts } from './errors.ts';
import { httpDate } from './retry-after.ts';
import { type Call, notUnderstood, type Verdict } from './send.ts';
import { readToken, readTokenError } from './wire.ts';

/** A token and until when it is good. */
export interface Token {
  readonly value: string;
  /** Null when the server did not say. */
  readonly seconds: number | null;
}

const scope = 'platformbackup.readwrite.all';

/**
 * The call that gets a token for the app registration (client credentials, RFC 6749 §4.4).
 *
 * @throws RangeError when the certificate or its key cannot be used
 */
export function signInCall(settings: ClientSettings): Call<Token> {
  const { credentials, tokenUrl, now } = settings;
  const certificate =
    credentials.kind === 'certificate' ? signingCertificate(credentials.certificate, credentials.privateKey) : null;

  const proof = (): Record<string, string> => {
    if (credentials.kind === 'secret')
      return { client_id: credentials.clientId, client_secret: credentials.clientSecret };
    if (certificate === null) return {};
    return {
      client_id: credentials.clientId,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: clientAssertion(certificate, credentials.clientId, tokenUrl, now()),
    };
  };
  return {
    method: 'POST',
    url: tokenUrl,
    prepare: () => ({
      headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ grant_type: 'client_credentials', scope, ...proof() }).toString(),
    }),
    read: (answer, request) => readSignIn(answer, request, settings, certificate),
  };
}

function readSignIn(
  answer: Answer,
  request: RequestFacts,
  settings: ClientSettings,
  certificate: SigningCertificate | null,
): Verdict<Token> {
  const { status } = answer;
  if (status >= 200 && status < 300) {
    const token = readToken(json(answer));
    return token === null
      ? notUnderstood(answer, request, 'a token')
      : { value: { value: token.token, seconds: token.seconds } };
  }
  if (status !== 400 && status !== 401 && status !== 403) {
    return { error: apiError(answer, request, settings.now()), transient: isTransient(status) };
  }
  const { code, description } = readTokenError(json(answer));
  const said = [code, description].filter((part) => part !== null).join(': ');
  const what = `The sign-in was refused (${status}${said === '' ? '' : `, ${withoutSecrets(said, settings)}`})`;
  const advice = signInAdvice(answer, settings, certificate);
  const facts = { status, requestId: null, code };
  return { error: new AuthenticationError(what, request, advice, facts), transient: false };
}

/** What to look at first. */
function signInAdvice(answer: Answer, settings: ClientSettings, certificate: SigningCertificate | null): string {
  const now = settings.now();
  if (certificate === null)
    return 'Check the client id, the client secret and the environment; the secret may have expired.';
  if (certificate.validUntil < now) {
    return `The certificate expired on ${formatInstant(certificate.validUntil)}: register a new one.`;
  }
  const apart = clockDifference(answer, now);
  const clock =
    apart > 120_000
      ? ` This machine's clock and the server's are ${describeDuration(apart)} apart: set the clock.`
      : '';
  return `Check the client id, the environment, and that this certificate is the registered one.${clock}`;
}

function clockDifference({ headers }: Answer, now: Instant): number {
  const theirs = httpDate(headers.get('date') ?? '');
  return theirs === null ? 0 : Math.abs(theirs - now);
}

/** A server may say back what it was sent. */
function withoutSecrets(text: string, { credentials }: ClientSettings): string {
  if (credentials.kind === 'certificate' || credentials.clientSecret === '') return text;
  return text.replaceAll(credentials.clientSecret, '…').replaceAll(encodeURIComponent(credentials.clientSecret), '…');
}

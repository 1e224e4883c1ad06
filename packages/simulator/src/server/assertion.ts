import { verify, X509Certificate } from 'node:crypto';
import type { Instant } from '@jobdesk/jobs-core/model';

/** What an assertion is held against. */
export interface AssertionTerms {
  readonly clientId: string;
  /** The registered certificate, PEM. */
  readonly certificate: string;
  /** The token URL. */
  readonly audience: string;
  readonly now: Instant;
  /** The `jti` of assertions that were used; a good one is added. */
  readonly used: Set<string>;
}

const toleranceSeconds = 300;
const longestSeconds = 3600;

/**
 * Verifies a client assertion (RFC 7523): RS256 by the registered certificate, its thumbprint named, issuer and
 * subject the client, audience the token URL, at most an hour long, not expired, never used before.
 *
 * @returns what is wrong with it, or null when nothing is
 */
export function assertionFault(assertion: string, terms: AssertionTerms): string | null {
  const parts = assertion.split('.');
  const [head, payload, signature] = parts;
  if (head === undefined || payload === undefined || signature === undefined || parts.length !== 3) {
    return 'The assertion is not a JSON Web Token.';
  }
  const header = decoded(head);
  const claims = decoded(payload);
  if (header === null || claims === null) return 'The assertion is not a JSON Web Token.';
  const certificate = new X509Certificate(terms.certificate);
  return (
    headerFault(header, certificate) ??
    (verify('RSA-SHA256', Buffer.from(`${head}.${payload}`), certificate.publicKey, Buffer.from(signature, 'base64url'))
      ? null
      : 'The signature does not fit the registered certificate.') ??
    (terms.now > Date.parse(certificate.validTo) ? 'The registered certificate has expired.' : null) ??
    claimsFault(claims, terms)
  );
}

type Fields = Readonly<Record<string, unknown>>;

function decoded(part: string): Fields | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function headerFault(header: Fields, certificate: X509Certificate): string | null {
  if (header['alg'] !== 'RS256') return 'The assertion is not signed with RS256.';
  const sha1 = Buffer.from(certificate.fingerprint.replaceAll(':', ''), 'hex');
  const sha256 = Buffer.from(certificate.fingerprint256.replaceAll(':', ''), 'hex');
  const { x5t, kid } = header;
  const named = [
    [x5t, [sha1.toString('base64url')]],
    [header['x5t#S256'], [sha256.toString('base64url')]],
    [kid, [sha1.toString('hex').toUpperCase(), sha1.toString('base64url')]],
  ] as const;
  const given = named.filter(([value]) => value !== undefined);
  if (given.length === 0) return 'The assertion does not name its certificate (x5t or kid).';
  return given.every(([value, accepted]) => accepted.some((print) => print === value))
    ? null
    : 'The assertion names another certificate.';
}

function claimsFault(claims: Fields, { clientId, audience, now, used }: AssertionTerms): string | null {
  const { iss, sub, aud, jti, nbf, exp } = claims;
  if (iss !== clientId || sub !== clientId) return 'Issuer and subject are not the client id.';
  if (aud !== audience) return 'The audience is not the token URL.';
  if (typeof exp !== 'number' || typeof nbf !== 'number') return 'nbf and exp are missing.';
  if (exp - nbf > longestSeconds) return 'The assertion lasts longer than an hour.';
  const second = now / 1000;
  if (nbf > second + toleranceSeconds) return 'The assertion is not valid yet.';
  if (exp <= second - toleranceSeconds) return 'The assertion has expired.';
  if (typeof jti !== 'string' || jti === '') return 'jti is missing.';
  if (used.has(jti)) return 'The assertion has been used before.';
  used.add(jti);
  return null;
}

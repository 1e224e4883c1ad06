import { createPrivateKey, type KeyObject, randomUUID, sign, X509Certificate } from 'node:crypto';
import type { Instant } from '../model/index.ts';

/** How far the clocks may be apart, in seconds. */
const margin = 15 * 60;

/** How long an assertion is good, in seconds; the vendor allows an hour from `nbf` to `exp`. */
const life = 30 * 60;

/** A certificate with its key, ready to sign. */
export interface SigningCertificate {
  readonly key: KeyObject;
  /** SHA-1 of the certificate, as `x5t` and as `kid` want it. */
  readonly thumbprint: { readonly base64url: string; readonly hex: string };
  readonly validUntil: Instant;
}

/**
 * @throws RangeError naming what is wrong with the certificate or the key; never with a part of either
 */
export function signingCertificate(certificatePem: string, privateKeyPem: string): SigningCertificate {
  const certificate = parsed('certificate', () => new X509Certificate(certificatePem));
  const key = parsed('private key', () => createPrivateKey(privateKeyPem));
  if (key.asymmetricKeyType !== 'rsa')
    throw new RangeError('The private key must be an RSA key: RS256 is signed with it.');
  if (!certificate.checkPrivateKey(key)) throw new RangeError('The private key does not belong to the certificate.');
  const hex = certificate.fingerprint.replaceAll(':', '');
  return {
    key,
    thumbprint: { hex, base64url: Buffer.from(hex, 'hex').toString('base64url') },
    validUntil: Date.parse(certificate.validTo),
  };
}

function parsed<Value>(what: string, parse: () => Value): Value {
  try {
    return parse();
  } catch {
    // The library's own message may quote what it read.
    throw new RangeError(`The ${what} cannot be read: a PEM text without a passphrase is expected.`);
  }
}

/**
 * A signed statement of who we are (RFC 7523), good for one use: each has an id of its own.
 */
export function clientAssertion(
  { key, thumbprint }: SigningCertificate,
  clientId: string,
  tokenUrl: string,
  now: Instant,
): string {
  const seconds = Math.floor(now / 1000);
  const header = { alg: 'RS256', typ: 'JWT', x5t: thumbprint.base64url, kid: thumbprint.hex };
  const claims = {
    iss: clientId,
    sub: clientId,
    aud: tokenUrl,
    jti: randomUUID(),
    iat: seconds,
    nbf: seconds - margin,
    exp: seconds + life,
  };
  const unsigned = `${base64url(header)}.${base64url(claims)}`;
  return `${unsigned}.${sign('sha256', Buffer.from(unsigned), key).toString('base64url')}`;
}

function base64url(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

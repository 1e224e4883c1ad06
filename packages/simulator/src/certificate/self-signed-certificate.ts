import { generateKeyPair, randomBytes, sign } from 'node:crypto';
import { promisify } from 'node:util';
import type { Instant } from '@jobdesk/jobs-core/model';
import { bitString, integer, nothing, objectId, sequence, set, tagged, text, time } from './der.ts';

/** A certificate and its key, both PEM. */
export interface CertificatePair {
  readonly certificate: string;
  readonly privateKey: string;
}

const sha256WithRsa = sequence(objectId('2a864886f70d01010b'), nothing);
const commonName = objectId('550403');
const thirdVersion = tagged(0xa0, integer(Buffer.from([2])));

/**
 * Makes a new RSA key of 2,048 bits and a certificate that it signs itself: what an operator would register for
 * signing in. For tests and trials; it names nobody who vouches for it.
 *
 * @example
 * const { certificate, privateKey } = await selfSignedCertificate({ name: 'jobdesk', from: now, to: now + 86_400_000 });
 * await startSimulator({ credentials: { clientId: 'a client', certificate } });
 */
export async function selfSignedCertificate(options: {
  /** The common name of its subject. */
  readonly name: string;
  /** Valid from, to the second. */
  readonly from: Instant;
  /** Valid until, to the second. */
  readonly to: Instant;
}): Promise<CertificatePair> {
  const keys = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const name = sequence(set(sequence(commonName, text(options.name))));
  const content = sequence(
    thirdVersion,
    integer(Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    sha256WithRsa,
    name,
    sequence(time(options.from), time(options.to)),
    name,
    keys.publicKey.export({ type: 'spki', format: 'der' }),
  );
  const der = sequence(content, sha256WithRsa, bitString(sign('RSA-SHA256', content, keys.privateKey)));
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    certificate: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
    privateKey: keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Credentials } from './credentials.ts';
import { describeFileError } from './file-error.ts';
import type { Parsed } from './parsed.ts';
import { Secret } from './secret.ts';

/** The certificate in a PEM file. */
export function readCertificate(path: string): Parsed<X509Certificate> {
  const file = readText(path);
  if ('problem' in file) return file;
  try {
    return { value: new X509Certificate(file.value) };
  } catch {
    return { problem: 'names a file that holds no certificate in PEM form' };
  }
}

/** The RSA key in a PEM file. */
export function readPrivateKey(path: string): Parsed<KeyObject> {
  const file = readText(path);
  if ('problem' in file) return file;
  if (file.value.includes('ENCRYPTED')) return { problem: 'names a key that is protected by a passphrase' };
  try {
    const key = createPrivateKey(file.value);
    return key.asymmetricKeyType === 'rsa' ? { value: key } : { problem: 'names a key that is not an RSA key' };
  } catch {
    // The library's own message may quote what it read.
    return { problem: 'names a file that holds no private key in PEM form' };
  }
}

/** A problem is the key's. */
export function certificateCredentials(
  clientId: string,
  certificate: X509Certificate,
  privateKey: KeyObject,
): Parsed<Credentials> {
  if (!certificate.checkPrivateKey(privateKey)) return { problem: 'does not belong to the certificate' };
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return {
    value: { kind: 'certificate', clientId, certificate: certificate.toString(), privateKey: new Secret(pem) },
  };
}

function readText(path: string): Parsed<string> {
  try {
    return { value: readFileSync(path, 'utf8') };
  } catch (error) {
    return { problem: `names ${describeFileError(error)}` };
  }
}

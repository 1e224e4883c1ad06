import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Environment } from './environment.ts';
import { Secret } from './secret.ts';
import type { VariableName } from './variables.ts';

/** How the registered app proves who it is. */
export type Credentials =
  | { readonly kind: 'secret'; readonly clientId: string; readonly clientSecret: Secret }
  | {
      readonly kind: 'certificate';
      readonly clientId: string;
      /** PEM. */
      readonly certificate: string;
      /** PEM, without a passphrase. */
      readonly privateKey: Secret;
    };

/** Null when a fault was noted. Reads the certificate's files at once, so that a wrong path is found at the start. */
export function credentialsFrom(environment: Environment): Credentials | null {
  const clientId = environment.required('AVEPOINT_CLIENT_ID');
  const secret = environment.optional('AVEPOINT_CLIENT_SECRET');
  const certificateFile = environment.optional('AVEPOINT_CERTIFICATE_FILE');
  const keyFile = environment.optional('AVEPOINT_PRIVATE_KEY_FILE');
  if (certificateFile === null && keyFile === null) {
    const clientSecret = secret ?? environment.required('AVEPOINT_CLIENT_SECRET');
    if (clientId === null || clientSecret === null) return null;
    return { kind: 'secret', clientId, clientSecret: new Secret(clientSecret) };
  }
  if (secret !== null) {
    return environment.fault('AVEPOINT_CLIENT_SECRET', 'is set beside a certificate: leave out one of them');
  }
  const certificate = readCertificate(environment);
  const privateKey = readPrivateKey(environment);
  if (clientId === null || certificate === null || privateKey === null) return null;
  if (!certificate.checkPrivateKey(privateKey)) {
    return environment.fault('AVEPOINT_PRIVATE_KEY_FILE', 'does not belong to the certificate');
  }
  return {
    kind: 'certificate',
    clientId,
    certificate: certificate.toString(),
    privateKey: new Secret(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()),
  };
}

function readCertificate(environment: Environment): X509Certificate | null {
  const pem = readFile(environment, 'AVEPOINT_CERTIFICATE_FILE');
  if (pem === null) return null;
  try {
    return new X509Certificate(pem);
  } catch {
    return environment.fault('AVEPOINT_CERTIFICATE_FILE', 'names a file that holds no certificate in PEM form');
  }
}

function readPrivateKey(environment: Environment): KeyObject | null {
  const name = 'AVEPOINT_PRIVATE_KEY_FILE';
  const pem = readFile(environment, name);
  if (pem === null) return null;
  if (pem.includes('ENCRYPTED')) return environment.fault(name, 'names a key that is protected by a passphrase');
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === 'rsa' ? key : environment.fault(name, 'names a key that is not an RSA key');
  } catch {
    // The library's own message may quote what it read.
    return environment.fault(name, 'names a file that holds no private key in PEM form');
  }
}

function readFile(environment: Environment, name: VariableName): string | null {
  const path = environment.required(name);
  if (path === null) return null;
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    const reasons: Readonly<Record<string, string>> = {
      ENOENT: 'names a file that does not exist',
      EACCES: 'names a file that may not be read',
      EISDIR: 'names a folder instead of a file',
    };
    return environment.fault(name, reasons[code] ?? `names a file that cannot be read (${code})`);
  }
}

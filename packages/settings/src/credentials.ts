import { certificateCredentials, readCertificate, readPrivateKey } from './certificate.ts';
import type { Environment } from './environment.ts';
import type { Parsed } from './parsed.ts';
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
  const certificate = readNamed(environment, 'AVEPOINT_CERTIFICATE_FILE', readCertificate);
  const privateKey = readNamed(environment, 'AVEPOINT_PRIVATE_KEY_FILE', readPrivateKey);
  if (clientId === null || certificate === null || privateKey === null) return null;
  const credentials = certificateCredentials(clientId, certificate, privateKey);
  if ('value' in credentials) return credentials.value;
  return environment.fault('AVEPOINT_PRIVATE_KEY_FILE', credentials.problem);
}

/** What the file that the variable names holds; null when a fault was noted. */
function readNamed<T>(environment: Environment, name: VariableName, read: (path: string) => Parsed<T>): T | null {
  const path = environment.required(name);
  if (path === null) return null;
  const found = read(path);
  return 'value' in found ? found.value : environment.fault(name, found.problem);
}

import { environments, graphUrl } from '@jobdesk/jobs-core/model';
import type { ApiSettings } from '../api-settings.ts';
import { certificateCredentials, readCertificate, readPrivateKey } from '../certificate.ts';
import type { Credentials } from '../credentials.ts';
import type { Parsed } from '../parsed.ts';
import { Secret } from '../secret.ts';
import { apiFields } from './api-fields.ts';
import type { Context } from './context.ts';
import type { Field, Fields } from './fields.ts';

/**
 * Undefined when a fault was noted, and when the tenant is not wanted: its secret may not be there.
 */
export function buildApi(fields: Fields, isWanted: boolean, context: Context): ApiSettings | undefined {
  const key = fields.get(apiFields.environment);
  const vendor = environments.find((known) => known.key === (key ?? 'commercial'));
  const apiUrl = buildApiUrl(fields, vendor?.key === 'fedramp');
  const identityUrl = fields.get(apiFields.identityUrl) ?? vendor?.identityUrl;
  const credentials = buildCredentials(fields, isWanted, context);
  if (vendor === undefined || apiUrl === undefined || identityUrl === undefined || credentials === undefined) {
    return undefined;
  }
  return { credentials, environment: vendor.key, apiUrl, identityUrl };
}

function buildApiUrl(fields: Fields, isFedramp: boolean): string | undefined {
  const dataCenter = fields.get(apiFields.dataCenter);
  if (fields.has(apiFields.apiUrl)) return fields.get(apiFields.apiUrl);
  if (isFedramp) {
    const problem = 'is missing, and the fedramp environment has no published address';
    return fields.spotOf(apiFields.apiUrl).fault(problem, apiFields.apiUrl.shape.expected);
  }
  if (dataCenter !== undefined) return graphUrl(dataCenter);
  if (fields.has(apiFields.dataCenter)) return undefined;
  return fields.spotOf(apiFields.dataCenter).fault('is missing', apiFields.dataCenter.shape.expected);
}

function buildCredentials(fields: Fields, isWanted: boolean, context: Context): Credentials | undefined {
  const { clientId: id, clientSecret: secret, certificateFile, privateKeyFile } = apiFields;
  const clientId = fields.get(id);
  const reference = fields.get(secret);
  if (reference !== undefined) context.referenced.add(reference.variable);
  if (!fields.has(certificateFile) && !fields.has(privateKeyFile)) {
    if (!fields.has(secret)) {
      const expected = `${secret.shape.expected}; or certificateFile and privateKeyFile`;
      return fields.spotOf(secret).fault('is missing', expected);
    }
    if (!isWanted || reference === undefined) return undefined;
    const value = context.valueOf(reference);
    if (value === undefined || clientId === undefined) return undefined;
    return { kind: 'secret', clientId, clientSecret: new Secret(value) };
  }
  if (fields.has(secret)) {
    return fields.spotOf(secret).fault('is given beside a certificate', 'one of the two');
  }
  const certificate = readNamed(fields, certificateFile, isWanted, context, readCertificate);
  const privateKey = readNamed(fields, privateKeyFile, isWanted, context, readPrivateKey);
  if (clientId === undefined || certificate === undefined || privateKey === undefined) return undefined;
  const credentials = certificateCredentials(clientId, certificate, privateKey);
  if ('value' in credentials) return credentials.value;
  return fields.spotOf(privateKeyFile).fault(credentials.problem, privateKeyFile.meaning);
}

/** What the file of this key holds; undefined when a fault was noted or the tenant is not wanted. */
function readNamed<T>(
  fields: Fields,
  field: Field<string>,
  isWanted: boolean,
  context: Context,
  read: (path: string) => Parsed<T>,
): T | undefined {
  if (!fields.has(field)) return fields.spotOf(field).fault('is missing', field.shape.expected);
  const path = fields.get(field);
  if (path === undefined || !isWanted) return undefined;
  const found = read(context.pathOf(path));
  return 'value' in found ? found.value : fields.spotOf(field).fault(found.problem, field.shape.expected);
}

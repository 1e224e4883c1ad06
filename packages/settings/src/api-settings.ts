import { type EnvironmentKey, environments, graphUrl } from '@jobdesk/jobs-core/model';
import { type Credentials, credentialsFrom } from './credentials.ts';
import { type Environment, quote } from './environment.ts';
import { webAddress } from './web-address.ts';

/** Where the vendor's service is, and who asks it. */
export interface ApiSettings {
  readonly credentials: Credentials;
  readonly environment: EnvironmentKey;
  /** Without a trailing slash; `/backup/vm/jobs` is appended. */
  readonly apiUrl: string;
  /** Without a trailing slash; `/connect/token` is appended. */
  readonly identityUrl: string;
}

/** Null when a fault was noted. */
export function apiSettingsFrom(environment: Environment): ApiSettings | null {
  const credentials = credentialsFrom(environment);
  const vendor = environment.parsed('AVEPOINT_ENVIRONMENT', environments[0], parseVendorEnvironment);
  const apiUrl = readApiUrl(environment, vendor);
  const identityUrl = webAddress(environment, 'AVEPOINT_IDENTITY_URL', vendor?.identityUrl ?? null);
  if (credentials === null || vendor === null || apiUrl === null || identityUrl === null) return null;
  return { credentials, environment: vendor.key, apiUrl, identityUrl };
}

type VendorEnvironment = (typeof environments)[number];

function parseVendorEnvironment(text: string): VendorEnvironment | null {
  return environments.find(({ key }) => key === text.toLowerCase()) ?? null;
}

function readApiUrl(environment: Environment, vendor: VendorEnvironment | null): string | null {
  if (environment.optional('AVEPOINT_API_URL') !== null) return webAddress(environment, 'AVEPOINT_API_URL', null);
  if (vendor?.key === 'fedramp') {
    // Its sign-in is on another domain, and the API's address there is not published: a guess could send the token away.
    return environment.fault('AVEPOINT_API_URL', 'is not set, and the fedramp environment has no published address');
  }
  const dataCenter = environment.required('AVEPOINT_DATA_CENTER');
  if (dataCenter === null) return null;
  try {
    return graphUrl(dataCenter);
  } catch (error) {
    if (error instanceof RangeError) return environment.fault('AVEPOINT_DATA_CENTER', `is ${quote(dataCenter)}`);
    throw error;
  }
}

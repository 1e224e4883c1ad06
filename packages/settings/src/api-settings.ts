import { type Credentials, credentialsFrom } from './credentials.ts';
import { type Environment, quote } from './environment.ts';
import { webAddress } from './web-address.ts';

/** Where the vendor's service is, and who asks it. */
export interface ApiSettings {
  readonly credentials: Credentials;
  readonly environment: VendorEnvironment;
  /** Without a trailing slash; `/backup/vm/jobs` is appended. */
  readonly apiUrl: string;
  /** Without a trailing slash; `/connect/token` is appended. */
  readonly identityUrl: string;
}

/**
 * Where each of the vendor's environments signs in.
 *
 * Source: AvePoint Graph Modern API, "Authentication and Authorization" (July 2026).
 */
const identityUrls = {
  commercial: 'https://identity.avepointonlineservices.com',
  'us-government': 'https://identity-gov.avepointonlineservices.com',
  aos2: 'https://identity-aos2.avepointonlineservices.com',
  fedramp: 'https://identity.online15.net',
} as const satisfies Record<string, string>;

export type VendorEnvironment = keyof typeof identityUrls;

/** Null when a fault was noted. */
export function apiSettingsFrom(environment: Environment): ApiSettings | null {
  const credentials = credentialsFrom(environment);
  const vendor = environment.parsed('AVEPOINT_ENVIRONMENT', 'commercial' as const, parseVendorEnvironment);
  const apiUrl = readApiUrl(environment, vendor);
  const identityUrl = webAddress(environment, 'AVEPOINT_IDENTITY_URL', vendor === null ? null : identityUrls[vendor]);
  if (credentials === null || vendor === null || apiUrl === null || identityUrl === null) return null;
  return { credentials, environment: vendor, apiUrl, identityUrl };
}

function parseVendorEnvironment(text: string): VendorEnvironment | null {
  const wanted = text.toLowerCase();
  return isVendorEnvironment(wanted) ? wanted : null;
}

function isVendorEnvironment(text: string): text is VendorEnvironment {
  return Object.hasOwn(identityUrls, text);
}

function readApiUrl(environment: Environment, vendor: VendorEnvironment | null): string | null {
  if (environment.optional('AVEPOINT_API_URL') !== null) return webAddress(environment, 'AVEPOINT_API_URL', null);
  if (vendor === 'fedramp') {
    // Its sign-in is on another domain, and the API's address there is not published: a guess could send the token away.
    return environment.fault('AVEPOINT_API_URL', 'is not set, and the fedramp environment has no published address');
  }
  const dataCenter = environment.required('AVEPOINT_DATA_CENTER')?.toLowerCase() ?? null;
  if (dataCenter === null) return null;
  // It becomes a part of the host that the token is sent to.
  if (!/^[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?$/.test(dataCenter)) {
    return environment.fault('AVEPOINT_DATA_CENTER', `is ${quote(dataCenter)}`);
  }
  return `https://graph-${dataCenter}.avepointonlineservices.com`;
}

/** One of the vendor's clouds, as an app registration belongs to exactly one. */
export interface Environment {
  /** The word for settings. */
  readonly key: string;
  /** The name that people read. */
  readonly name: string;
  /** Where its tokens come from; `/connect/token` is appended. */
  readonly identityUrl: string;
}

/**
 * Every cloud that the vendor has published a token address for.
 *
 * Source: AvePoint, "Use AvePoint Graph Modern API", section "Authentication and Authorization" (July 2026).
 */
export const environments = [
  { key: 'commercial', name: 'Commercial', identityUrl: 'https://identity.avepointonlineservices.com' },
  { key: 'us-government', name: 'U.S. Government', identityUrl: 'https://identity-gov.avepointonlineservices.com' },
  { key: 'aos2', name: 'AOS2', identityUrl: 'https://identity-aos2.avepointonlineservices.com' },
  { key: 'fedramp', name: 'FedRAMP (Project Hosts)', identityUrl: 'https://identity.online15.net' },
] as const satisfies readonly Environment[];

/** The word of a published cloud, for instance `commercial`. */
export type EnvironmentKey = (typeof environments)[number]['key'];

/** The data centre of the vendor's own sample; which others exist is not published. */
export const defaultDataCenter = 'us';

/**
 * Where the API of a data centre is; `/backup/vm/jobs` is appended.
 *
 * @throws RangeError unless it is a plain word of letters, digits and hyphens: it becomes part of a host name
 * @example
 * graphUrl('us') //=> 'https://graph-us.avepointonlineservices.com'
 */
export function graphUrl(dataCenter: string): string {
  if (!/^[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?$/i.test(dataCenter)) {
    throw new RangeError('A data centre is a short word of letters, digits and hyphens, for instance "us".');
  }
  return `https://graph-${dataCenter.toLowerCase()}.avepointonlineservices.com`;
}

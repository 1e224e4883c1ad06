import type { ApiSettings } from './api-settings.ts';
import { isLoopback } from './web-address.ts';

/**
 * What reports call a tenant that nobody has named: its data centre, or the proxy through which it is reached.
 *
 * @example
 * tenantName({ apiUrl: 'https://graph-us.avepointonlineservices.com' }) //=> 'AvePoint US'
 */
export function tenantName({ apiUrl }: Pick<ApiSettings, 'apiUrl'>): string {
  const { hostname } = new URL(apiUrl);
  const dataCenter = /^graph-([^.]+)\./.exec(hostname)?.[1];
  if (dataCenter !== undefined) return `AvePoint ${dataCenter.toUpperCase()}`;
  return isLoopback(hostname) ? 'AvePoint' : hostname;
}

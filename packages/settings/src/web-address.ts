import { type Environment, quote } from './environment.ts';
import type { VariableName } from './variables.ts';

/** Whether a host name can only be this machine. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

/**
 * The variable as a web address without a trailing slash, or `fallback` when it is not set; null when a fault was
 * noted. Plain http is for this machine only: a token must not cross a network in clear text.
 */
export function webAddress<Fallback extends string | null>(
  environment: Environment,
  name: VariableName,
  fallback: Fallback,
): string | Fallback | null {
  const text = environment.optional(name);
  if (text === null) return fallback;
  const url = URL.parse(text);
  // What is not an address may be anything, a secret pasted into the wrong line included: it is not repeated.
  if (url === null) return environment.fault(name, 'is not an address');
  if (url.username !== '' || url.password !== '') return environment.fault(name, 'holds a user name or a password');
  if (url.search !== '' || url.hash !== '') return environment.fault(name, 'holds a query ("?…") or a fragment ("#…")');
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return environment.fault(name, `starts with ${quote(url.protocol)}`);
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    return environment.fault(name, `uses plain http to ${quote(url.host)}, which is not this machine`);
  }
  return url.href.replace(/\/+$/, '');
}

import { type Environment, quote } from './environment.ts';
import type { Parsed } from './parsed.ts';
import type { VariableName } from './variables.ts';

/** Whether a host name can only be this machine. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

/**
 * A web address; plain http is for this machine only: a token must not cross a network in clear text.
 *
 * @param text what is not an address may be anything, a secret pasted into the wrong line included: it is not repeated
 */
export function parseWebAddress(text: string): Parsed<URL> {
  const url = URL.parse(text);
  if (url === null) return { problem: 'is not an address' };
  if (url.username !== '' || url.password !== '') return { problem: 'holds a user name or a password' };
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { problem: `starts with ${quote(url.protocol)}` };
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    return { problem: `uses plain http to ${quote(url.host)}, which is not this machine` };
  }
  return { value: url };
}

/** A web address that paths are appended to, without a trailing slash. */
export function parseBaseAddress(text: string): Parsed<string> {
  const parsed = parseWebAddress(text);
  if ('problem' in parsed) return parsed;
  const url = parsed.value;
  if (url.search !== '' || url.hash !== '') return { problem: 'holds a query ("?…") or a fragment ("#…")' };
  return { value: url.href.replace(/\/+$/, '') };
}

/**
 * A web address that is asked as it is, query included.
 *
 * @example
 * parsePingAddress('https://status.example.com/push?key=1') //=> { value: 'https://status.example.com/push?key=1' }
 */
export function parsePingAddress(text: string): Parsed<string> {
  const parsed = parseWebAddress(text);
  if ('problem' in parsed) return parsed;
  return parsed.value.hash === '' ? { value: parsed.value.href } : { problem: 'holds a fragment ("#…")' };
}

/**
 * The variable as a web address without a trailing slash, or `fallback` when it is not set; null when a fault was
 * noted.
 */
export function webAddress<Fallback extends string | null>(
  environment: Environment,
  name: VariableName,
  fallback: Fallback,
): string | Fallback | null {
  const text = environment.optional(name);
  if (text === null) return fallback;
  const parsed = parseBaseAddress(text);
  return 'problem' in parsed ? environment.fault(name, parsed.problem) : parsed.value;
}

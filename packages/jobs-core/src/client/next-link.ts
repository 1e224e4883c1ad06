import type { JobsRequest } from '../query/index.ts';

/** Where a next link leads: on, with a cursor or a page number; nowhere; or somewhere that is not gone to. */
export type NextLink =
  | { readonly kind: 'end' }
  | { readonly kind: 'token'; readonly skipToken: string }
  | { readonly kind: 'page'; readonly pageNumber: number }
  | { readonly kind: 'refused'; readonly reason: string };

/** The request that a link leads to: the same filters, with the link's cursor or page number; null when to none. */
export function linkedRequest(request: JobsRequest, next: NextLink): JobsRequest | null {
  const { skipToken: _, pageNumber: __, ...filters } = request;
  if (next.kind === 'token') return { ...filters, skipToken: next.skipToken };
  return next.kind === 'page' ? { ...filters, pageNumber: next.pageNumber } : null;
}

const longest = 16_384;

/**
 * What a next link says, in any of its forms: a cursor, percent-encoded or not; an absolute address; a path.
 *
 * A link is never followed as it is. Only the cursor is taken out of it and sent with our own parameters to our own
 * address, and only when the link points to that very address.
 */
export function nextLink(link: string | null, jobsUrl: string): NextLink {
  const text = link?.trim() ?? '';
  if (text === '') return { kind: 'end' };
  if (text.length > longest) return { kind: 'refused', reason: 'The next link is too long to be one.' };
  return looksLikeAddress(text) ? fromAddress(text, jobsUrl) : { kind: 'token', skipToken: text };
}

/** A cursor holds none of these; `//` may begin one, `//host.name` does not. */
function looksLikeAddress(text: string): boolean {
  return /[?#\\@\s\p{Cc}]/u.test(text) || /^[a-z][a-z0-9+.-]*:/i.test(text) || /^\/\/[^/]*[.:]/.test(text);
}

function fromAddress(text: string, jobsUrl: string): NextLink {
  const ours = new URL(jobsUrl);
  const url = resolve(text, ours);
  if (url === null || /[\\\s\p{Cc}]/u.test(text)) {
    return { kind: 'refused', reason: 'The next link is not an address.' };
  }
  if (url.origin !== ours.origin || url.username !== '' || url.password !== '') {
    return { kind: 'refused', reason: 'The next link points to another server; it was not followed.' };
  }
  const path = trimmed(url.pathname);
  if (path !== trimmed(ours.pathname) && path !== '/backup/vm/jobs') {
    return { kind: 'refused', reason: 'The next link points to another path; it was not followed.' };
  }
  const token = parameter(url, 'skiptoken');
  if (token !== null && token !== '') return { kind: 'token', skipToken: token };
  const page = parameter(url, 'pagenumber');
  if (page !== null && /^\d{1,9}$/.test(page)) return { kind: 'page', pageNumber: Number(page) };
  return { kind: 'refused', reason: 'The next link holds neither a cursor nor a page number.' };
}

function resolve(text: string, ours: URL): URL | null {
  // A path without a leading slash is meant from the API's base, not from the endpoint's folder.
  const base = /^backup\/vm\/jobs/i.test(text) ? ours.href.slice(0, -'backup/vm/jobs'.length) : ours.href;
  return URL.canParse(text, base) ? new URL(text, base) : null;
}

/** The parameter as it stands in the address, not decoded: it goes back unchanged. */
function parameter(url: URL, name: string): string | null {
  for (const part of url.search.slice(1).split('&')) {
    const at = part.indexOf('=');
    const key = at === -1 ? part : part.slice(0, at);
    if (key.toLowerCase().replace(/^(\$|%24)/, '') === name) return at === -1 ? '' : part.slice(at + 1);
  }
  return null;
}

function trimmed(path: string): string {
  return path.replace(/\/+$/, '').toLowerCase();
}

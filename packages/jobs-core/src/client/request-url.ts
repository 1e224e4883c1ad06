import { formatInstant, type Instant } from '../model/index.ts';
import type { JobsRequest } from '../query/index.ts';

/**
 * The address of one call, parameters in the order of the vendor's sample.
 *
 * @example
 * requestUrl('https://graph-us.avepointonlineservices.com', { jobType: 1, pageSize: 5 })
 * //=> 'https://graph-us.avepointonlineservices.com/backup/vm/jobs?jobType=1&pageSize=5'
 */
export function requestUrl(graphUrl: string, request: JobsRequest): string {
  const parameters: readonly (readonly [string, string | null])[] = [
    ['searchText', text(request.searchText)],
    ['serviceType', text(request.serviceType)],
    ['jobType', text(request.jobType)],
    ['pageNumber', text(request.pageNumber)],
    ['pageSize', text(request.pageSize)],
    ['startTime', request.startTime === undefined ? null : wireTime(request.startTime, Math.floor)],
    ['finishTime', request.finishTime === undefined ? null : wireTime(request.finishTime, Math.ceil)],
    ['skiptoken', request.skipToken === undefined ? null : encodeOnce(request.skipToken)],
  ];
  const query = parameters.flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`])).join('&');
  return `${graphUrl}/backup/vm/jobs${query === '' ? '' : `?${query}`}`;
}

function text(value: string | number | undefined): string | null {
  return value === undefined ? null : encodeURIComponent(String(value).toWellFormed());
}

/** Whole seconds, always with `Z`: colons stay as they are, as in the vendor's sample. */
function wireTime(instant: Instant, round: (seconds: number) => number): string {
  return formatInstant(round(instant / 1000) * 1000);
}

/**
 * The vendor's cursor, percent-encoded exactly once, whether it came encoded or not: what is encoded stays, what is
 * not becomes so.
 *
 * @example
 * encodeOnce('pZ5%2Ft+A=') //=> 'pZ5%2Ft%2BA%3D'
 */
function encodeOnce(token: string): string {
  return token
    .split(/(%[0-9a-f]{2})/i)
    .map((part, index) => (index % 2 === 1 ? part : encodeURIComponent(part.toWellFormed())))
    .join('');
}

/** What of an address may stand in a message: no search text, no cursor, nothing that is not documented. */
const shown = new Set(['serviceType', 'jobType', 'pageNumber', 'pageSize', 'startTime', 'finishTime']);

/** The address as it may be shown. */
export function shownUrl(address: string): string {
  const [base = '', query = ''] = address.split('?', 2);
  const kept = query.split('&').filter((parameter) => shown.has(parameter.split('=', 1)[0] ?? ''));
  return kept.length === 0 ? base : `${base}?${kept.join('&')}`;
}

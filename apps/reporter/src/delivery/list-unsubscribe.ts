/**
 * The headers by which a mail program offers to leave the list (RFC 2369; RFC 8058 for one click).
 *
 * @param address `https:` or `mailto:`; null for no headers
 * @throws RangeError for any other address
 */
export function listUnsubscribeHeaders(address: string | null): Readonly<Record<string, string>> {
  if (address === null) return {};
  const url = URL.parse(address);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'mailto:')) {
    throw new RangeError('An address for leaving the list starts with https: or mailto:.');
  }
  // URL has encoded whatever could end the header or its angle brackets.
  const header = { 'List-Unsubscribe': `<${url.href.replace(/[<>\s]/g, encodeURIComponent)}>` };
  return url.protocol === 'https:' ? { ...header, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : header;
}

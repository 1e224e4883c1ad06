/** A mailbox with the name that people read. */
export interface MailAddress {
  readonly name: string | null;
  /** `local@domain`; no blanks, no control characters. */
  readonly address: string;
}

const mailbox = /^(?:"?([^"<>]*?)"?\s*<([^<>]+)>|([^<>"]+))$/;
const plain = /^[^\s@"(),:;<>[\]\\]+@[^\s@"(),:;<>[\]\\]+$/;

/**
 * Addresses separated by commas (not those within quotes), each once; `wrong` is the first entry that is none.
 *
 * @example
 * parseAddresses('"Meyer, Ann" <ann@example.com>, ops@example.com')
 * //=> { addresses: [{ name: 'Meyer, Ann', address: 'ann@example.com' }, { name: null, address: 'ops@example.com' }], wrong: null }
 */
export function parseAddresses(text: string): {
  readonly addresses: readonly MailAddress[];
  readonly wrong: string | null;
} {
  const addresses = new Map<string, MailAddress>();
  for (const entry of text.match(/(?:"[^"]*"|[^,"])+/g) ?? []) {
    const trimmed = entry.trim();
    if (trimmed === '') continue;
    const address = parseAddress(trimmed);
    if (address === null) return { addresses: [], wrong: trimmed };
    const key = address.address.toLowerCase();
    if (!addresses.has(key)) addresses.set(key, address);
  }
  return { addresses: [...addresses.values()], wrong: null };
}

function parseAddress(text: string): MailAddress | null {
  // A line break in an address would start a header of its own.
  if (/\p{Cc}/u.test(text)) return null;
  const [, name = '', inBrackets, bare] = mailbox.exec(text) ?? [];
  const address = (inBrackets ?? bare ?? '').trim();
  if (!plain.test(address) || address.length > 254) return null;
  return { name: name.trim() || null, address };
}

/**
 * A mail server's words without mail addresses, for logs and whoever watches: servers say back whom they refuse.
 *
 * @example
 * withoutAddresses('550 <ann@contoso.example>: unknown') //=> '550 <address> unknown'
 */
export function withoutAddresses(text: string): string {
  return text.replace(/\S+@\S+/g, '<address>');
}

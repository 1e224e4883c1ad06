const letterOrDigit = /[\p{L}\p{N}]/u;

/**
 * The index of the quote that closes the one at `open`, or -1. A backslash takes the next mark's meaning away; a
 * single quote between letters is an apostrophe.
 */
export function closingQuote(text: string, open: number): number {
  const quote = text.charAt(open);
  for (let at = open + 1; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\\') at += 1;
    else if (character === quote && (quote === '"' || !letterOrDigit.test(text.charAt(at + 1)))) return at;
  }
  return -1;
}

/** The text between quotes, without the backslashes that protected marks. */
export function unescapeQuoted(text: string): string {
  return text.replaceAll(/\\(.)/gsu, '$1');
}

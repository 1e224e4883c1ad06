const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/**
 * Text from outside as one short line that is safe to show in a message: no control, direction or line characters, at
 * most `limit` characters.
 *
 * @example
 * plainText('bad\r\nthing', 80) //=> 'bad thing'
 */
export function plainText(text: string, limit = 200): string {
  const line = text
    .slice(0, limit * 4)
    .toWellFormed()
    .replace(unprintable, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  // Cutting a pair in two would leave half a character.
  return line.length <= limit
    ? line
    : `${line
        .slice(0, limit - 1)
        .toWellFormed()
        .replace(/\uFFFD$/, '')}…`;
}

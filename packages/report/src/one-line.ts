// Control characters, line and paragraph separators; the bidi controls, which can make a line read as another.
const breaking = /[\p{Cc}\u2028\u2029]+/gu;
const deceiving = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Text from outside on one line: no control characters, no line breaks, no direction overrides; lone surrogates become
 * U+FFFD. Not escaped for any format: that is the renderer's part.
 *
 * @param limit how many characters are shown; what is left out is counted
 *
 * @example
 * oneLine('disk full\r\nBcc: all@example.com') //=> 'disk full Bcc: all@example.com'
 * oneLine('abcdef', 3)                         //=> 'abc… (+3 characters)'
 */
export function oneLine(text: string, limit = Number.POSITIVE_INFINITY): string {
  const line = text.toWellFormed().replace(deceiving, '').replace(breaking, ' ').trim();
  if (line.length <= limit) return line;
  // Cut between what people see as characters; no such character is worth looking further than this.
  const shown = [...segmenter.segment(line.slice(0, limit * 8))]
    .slice(0, limit)
    .map(({ segment }) => segment)
    .join('');
  return shown.length === line.length ? line : `${shown}… (+${line.length - shown.length} characters)`;
}

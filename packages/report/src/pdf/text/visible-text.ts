/** At most this many marks stand on one letter; stacks of hundreds would run over the lines around them. */
const marksPerLetter = 3;

/** What most text is made of; every one of these has a glyph in the base font. Kept true by a test. */
const plain =
  /^[\n\x20-\x7E\xA1-\xAC\xAE-\u017F\u0384-\u038A\u0391-\u03A1\u03A3-\u03CE\u0400-\u045F\u2010\u2013\u2014\u2018-\u201A\u201C-\u201E\u2022\u2026\u2030\u20AC\u2212]*$/;

/** Whether the base font draws this text as it stands. */
export function isPlain(text: string): boolean {
  return plain.test(text);
}

/**
 * Text that shows what is in it: controls, direction overrides and unpaired surrogates become their number in
 * brackets; marks that only steer invisibly (zero-width spaces, soft hyphens, byte-order marks) go; line ends become
 * one kind, without empty lines.
 *
 * @example
 * visibleText('pay\u202Egpj.exe') //=> 'pay[U+202E]gpj.exe'
 * visibleText('a\r\n\r\nb\tc')     //=> 'a\nb c'
 */
export function visibleText(text: string): string {
  if (isPlain(text) && !text.includes('\n')) return text;
  return text
    .replaceAll(/\s*[\r\n\u0085\u2028\u2029]\s*/g, '\n')
    .replaceAll(/^\n|\n$/g, '')
    .replaceAll('\t', ' ')
    .replaceAll(/[\u00AD\u180E\u200B\u200E\u200F\u061C\u2060-\u2064\uFEFF]|[\uFE00-\uFE0E]/g, '')
    .replaceAll(/[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069\u206A-\u206F]|[\p{Cs}\u{E0000}-\u{E0FFF}]/gu, inBrackets)
    .replaceAll(new RegExp(`(\\p{M}{${marksPerLetter}})(\\p{M}+)`, 'gu'), (_, kept: string, rest: string) => {
      return `${kept}[+${rest.match(/\p{M}/gu)?.length ?? 0} marks]`;
    })
    .replaceAll(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, (space) => (space === '\u202F' ? space : '\u00A0'));
}

/**
 * A character by its number.
 *
 * @example
 * inBrackets('😀') //=> '[U+1F600]'
 */
export function inBrackets(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  return `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`;
}

/** A question in the one form that the tables are written in, with the way back to what was typed. */
export interface NormalisedText {
  /** Lower case, without accents, invisible marks and emoji; quotes and dashes in their plain forms. */
  readonly text: string;
  /** Where the character with this index of `text` (or its end) stood in the original, in UTF-16 units. */
  readonly originalIndex: (index: number) => number;
}

const plainAscii = /^[\n\r\t\u0020-\u007e]*$/;

const replacements: ReadonlyMap<string, string> = new Map([
  ...Array.from('“”„‟«»″❝❞＂`').map((quote) => [quote, '"'] as const),
  ...Array.from('‘’‚‛′´').map((quote) => [quote, "'"] as const),
  ...Array.from('‐‑‒–—―−﹣－').map((dash) => [dash, '-'] as const),
  ['…', ' '],
  ['≥', '>='],
  ['≤', '<='],
  ['×', 'x'],
  ['→', ' to '],
]);

// Invisible marks (also the direction of writing), combining marks, and what joins emoji.
const dropped = /[\p{Cf}\p{Mn}\p{Me}]/u;
const blank = /[\s\p{Cc}\p{Extended_Pictographic}\p{So}\p{Sk}\p{Regional_Indicator}\p{Cn}\p{Co}\p{Cs}]/u;

/**
 * Brings a question into its plain form: compatibility characters (full width, ligatures) as ordinary ones, no
 * accents, lower case, quotes and dashes plain, emoji as blanks.
 *
 * @example
 * normalise('“ＥＣ２” faïled').text //=> '"ec2" failed'
 */
export function normalise(original: string): NormalisedText {
  if (plainAscii.test(original)) {
    return { text: original.replaceAll('`', '"').toLowerCase(), originalIndex: (index) => index };
  }
  const pieces: string[] = [];
  const indexes: number[] = [];
  let index = 0;
  for (const character of original) {
    const plain = plainFormOf(character);
    for (let unit = 0; unit < plain.length; unit += 1) indexes.push(index);
    pieces.push(plain);
    index += character.length;
  }
  return { text: pieces.join(''), originalIndex: (at) => indexes[at] ?? original.length };
}

function plainFormOf(character: string): string {
  if (character >= ' ' && character <= '~') return character === '`' ? '"' : character.toLowerCase();
  const replacement = replacements.get(character);
  if (replacement !== undefined) return replacement;
  if (dropped.test(character)) return '';
  if (blank.test(character)) return ' ';
  return Array.from(character.normalize('NFKD').toLowerCase())
    .filter((part) => !dropped.test(part))
    .map((part) => replacements.get(part) ?? part)
    .join('');
}

import type { Token } from '../token.ts';

/** The plain text of a token, '' beyond the end; quoted text and terms are no words. */
export function textAt(tokens: readonly Token[], at: number): string {
  const token = tokens[at];
  return token === undefined || token.kind === 'quoted' || token.kind === 'term' ? '' : token.text;
}

/** Phrases by their first word, as the words after it; the longest first. */
type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

const compiled = new Map<string, Phrases>();

/**
 * The index after the longest of these phrases that stands here; null when none does.
 *
 * @param phrases in plain form, separated by `|`; the same few lists come again and again, so each is cut up once
 */
export function afterPhrase(tokens: readonly Token[], at: number, phrases: string): number | null {
  const candidates = (compiled.get(phrases) ?? compile(phrases)).get(textAt(tokens, at));
  if (candidates === undefined) return null;
  for (const rest of candidates) {
    let length = 0;
    while (length < rest.length && textAt(tokens, at + length + 1) === rest[length]) length += 1;
    if (length === rest.length) return at + length + 1;
  }
  return null;
}

/** The words that phrases start with. */
export function firstWords(phrases: string): Iterable<string> {
  return (compiled.get(phrases) ?? compile(phrases)).keys();
}

function compile(phrases: string): Phrases {
  const byFirstWord = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases.split('|')) {
    const [first = '', ...rest] = phrase.split(' ');
    const known = byFirstWord.get(first);
    if (known === undefined) byFirstWord.set(first, [rest]);
    else known.push(rest);
  }
  for (const candidates of byFirstWord.values()) candidates.sort((a, b) => b.length - a.length);
  compiled.set(phrases, byFirstWord);
  return byFirstWord;
}

/** The index after any of these words, however many. */
export function skipWords(tokens: readonly Token[], at: number, words: ReadonlySet<string>): number {
  let next = at;
  while (words.has(textAt(tokens, next))) next += 1;
  return next;
}

/** Digits here, as a number; null for other tokens. */
export function digitsAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  return token?.kind === 'number' && token.text.length <= 15 ? Number(token.text) : null;
}

/** Whether this token is written against the one before it. */
export function isTight(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.spaced === false;
}

import type { Token } from '../token.ts';

/** The plain text of a token, '' beyond the end; quoted text and terms are no words. */
export function textAt(tokens: readonly Token[], at: number): string {
  const token = tokens[at];
  return token === undefined || token.kind === 'quoted' || token.kind === 'term' ? '' : token.text;
}

/** Whether these words stand here, one after the other. */
export function wordsAt(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  return words.every((word, index) => textAt(tokens, at + index) === word);
}

/** The first of these phrases (words between blanks) that stands here, as the index after it; null when none does. */
export function afterPhrase(tokens: readonly Token[], at: number, phrases: readonly string[]): number | null {
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    if (wordsAt(tokens, at, words)) return at + words.length;
  }
  return null;
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

import type { Token } from '../token.ts';
import { splitWord } from './split-word.ts';
import { allowedDistance, nearestWords } from './spelling.ts';
import { isKnownWord } from './vocabulary/lexicon.ts';
import { isLookalike } from './vocabulary/lookalikes.ts';
import { misspellings } from './vocabulary/misspellings.ts';
import { phrases } from './vocabulary/phrases.ts';
import { spellingTargets } from './vocabulary/spelling-targets.ts';
import { words } from './vocabulary/words.ts';

/** A word that was read as another. */
export interface Correction {
  /** As typed, in plain form. */
  readonly from: string;
  readonly to: string;
}

export interface CorrectedTokens {
  readonly tokens: readonly Token[];
  readonly corrections: readonly Correction[];
}

/** A question has few misspelt words; a text with more is none, and costs no more. */
const mostCorrections = 12;
const lettersOnly = /^[a-z]+$/;

/**
 * Reads misspelt words as the words they were meant to be, and words written together apart: only where one
 * correction is clearly right, and never a word of the language.
 *
 * @example
 * 'faild ec2restores' // read as "failed ec2 restores"
 */
export function correctSpelling(tokens: readonly Token[]): CorrectedTokens {
  if (tokens.every((token) => token.kind !== 'word' || isKnownWord(token.text))) return { tokens, corrections: [] };
  const corrections: Correction[] = [];
  let tried = 0;
  const corrected = tokens.flatMap((token) => {
    if (token.kind !== 'word' || isKnownWord(token.text) || tried >= mostCorrections) return [token];
    tried += 1;
    const parts = splitWord(token.text);
    if (parts !== null) {
      corrections.push({ from: token.text, to: parts.join(' ') });
      return apart(token, parts);
    }
    const meant = correctionOf(token.text);
    if (meant === null) return [token];
    corrections.push({ from: token.text, to: meant });
    return [{ ...token, text: meant, entry: words.get(meant) ?? null }];
  });
  return { tokens: corrected, corrections };
}

/** The one word that this was meant to be; null when none is near, or several that mean different things. */
export function correctionOf(word: string): string | null {
  const slip = misspellings.get(word);
  if (slip !== undefined) return slip;
  if (!lettersOnly.test(word) || isLookalike(word)) return null;
  const found = nearestWords(word, spellingTargets(word.length, allowedDistance(word.length)));
  const [first] = found;
  if (first === undefined) return null;
  return found.every((other) => sameMeaning(first, other)) ? first : null;
}

// "restor" can be "restore" or "restores": the same.
function sameMeaning(a: string, b: string): boolean {
  if (a === b) return true;
  const entryA = words.get(a);
  const entryB = words.get(b);
  if (entryA !== undefined && JSON.stringify(entryA) === JSON.stringify(entryB)) return true;
  const meaningA = phrases.single(a);
  const meaningB = phrases.single(b);
  if (meaningA === null || meaningB === null) return false;
  return meaningA === meaningB || (meaningA.kind === meaningB.kind && key(meaningA) === key(meaningB));
}

function key(meaning: object): string {
  return JSON.stringify({ ...meaning, many: null, noun: null });
}

function apart(token: Token, parts: readonly string[]): readonly Token[] {
  let at = token.start;
  return parts.map((text, index) => {
    const end = index === parts.length - 1 ? token.end : Math.min(token.end, at + text.length);
    const part: Token = {
      ...token,
      text,
      start: at,
      end,
      spaced: index > 0 || token.spaced,
      entry: words.get(text) ?? null,
    };
    at = end;
    return part;
  });
}

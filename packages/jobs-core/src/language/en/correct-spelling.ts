import type { Token } from '../token.ts';
import { isOneSlip } from './is-one-slip.ts';
import { nameWord } from './name-word.ts';
import { splitWord } from './split-word.ts';
import { allowedDistance, areSwapped, editDistance, isDoubled, nearestWords } from './spelling.ts';
import { timeWord } from './time-word.ts';
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
 * correction is clearly right. A word of the language is taken for another only where the words around it leave no
 * other reading ("last moth", "sql sever").
 *
 * @example
 * 'faild ec2restores' // read as "failed ec2 restores"
 */
export function correctSpelling(tokens: readonly Token[]): CorrectedTokens {
  const corrections: Correction[] = [];
  const corrected = [...tokens];
  let tried = 0;
  const replace = (at: number, from: Token, to: readonly string[]): void => {
    corrections.push({ from: from.text, to: to.join(' ') });
    corrected.splice(at, 1, ...apart(from, to));
  };
  for (let at = 0; at < corrected.length && tried < mostCorrections; at += 1) {
    const token = corrected[at];
    if (token?.kind !== 'word') continue;
    const known = isKnownWord(token.text);
    if (!known) tried += 1;
    const meant = nameWord(corrected, at) ?? timeWord(corrected, at);
    if (meant !== null) replace(at, token, [meant]);
    else if (!known) {
      const parts = splitWord(token.text);
      const guess = correctionOf(token.text);
      // "failad" is "failed" rather than "fail ad".
      if (guess !== null && (parts === null || isOneSlip(token.text, guess))) replace(at, token, [guess]);
      else if (parts !== null) replace(at, token, parts);
    }
  }
  return { tokens: corrected, corrections };
}

/**
 * The one word that this was meant to be; null when none is near, or several that mean different things. Letters swapped
 * and a double letter written once are the commonest slips: "bigest" is "biggest" rather than "digest".
 */
export function correctionOf(word: string): string | null {
  const slip = misspellings.get(word);
  if (slip !== undefined) return slip;
  if (!lettersOnly.test(word) || isLookalike(word)) return null;
  const found = nearestWords(word, spellingTargets(word.length, allowedDistance(word.length)));
  const one = theOne(found);
  if (one !== null) return isClear(word, one) ? one : null;
  const commonest = theOne(found.filter((meant) => areSwapped(word, meant) || isDoubled(meant, word)));
  return commonest !== null && !isChatter(commonest) ? commonest : null;
}

/** One of some words that all mean the same: the one for several things, as it asks for no single job. */
function theOne(found: readonly string[]): string | null {
  const [first] = found;
  if (first === undefined || !found.every((other) => sameMeaning(first, other))) return null;
  return found.find((word) => isForMany(word)) ?? first;
}

/**
 * Whether a short word cannot be another of ours with a letter changed: "orer" can be "order" and "over". Nothing is
 * taken for politeness that can be a "not".
 */
function isClear(word: string, meant: string): boolean {
  if (editDistance(word, 'not', 1) === 1 && meant !== 'not') return false;
  if (word.length > 4 || !isChatter(meant)) return true;
  return spellingTargets(word.length, 1).every(
    (other) => other === meant || isChatter(other) || editDistance(word, other, 1) > 1,
  );
}

function isChatter(word: string): boolean {
  const kind = phrases.single(word)?.kind;
  return kind === 'chatter' || kind === 'of';
}

function isForMany(word: string): boolean {
  const meaning = phrases.single(word);
  return (meaning?.kind === 'operation' || meaning?.kind === 'noun') && meaning.many;
}

// "restor" can be "restore" or "restores": the same.
function sameMeaning(a: string, b: string): boolean {
  if (a === b) return true;
  const entryA = words.get(a);
  const entryB = words.get(b);
  if (entryA !== undefined && JSON.stringify(entryA) === JSON.stringify(entryB)) return true;
  const meaningA = phrases.single(a);
  const meaningB = phrases.single(b);
  if (meaningA === null && meaningB === null) return `${a}s` === b || `${b}s` === a;
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

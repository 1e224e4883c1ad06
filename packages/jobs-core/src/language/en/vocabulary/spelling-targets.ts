import { knownWords } from './lexicon.ts';

const near = new Map<number, readonly string[]>();

/** The words that a misspelt one of this length can be read as: those at most so many letters shorter or longer. */
export function spellingTargets(length: number, difference: number): readonly string[] {
  const key = length * 8 + difference;
  const known = near.get(key);
  if (known !== undefined) return known;
  const found = [...knownWords()].filter(
    (word) => word.length >= 4 && Math.abs(word.length - length) <= difference && /^[a-z]+$/.test(word),
  );
  if (near.size < 100) near.set(key, found);
  return found;
}

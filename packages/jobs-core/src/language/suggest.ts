import { correctionOf } from './en/correct-spelling.ts';
import { editDistance } from './en/spelling.ts';
import { suggestible } from './en/vocabulary/suggestible.ts';

const furthest = 3;

/**
 * The known words nearest to one that was not understood, at most three; for "did you mean".
 *
 * @example
 * suggest('exprot')  //=> ['export', 'exports']
 * suggest('dropbox') //=> []
 */
export function suggest(word: string): readonly string[] {
  const plain = word.toLowerCase().trim();
  if (plain.length < 4 || plain.length > 30) return [];
  const limit = Math.min(furthest, Math.floor(plain.length / 3));
  const near = suggestible()
    .map((candidate) => ({ candidate, distance: editDistance(plain, candidate, limit) }))
    .filter(({ distance }) => distance <= limit)
    .toSorted((a, b) => a.distance - b.distance || a.candidate.length - b.candidate.length)
    .map(({ candidate }) => candidate);
  const corrected = correctionOf(plain);
  return [...new Set(corrected === null ? near : [corrected, ...near])].slice(0, 3);
}

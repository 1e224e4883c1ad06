/**
 * How many letters must be missed, doubled, changed or swapped to make one word of the other (optimal string
 * alignment); anything above `limit` is `limit + 1`.
 *
 * @example
 * editDistance('faild', 'failed', 2)   //=> 1
 * editDistance('bakcups', 'backups', 2) //=> 1
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    let best = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min((last[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      ) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      current.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? limit + 1;
}

/** How far a word of this length may be from the one that it was meant to be. */
export function allowedDistance(length: number): number {
  return length >= 8 ? 2 : length >= 4 ? 1 : 0;
}

/**
 * The known words that a misspelt one can stand for: the nearest, if they are near enough. Short words are trusted
 * more: up to five letters a letter can be missed or doubled or two swapped, but none changed.
 */
export function nearestWords(word: string, known: Iterable<string>): readonly string[] {
  const allowed = allowedDistance(word.length);
  let nearest = allowed;
  let found: string[] = [];
  if (allowed === 0) return found;
  const letters = letterMask(word);
  for (const candidate of known) {
    if (candidate.length < 4 || Math.abs(candidate.length - word.length) > nearest) continue;
    if (bits(letters ^ letterMask(candidate)) > nearest * 2) continue;
    const distance = editDistance(word, candidate, nearest);
    if (distance > nearest || !plausible(word, candidate, distance)) continue;
    if (distance < nearest) found = [];
    nearest = distance;
    found.push(candidate);
  }
  return found;
}

function plausible(word: string, candidate: string, distance: number): boolean {
  if (distance > 1) return word.charCodeAt(0) === candidate.charCodeAt(0);
  return word.length > 5 || isMissing(word, candidate) || areSwapped(word, candidate) || isDoubled(word, candidate);
}

/** Whether two words, one slip apart, have the same letters. */
export function areSwapped(word: string, meant: string): boolean {
  return word.length === meant.length && sorted(word) === sorted(meant);
}

/** Whether a word, one slip apart, has a letter too few. */
export function isMissing(word: string, meant: string): boolean {
  return word.length < meant.length;
}

/** Whether a word has a letter of the other twice. */
export function isDoubled(word: string, meant: string): boolean {
  if (word.length !== meant.length + 1) return false;
  for (let at = 1; at < word.length; at += 1) {
    if (word.charAt(at) === word.charAt(at - 1) && word.slice(0, at) + word.slice(at + 1) === meant) return true;
  }
  return false;
}

function sorted(word: string): string {
  return Array.from(word).toSorted().join('');
}

const masks = new Map<string, number>();

function letterMask(word: string): number {
  const known = masks.get(word);
  if (known !== undefined) return known;
  let mask = 0;
  for (let index = 0; index < word.length; index += 1) {
    const code = word.charCodeAt(index) - 97;
    mask |= 1 << (code >= 0 && code < 26 ? code : 26);
  }
  if (masks.size < 4_000) masks.set(word, mask);
  return mask;
}

function bits(value: number): number {
  let left = value;
  let count = 0;
  while (left !== 0) {
    left &= left - 1;
    count += 1;
  }
  return count;
}

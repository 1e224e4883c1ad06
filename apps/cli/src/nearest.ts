/**
 * The known word that was probably meant: at most two letters away, or three in a long word.
 *
 * @example
 * nearest('fromat', ['format', 'limit']) //=> 'format'
 * nearest('banana', ['format', 'limit']) //=> null
 */
export function nearest(word: string, known: readonly string[]): string | null {
  const allowed = word.length < 4 ? 1 : word.length < 9 ? 2 : 3;
  const ranked = known
    .map((candidate) => ({ candidate, distance: editDistance(word, candidate) }))
    .toSorted((a, b) => a.distance - b.distance);
  const [best] = ranked;
  return best !== undefined && best.distance <= allowed ? best.candidate : null;
}

/** How many letters have to be added, taken away, changed or swapped with their neighbour. */
function editDistance(a: string, b: string): number {
  let twoBack: readonly number[] = [];
  let previous: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current: number[] = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      current[j] = Math.min(
        (previous[j] ?? 0) + 1,
        (current[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + change,
        swapped ? (twoBack[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    twoBack = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}

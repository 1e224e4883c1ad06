/**
 * The known word that was probably meant: the one with the fewest slips (a letter wrong, missing, too much, or two
 * swapped); null when none is near.
 *
 * @example
 * nearest('shedules', ['id', 'name', 'schedules']) //=> 'schedules'
 */
export function nearest(word: string, known: readonly string[]): string | null {
  const text = word.toLowerCase().slice(0, 60);
  let best: { readonly word: string; readonly slips: number } | null = null;
  for (const candidate of known) {
    const slips = countSlips(text, candidate.toLowerCase());
    if (slips <= Math.max(1, Math.floor(candidate.length / 3)) && slips < (best?.slips ?? Number.POSITIVE_INFINITY)) {
      best = { word: candidate, slips };
    }
  }
  return best?.word ?? null;
}

/** The optimal string alignment distance, three rows at a time. */
function countSlips(a: string, b: string): number {
  let before: readonly number[] = [];
  let above: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const isSwapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      line.push(
        Math.min(
          (above[column] ?? 0) + 1,
          (line[column - 1] ?? 0) + 1,
          (above[column - 1] ?? 0) + (same ? 0 : 1),
          isSwapped && row > 1 && column > 1 ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    before = above;
    above = line;
  }
  return above[b.length] ?? 0;
}

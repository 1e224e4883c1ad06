/**
 * Heights of a bar's layers. A single failed job among thousands would be thinner than a hair: every layer that is
 * not empty gets at least `smallest`, and the tallest layer gives up what that takes, so that the bar keeps its height
 * where it can.
 *
 * @param counts - the layers' counts, in stacking order
 * @param perJob - height of one job
 * @param smallest - the least height of a layer that has a job
 *
 * @example
 * stackHeights([1, 0, 99], 1, 2) //=> [2, 0, 98]
 */
export function stackHeights(counts: readonly number[], perJob: number, smallest: number): readonly number[] {
  const heights = counts.map((count) => (count === 0 ? 0 : Math.max(smallest, count * perJob)));
  const surplus = heights.reduce((sum, height, index) => sum + height - (counts[index] ?? 0) * perJob, 0);
  const tallest = heights.indexOf(Math.max(...heights));
  return heights.map((height, index) =>
    index === tallest && height > 0 ? Math.max(smallest, height - surplus) : height,
  );
}

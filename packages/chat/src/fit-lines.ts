/**
 * As many of the lines as fit, in order; the last one says how many are left out, if any.
 *
 * @param room characters, line breaks counted
 * @example
 * fitLines(['aaa', 'bbb', 'ccc'], 14, (count) => `… ${count} more`) //=> ['aaa', '… 2 more']
 */
export function fitLines(lines: readonly string[], room: number, more: (count: number) => string): readonly string[] {
  if (size(lines) <= room) return lines;
  for (let kept = lines.length - 1; kept >= 0; kept -= 1) {
    const fitted = [...lines.slice(0, kept), more(lines.length - kept)];
    if (size(fitted) <= room) return fitted;
  }
  return [];
}

/** How many characters lines take, line breaks counted. */
export function size(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}

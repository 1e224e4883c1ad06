const published = 65;

/** Counts jobs by status code, whatever the code. */
export class StatusCounts {
  // The published codes are 0 to 64; an array spares a million jobs a million look-ups in a map.
  readonly #low = new Float64Array(published);
  readonly #others = new Map<number | null, number>();

  /** Counts one job in this status; null is a job without one. */
  add(code: number | null, times = 1): void {
    if (code !== null && code >= 0 && code < published && Number.isInteger(code)) {
      this.#low[code] = (this.#low[code] ?? 0) + times;
    } else {
      this.#others.set(code, (this.#others.get(code) ?? 0) + times);
    }
  }

  /** Adds what another has counted. */
  merge(other: StatusCounts): void {
    for (const [code, count] of other.#low.entries()) if (count > 0) this.add(code, count);
    for (const [code, count] of other.#others) this.add(code, count);
  }

  /**
   * The counts keyed by decimal code, `unknown` for jobs without a status; only what occurred.
   *
   * @example
   * counts.result() //=> { '2': 412, '16': 3 }
   */
  result(): Readonly<Record<string, number>> {
    const low = [...this.#low.entries()].filter(([, count]) => count > 0);
    const entries = [...low, ...this.#others].map(([code, count]): [string, number] => [
      String(code ?? 'unknown'),
      count,
    ]);
    return Object.fromEntries(entries);
  }
}

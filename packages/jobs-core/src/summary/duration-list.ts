const smallest = 64;
const largest = 8192;

/** The durations of one series: every one is kept, 8 bytes each, so that the median is exact. */
export class DurationList {
  readonly #full: Float64Array[] = [];
  #current = new Float64Array(smallest);
  #used = 0;
  #longest: number | null = null;

  /** The longest so far, in milliseconds; null when there is none. */
  get longest(): number | null {
    return this.#longest;
  }

  add(milliseconds: number): void {
    if (this.#used === this.#current.length) {
      this.#full.push(this.#current);
      this.#current = new Float64Array(Math.min(this.#current.length * 2, largest));
      this.#used = 0;
    }
    this.#current[this.#used] = milliseconds;
    this.#used += 1;
    if (this.#longest === null || milliseconds > this.#longest) this.#longest = milliseconds;
  }

  /** The parts that hold the durations; not to be changed. */
  *parts(): Generator<Float64Array> {
    yield* this.#full;
    yield this.#current.subarray(0, this.#used);
  }
}

/**
 * The median of all durations in these lists, in milliseconds; the mean of the middle two, rounded, for an even count;
 * null for none.
 */
export function medianOf(lists: Iterable<DurationList>): number | null {
  const parts = [...lists].flatMap((list) => [...list.parts()]);
  const count = parts.reduce((sum, part) => sum + part.length, 0);
  if (count === 0) return null;
  const values = new Float64Array(count);
  let at = 0;
  for (const part of parts) {
    values.set(part, at);
    at += part.length;
  }
  const middle = count >> 1;
  const upper = select(values, middle);
  if (count % 2 === 1) return upper;
  let lower = Number.NEGATIVE_INFINITY;
  for (const value of values.subarray(0, middle)) if (value > lower) lower = value;
  return Math.round((lower + upper) / 2);
}

/**
 * The value that would stand at this place if the values were in order; moves them so that none before it is larger
 * (Hoare's selection: linear, where sorting a million durations would take a quarter of the whole summary's time).
 */
function select(values: Float64Array, place: number): number {
  const at = (index: number): number => values[index] ?? 0;
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = medianOfThree(at(low), at((low + high) >> 1), at(high));
    let left = low;
    let right = high;
    while (left <= right) {
      while (at(left) < pivot) left += 1;
      while (at(right) > pivot) right -= 1;
      if (left > right) break;
      const swapped = at(left);
      values[left] = at(right);
      values[right] = swapped;
      left += 1;
      right -= 1;
    }
    if (place <= right) high = right;
    else if (place >= left) low = left;
    else break;
  }
  return at(place);
}

function medianOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

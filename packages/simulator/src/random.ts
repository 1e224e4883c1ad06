/** A stream of chance that is the same for the same seeds, on every machine. */
export interface Random {
  /** A fraction in `[0, 1)`. */
  next(): number;
  /** A whole number in `[from, to]`, both included. */
  int(from: number, to: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  /**
   * One of the entries.
   *
   * @throws RangeError when there is none
   */
  pick<Entry>(entries: readonly Entry[]): Entry;
  /** About normally distributed: mean 0, deviation 1, never beyond ±3.5. */
  normal(): number;
}

/**
 * Starts a stream from whole numbers; each of them changes the whole stream.
 *
 * The generator is mulberry32 (Tommy Ettinger, public domain): 32 bits of state, fast, good enough to look like life.
 *
 * @example
 * random(1).int(1, 6) === random(1).int(1, 6) //=> true
 */
export function random(...seeds: readonly number[]): Random {
  let state = seeds.reduce(mix, 0x2545f491);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (entries) => {
      const entry = entries[int(0, entries.length - 1)];
      if (entry === undefined) throw new RangeError('Cannot pick from an empty list.');
      return entry;
    },
    normal: () => (next() + next() + next() + next() - 2) * Math.sqrt(3),
  };
}

function mix(state: number, seed: number): number {
  let bits = Math.imul(state ^ (seed | 0), 0x9e3779b1);
  bits ^= bits >>> 15;
  bits = Math.imul(bits, 0x85ebca77);
  return bits ^ (bits >>> 13);
}

/** The marks of an axis that counts things, from 0 to the end of the axis. */
export interface CountTicks {
  /** Ascending whole numbers, the first 0, the last the end of the axis. */
  readonly values: readonly number[];
  readonly end: number;
}

/**
 * Round marks for counts from 0 to `highest`: steps of 1, 2 or 5 times a power of ten, never a fraction of a job.
 *
 * @param highest - the largest count to be drawn; below 1 the axis still reaches 1
 * @param wanted - about how many steps are wished for
 *
 * @example
 * countTicks(34, 4) //=> { values: [0, 10, 20, 30, 40], end: 40 }
 * countTicks(0, 4)  //=> { values: [0, 1], end: 1 }
 */
export function countTicks(highest: number, wanted: number): CountTicks {
  const top = Math.max(1, Math.ceil(highest));
  const rough = Math.max(1, top / wanted);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? 10 * power;
  const steps = Math.ceil(top / step);
  return { values: Array.from({ length: steps + 1 }, (_, index) => index * step), end: steps * step };
}

import { wholeNumber } from './count-text.ts';

/** Under so many runs a percentage says little, and the counts come first. */
export const fewRuns = 20;

/** What stands for a rate of nothing: not "100 %", and not "0 %" either. */
export const noRate = 'no finished jobs';

/**
 * A share in per cent with one decimal, cut off and never rounded up: 100 % means all of them.
 *
 * @param part a whole number, at most `whole`
 * @param whole a whole number above 0
 *
 * @example
 * formatPercent(187, 192)     //=> '97.3 %'
 * formatPercent(9999, 10000)  //=> '99.9 %'
 * formatPercent(0, 7)         //=> '0 %'
 */
export function formatPercent(part: number, whole: number): string {
  if (part === whole) return '100 %';
  if (part === 0) return '0 %';
  return `${(Math.floor((part * 1000) / whole) / 10).toFixed(1)} %`;
}

/**
 * A rate with what it was made of; under 20 runs the counts come first.
 *
 * @example
 * formatRate(187, 192) //=> '97.3 % (187 of 192)'
 * formatRate(7, 8)     //=> '7 of 8 (87.5 %)'
 * formatRate(0, 0)     //=> 'no finished jobs'
 */
export function formatRate(part: number, whole: number): string {
  if (whole === 0) return noRate;
  const percent = formatPercent(part, whole);
  const counts = `${wholeNumber(part)} of ${wholeNumber(whole)}`;
  return whole < fewRuns ? `${counts} (${percent})` : `${percent} (${counts})`;
}

/**
 * A number with its noun.
 *
 * @example
 * counted(1, 'job')                 //=> '1 job'
 * counted(1200, 'job')              //=> '1,200 jobs'
 * counted(2, 'success', 'successes') //=> '2 successes'
 */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${wholeNumber(count)} ${count === 1 ? one : many}`;
}

/**
 * A whole number for people, thousands apart.
 *
 * @example
 * wholeNumber(20000) //=> '20,000'
 */
export function wholeNumber(count: number): string {
  return String(Math.trunc(count)).replace(/\B(?=(\d{3})+$)/g, ',');
}

/**
 * Words as a list in a sentence.
 *
 * @example
 * listed(['3 failed', '1 stopped', '5 with exceptions']) //=> '3 failed, 1 stopped and 5 with exceptions'
 */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

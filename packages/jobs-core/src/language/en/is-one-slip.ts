import { areSwapped, editDistance, isDoubled, isMissing } from './spelling.ts';

const lettersOnly = /^[a-z]+$/;

/**
 * Whether a word is another one with a single slip of the hand: a letter missed, doubled, added, changed, or two swapped.
 * Of short words a changed or added letter makes another word, and with digits in it anything but a swap does.
 *
 * @example
 * isOneSlip('storge', 'storage') //=> true
 * isOneSlip('di', 'id')          //=> true
 * isOneSlip('adf', 'ad')         //=> false
 */
export function isOneSlip(word: string, meant: string): boolean {
  if (Math.abs(word.length - meant.length) > 1 || editDistance(word, meant, 1) !== 1) return false;
  if (areSwapped(word, meant)) return true;
  if (!lettersOnly.test(word)) return false;
  if (word.length > 3 && meant.length > 3) return true;
  return isMissing(word, meant) ? meant.length > 2 : isDoubled(word, meant);
}

import type { Inline, Run } from './content.ts';

/**
 * The parts of a figure's text that must not be broken: `97.4 %` and `(187 of 192)` stay whole, and a narrow column
 * puts the bracket on a second line, large numbers in it on two; a date stays apart from its time.
 *
 * @example
 * figureParts('97.4 % (187 of 192)')              //=> ['97.4 % ', '(187 of 192)']
 * figureParts('97.4 % (954,720 of 1,053,068)')    //=> ['97.4 % ', '(954,720 ', 'of 1,053,068)']
 * figureParts('Thu 19 Nov, 20:10')   //=> ['Thu 19 Nov, ', '20:10']
 */
export function figureParts(text: string): readonly string[] {
  if (!text.includes(' (')) return text.split(/(?<=, )/);
  return text
    .split(/(?<= )(?=\()/)
    .flatMap((part) => (part.length > longestBracket ? part.split(/(?<= )(?=of )/) : [part]));
}

/** In characters; a longer one would take its room from the names. */
const longestBracket = 14;

/** The text in runs that pdfmake does not break, each part on a line of its own. */
export function unbroken(text: string): Inline[] {
  const parts = figureParts(text).map((part): Run => ({ text: part.trimEnd(), noWrap: true }));
  return parts.flatMap((part, index) => (index === 0 ? [part] : ['\n', part]));
}

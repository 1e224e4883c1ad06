import type { Part, Source } from '../../part.ts';
import { afterPhrase, firstWords, skipWords, textAt } from '../reading.ts';
import { readCount } from '../time/quantity.ts';
import { atLeast } from '../vocabulary/comparisons.ts';

const before: ReadonlySet<string> = new Set([
  'with',
  'having',
  'that',
  'which',
  'have',
  'has',
  'had',
  'where',
  'some',
  'any',
  'there',
  'were',
  'are',
  'the',
  'containing',
  'contain',
  'include',
  'including',
  'a',
  'an',
  'whose',
  'report',
  'reported',
  'reporting',
  'show',
  'showing',
]);
const thing = 'objects object items item files file';
const names = thing
  .split(' ')
  .flatMap((word) => [
    `failed ${word}`,
    `failing ${word}`,
    `unsuccessful ${word}`,
    `${word} that failed`,
    `${word} which failed`,
    `${word} failed`,
    `${word} fail`,
    `${word} have failed`,
    `${word} failures`,
    `${word} failure`,
    `${word} errors`,
    `${word} failing`,
    `${word} that have failed`,
    `broken ${word}`,
    `errored ${word}`,
    `${word} with errors`,
    `${word} in error`,
  ])
  .join('|');
const counts = ['count', 'counts', 'number', 'numbers'];
const none =
  "without any|without|with no|with zero|no|zero|with 0|0|w/o|with none of the|free of|having no|have no|has no|had no|that have no|that had no|which had no|lacking|not a single|where no|with 0|that did not have any|that don't have any|don't have any|didn't have any|did not have any|do not have any|do not have|don't have|didn't have|did not have";

const starts: ReadonlySet<string> = new Set([
  ...before,
  ...firstWords(names),
  ...firstWords(none),
  ...firstWords(atLeast),
]);

/**
 * Failed objects, which are not the status Failed: `with failed objects`, `where items failed`, `no failed objects`,
 * `at least one failed file`. How many failed cannot be asked for: such a number is not understood.
 */
export function failedObjects({ tokens }: Source, at: number): Part | null {
  const first = tokens[at];
  if (first?.kind === 'word' && !starts.has(first.text) && first.entry?.number === undefined) return null;
  const not = afterPhrase(tokens, at, none);
  if (not !== null) {
    const end = afterPhrase(tokens, not, names);
    if (end !== null) return found(at, afterCount(tokens, end), false);
  }
  const anyFailed = afterPhrase(
    tokens,
    at,
    'failed count > 0|failed count above 0|failed count greater than 0|failed count over 0|failed count > = 1|failed count above zero',
  );
  if (anyFailed !== null) return found(at, anyFailed, true);
  const start = skipWords(tokens, at, before);
  const least = afterPhrase(tokens, start, atLeast);
  const count = readCount(tokens, least ?? start);
  const counted = count === null || count.end === start ? null : afterPhrase(tokens, count.end, names);
  if (count !== null && counted !== null) {
    if (least === null && count.value === 0) return found(at, counted, false);
    const any = least !== null && (count.value === 0 || (count.value === 1 && textAt(tokens, start) === 'at'));
    return any || (least === null && textAt(tokens, start) === 'a')
      ? found(at, counted, true)
      : { from: at, to: count.end, meant: { kind: 'unknown' } };
  }
  const end = afterPhrase(tokens, start, names);
  if (end === null) return null;
  const after = afterCount(tokens, end);
  const comparison = afterPhrase(
    tokens,
    after,
    '> 0|> = 1|above 0|above zero|greater than 0|greater than zero|over 0|over zero|more than 0',
  );
  return found(at, comparison ?? after, true);
}

function afterCount(tokens: Source['tokens'], at: number): number {
  return counts.includes(textAt(tokens, at)) ? at + 1 : at;
}

function found(from: number, to: number, wanted: boolean): Part {
  return { from, to, meant: { kind: 'failedObjects', wanted } };
}

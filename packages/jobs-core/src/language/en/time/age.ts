import type { Part, Source } from '../../part.ts';
import { afterPhrase } from '../reading.ts';
import { readQuantity } from './quantity.ts';
import { moved } from './rolling.ts';

const younger =
  'less than|under|newer than|younger than|not more than|no more than|at most|within|no older than|not older than|fewer than|up to';
const older = 'older than|more than|over|at least|not less than|earlier than';
const said = 'newer than|younger than|no older than|not older than|older than';

/**
 * Ages: `older than 7 days`, `newer than 3 days`, `more than 2 weeks ago`, `less than an hour ago`, `over a week old`.
 *
 * Without `ago`, `old` or a word for age the same words speak of durations, and are left alone.
 */
export function age({ tokens, now }: Source, at: number): Part | null {
  if (tokens[at]?.kind !== 'word') return null;
  const isYounger = afterPhrase(tokens, at, younger);
  const start = isYounger ?? afterPhrase(tokens, at, older);
  if (start === null) return null;
  const quantity = readQuantity(tokens, start);
  if (quantity === null) return null;
  const end = afterPhrase(tokens, quantity.end, 'ago|old|back|of age');
  if (end === null && afterPhrase(tokens, at, said) === null) return null;
  const instant = moved(now, quantity.unit, -quantity.count);
  if (instant === null) return null;
  const window = isYounger === null ? { from: null, to: instant } : { from: instant, to: null };
  return {
    from: at,
    to: end ?? quantity.end,
    meant: { kind: 'period', window, undated: null, day: null, bound: true },
  };
}

import type { Part, Source } from '../../part.ts';
import type { Token } from '../../token.ts';
import { afterPhrase, digitsAt, firstWords, textAt } from '../reading.ts';
import { readCount, readLength, readQuantity } from '../time/quantity.ts';
import { atLeast, atMost, finishedIn, lasting, orLess, orMore } from '../vocabulary/comparisons.ts';

interface Bounds {
  readonly min: number | null;
  readonly max: number | null;
  readonly end: number;
  readonly vague?: boolean;
}

/**
 * Durations: `over 45 minutes`, `longer than 2 hours`, `took under 90s`, `between 1 and 2 hours`, `lasting 1h to 2h`,
 * `2 hours or more`, `duration > 1h30m`, `took 2 hours`.
 *
 * Leaves alone what speaks of the past: "in the last 2 hours", "2 hours ago", "within 24 hours".
 */
export function duration({ tokens }: Source, at: number): Part | null {
  if (!canStart(tokens[at])) return null;
  const quick = afterPhrase(tokens, at, finishedIn);
  const verb = quick ?? afterPhrase(tokens, at, lasting);
  const start = verb === null ? at : (afterPhrase(tokens, verb, 'is|was|of|for|:|=|for a|about|in|time') ?? verb);
  const found = both({ tokens, start, spoken: verb !== null });
  if (found === null) return null;
  // "finished within 30 minutes" is at most, "took 30 minutes" at least so long.
  const bounds: Bounds = quick !== null && found.vague === true ? { min: null, max: found.min, end: found.end } : found;
  const long =
    afterPhrase(
      tokens,
      bounds.end,
      'long|in duration|in length|of runtime|to complete|to finish|to run|duration|each|runtime',
    ) ?? bounds.end;
  if (afterPhrase(tokens, bounds.end, 'ago|old|back|of age') !== null) return null;
  const part: Part = { from: at, to: long, meant: { kind: 'duration', min: bounds.min, max: bounds.max } };
  return bounds.vague === true ? { ...part, ambiguous: 'at least so long' } : part;
}

const starts: ReadonlySet<string> = new Set([
  ...firstWords(lasting),
  ...firstWords(finishedIn),
  ...firstWords(atLeast),
  ...firstWords(atMost),
  'between',
  'from',
  'anywhere',
  'for',
  'in',
  'a',
  'is',
  'since',
]);

// Most words cannot start a duration, and need not be tried.
function canStart(token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (token.kind === 'number' || token.kind === 'symbol') return true;
  return (
    token.kind === 'word' && (token.entry?.number !== undefined || token.text === 'half' || starts.has(token.text))
  );
}

interface Place {
  readonly tokens: Source['tokens'];
  readonly start: number;
  /** Whether a verb said that it is about durations. */
  readonly spoken: boolean;
}

/** One bound, or two: "over 1 hour but under 2". */
function both(place: Place): Bounds | null {
  const first = between(place) ?? compared(place) ?? plain(place);
  if (first === null) return null;
  const { tokens } = place;
  const joined = afterPhrase(tokens, first.end, 'and|but|, but|,|&|and also|but also');
  if (joined === null) return first;
  const verb = afterPhrase(tokens, joined, lasting) ?? joined;
  const second = compared({ tokens, start: verb, spoken: false });
  if (second === null) return first;
  if (first.min !== null && first.max === null && second.max !== null) return { ...second, min: first.min };
  if (first.max !== null && first.min === null && second.min !== null) return { ...second, max: first.max };
  return first;
}

/** `between 1 and 2 hours`, `from 30m to 1h`, `1-2 hours`, `1 to 2 hours`. */
function between({ tokens, start, spoken }: Place): Bounds | null {
  const said = afterPhrase(tokens, start, 'anywhere between|between|anywhere from|from');
  if (said === null && !spoken) return null;
  const first = said ?? start;
  const low = readLength(tokens, first);
  const lowCount = readCount(tokens, first);
  const lowEnd = low?.end ?? lowCount?.end ?? first;
  const second = afterPhrase(tokens, lowEnd, 'and|to|-|&|through');
  if (second === null || lowEnd === first) return null;
  const high = readLength(tokens, second);
  if (high === null || afterPhrase(tokens, high.end, 'ago|old') !== null) return null;
  const unit = readQuantity(tokens, second);
  const scale = unit === null || unit.count === 0 ? null : high.milliseconds / unit.count;
  const minimum = low?.milliseconds ?? (lowCount === null || scale === null ? null : lowCount.value * scale);
  if (minimum === null) return null;
  return {
    min: Math.round(Math.min(minimum, high.milliseconds)),
    max: Math.round(Math.max(minimum, high.milliseconds)),
    end: high.end,
  };
}

/** `over 45 minutes`, `under 90s`, `> 2h`; `within` only after a verb. */
function compared({ tokens, start, spoken }: Place): Bounds | null {
  const skip = afterPhrase(tokens, start, 'for|in|a|is|since') ?? start;
  for (const place of skip === start ? [start] : [start, skip]) {
    const most = afterPhrase(tokens, place, atMost);
    const least = most === null ? afterPhrase(tokens, place, atLeast) : null;
    const lengthAt = most ?? least;
    if (lengthAt === null) continue;
    const word = textAt(tokens, place);
    if (!spoken && (word === 'within' || word === 'inside' || word === 'past' || word === 'in')) continue;
    const length = readLength(tokens, lengthAt) ?? oneUnit(tokens, lengthAt);
    if (length === null) continue;
    return most === null
      ? { min: length.milliseconds, max: null, end: length.end }
      : { min: null, max: length.milliseconds, end: length.end };
  }
  return null;
}

// "over an hour" is read as a quantity; "over the hour" is none.
function oneUnit(tokens: Source['tokens'], at: number): { readonly milliseconds: number; readonly end: number } | null {
  return digitsAt(tokens, at) === null && textAt(tokens, at) === '=' ? readLength(tokens, at + 1) : null;
}

/** `2 hours or more`, `30 minutes or less`, `took 2 hours`. */
function plain({ tokens, start, spoken }: Place): Bounds | null {
  const length = readLength(tokens, start);
  if (length === null) return null;
  const more = afterPhrase(tokens, length.end, orMore);
  if (more !== null) return { min: length.milliseconds, max: null, end: more };
  const less = afterPhrase(tokens, length.end, orLess);
  if (less !== null) return { min: null, max: length.milliseconds, end: less };
  const long = afterPhrase(tokens, length.end, 'long|in duration|in length');
  return spoken || long !== null ? { min: length.milliseconds, max: null, end: length.end, vague: true } : null;
}

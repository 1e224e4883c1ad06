import type { Token } from '../token.ts';
import { isOneSlip } from './is-one-slip.ts';
import { textAt } from './reading.ts';
import { isKnownWord } from './vocabulary/lexicon.ts';
import { isLookalike } from './vocabulary/lookalikes.ts';
import { phrases } from './vocabulary/phrases.ts';

const openers = ['last', 'this', 'past', 'previous', 'prior', 'current'];
const isOpener = new Set([...openers, 'next', 'coming', 'following']);
const unitNouns =
  'second seconds minute minutes hour hours day days week weeks month months quarter quarters year years weekday weekdays workday workdays fortnight'.split(
    ' ',
  );
const partNouns = ['morning', 'afternoon', 'evening', 'night'];
const dayNouns = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const monthNouns = 'january february march april june july august september october november december'.split(' ');
const periodNouns = [...unitNouns, 'weekend', 'weekends', ...partNouns, ...dayNouns, ...monthNouns];
const smallNumbers = 'two three four five six seven eight nine ten twelve'.split(' ');
const isCalendarNoun = new Set(['week', 'month', 'quarter', 'year', 'weekend', 'night', 'weekends']);
const isMeasure = new Set(['than', 'over', 'under', 'least', 'most', 'took', 'exceeding', 'within', 'about']);
const isDayWord = new Set(['yesterday', 'today', 'tomorrow', ...dayNouns]);

/**
 * What a misspelt word about time was meant to be, where the words around it leave only one: "moth" in "last moth" and
 * "3 moths ago" is "month", "lastt" in "lastt week" is "last", "agoo" in "2 days agoo" is "ago". Null elsewhere.
 */
export function timeWord(tokens: readonly Token[], at: number): string | null {
  const text = textAt(tokens, at);
  if (isKnownWord(text)) return phrases.single(text)?.kind === 'chatter' ? agoFor(tokens, at, text) : null;
  return (
    nounFor(tokens, at, text) ?? numberFor(tokens, at, text) ?? openerFor(tokens, at, text) ?? agoFor(tokens, at, text)
  );
}

/** "last moth", "2 huors", "3 moths ago", "monday moring". */
function nounFor(tokens: readonly Token[], at: number, text: string): string | null {
  const before = textAt(tokens, at - 1);
  const common = isLookalike(text);
  if (isOpener.has(before)) return onlySlip(text, periodNouns);
  if (isDayWord.has(before)) return onlySlip(text, partNouns);
  if (!isCount(tokens[at - 1])) return null;
  const first = textAt(tokens, at - 2);
  const sure = isOpener.has(first) || isMeasure.has(first) || textAt(tokens, at + 1) === 'ago';
  return common && !sure ? null : onlySlip(text, unitNouns);
}

/** "last tow weeks". */
function numberFor(tokens: readonly Token[], at: number, text: string): string | null {
  const counts = isOpener.has(textAt(tokens, at - 1)) && tokens[at + 1]?.entry?.unit !== undefined;
  return counts ? onlySlip(text, smallNumbers) : null;
}

/** "lastt week", "lst 2 days"; a word of the language ("lost") only before a calendar's period. */
function openerFor(tokens: readonly Token[], at: number, text: string): string | null {
  const counted = isCount(tokens[at + 1]);
  const after = tokens[at + (counted ? 2 : 1)];
  const calendar = isCalendarNoun.has(after?.text ?? '');
  const entry = after?.entry;
  const opens =
    calendar || entry?.unit !== undefined || (!counted && (entry?.weekday !== undefined || entry?.month !== undefined));
  return !opens || (isLookalike(text) && (counted || !calendar)) ? null : onlySlip(text, openers);
}

/** "2 days agoo", "2 days go". */
function agoFor(tokens: readonly Token[], at: number, text: string): string | null {
  const counted = isCount(tokens[at - 2]) || /^an?$/.test(textAt(tokens, at - 2));
  return counted && tokens[at - 1]?.entry?.unit !== undefined ? onlySlip(text, ['ago']) : null;
}

function isCount(token: Token | undefined): boolean {
  return token?.kind === 'number' || token?.entry?.number !== undefined;
}

/** The one of these that a word is a slip away from; the singular where it could be the plural too. */
function onlySlip(text: string, candidates: readonly string[]): string | null {
  const found = candidates.filter((candidate) => isOneSlip(text, candidate));
  const [first] = found;
  return first !== undefined && found.every((other) => other === first || other === `${first}s`) ? first : null;
}

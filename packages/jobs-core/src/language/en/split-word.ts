import { isLookalike } from './vocabulary/lookalikes.ts';
import { phrases } from './vocabulary/phrases.ts';
import { words } from './vocabulary/words.ts';

const longest = 40;
const shortest = 5;
const before: ReadonlySet<string> = new Set([
  'last',
  'this',
  'past',
  'today',
  'yesterday',
  'previous',
  'todays',
  'yesterdays',
]);

/**
 * Words written together, apart: two or three that say something of their own. Null where there is no such way.
 *
 * @example
 * splitWord('ec2restores') //=> ['ec2', 'restores']
 * splitWord('lastweek')    //=> ['last', 'week']
 * splitWord('backend')     //=> null
 */
export function splitWord(word: string): readonly string[] | null {
  if (word.length < shortest || word.length > longest || isLookalike(word)) return null;
  return split(word, 3);
}

function split(word: string, most: number): readonly string[] | null {
  for (let length = word.length - 2; length >= 2; length -= 1) {
    const first = word.slice(0, length);
    if (!saysSomething(first)) continue;
    const rest = word.slice(length);
    if (saysSomething(rest)) return [first, rest];
    const more = most > 2 ? split(rest, most - 1) : null;
    if (more !== null) return [first, ...more];
  }
  return null;
}

function saysSomething(text: string): boolean {
  if (text.length < 2) return false;
  if (before.has(text)) return true;
  if (text.length > 2) {
    const entry = words.get(text);
    if (
      entry?.unit !== undefined ||
      entry?.weekday !== undefined ||
      entry?.month !== undefined ||
      entry?.part !== undefined
    )
      return text.length > 3;
  }
  const meaning = phrases.single(text);
  if (meaning === null) return false;
  if (meaning.kind === 'service') return true;
  return (
    (meaning.kind === 'status' || meaning.kind === 'operation' || meaning.kind === 'noun') &&
    text.length > 3 - (text === 'job' ? 1 : 0)
  );
}

import type { Token } from '../token.ts';
import { isOneSlip } from './is-one-slip.ts';
import { isKnownWord } from './vocabulary/lexicon.ts';
import { type Meaning, phrases } from './vocabulary/phrases.ts';

interface Name {
  readonly words: readonly string[];
  readonly meaning: Meaning;
}

/** Names of several words by the word that they are found by: the first, or the second where the first is misspelt. */
interface Names {
  readonly byFirst: ReadonlyMap<string, readonly Name[]>;
  readonly bySecond: ReadonlyMap<string, readonly Name[]>;
}

let index: Names | null = null;

/**
 * What a misspelt word of a name was meant to be, where the words around it make up the rest of that name: "storge" in
 * "azure storge" is "storage", and even "sever" in "sql sever" is "server". Null where there is no such name, or several
 * that mean different things; the longest counts.
 *
 * A known word that says nothing ("could") is only taken for another between two words of a name ("google could storage").
 */
export function nameWord(tokens: readonly Token[], at: number): string | null {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.text.length < 2) return null;
  const { byFirst, bySecond } = (index ??= names());
  const known = isKnownWord(token.text);
  if (known && phrases.single(token.text)?.kind !== 'chatter') return null;
  const shortest = known ? 3 : 2;
  let best: { readonly word: string; readonly name: Name } | null = null;
  let several = false;
  const look = (candidates: readonly Name[], position: number): void => {
    for (const name of candidates) {
      const { words } = name;
      const length = best === null ? shortest : best.name.words.length;
      const word = words[position];
      if (words.length < length || word === undefined) continue;
      if (known && (position === 0 || position === words.length - 1)) continue;
      if (!isRestOf(words, position, tokens, at) || !isOneSlip(token.text, word)) continue;
      if (best === null || words.length > best.name.words.length) {
        best = { word, name };
        several = false;
      } else if (best.word !== word && best.name.meaning !== name.meaning) several = true;
    }
  };
  if (!known) look(bySecond.get(tokens[at + 1]?.text ?? '') ?? [], 0);
  for (let start = at - 1; start >= Math.max(0, at - 5); start -= 1) {
    look(byFirst.get(tokens[start]?.text ?? '') ?? [], at - start);
  }
  const found = best as { readonly word: string } | null;
  return several || found === null ? null : found.word;
}

function isRestOf(words: readonly string[], position: number, tokens: readonly Token[], at: number): boolean {
  return words.every((word, index) => index === position || tokens[at - position + index]?.text === word);
}

function names(): Names {
  const byFirst = new Map<string, Name[]>();
  const bySecond = new Map<string, Name[]>();
  for (const [text, meaning] of phrases.entries()) {
    if (meaning.kind !== 'service') continue;
    const words = text.split(' ');
    const [first, second] = words;
    if (first === undefined || second === undefined) continue;
    put(byFirst, first, { words, meaning });
    put(bySecond, second, { words, meaning });
  }
  return { byFirst, bySecond };
}

function put(map: Map<string, Name[]>, key: string, name: Name): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [name]);
  else known.push(name);
}

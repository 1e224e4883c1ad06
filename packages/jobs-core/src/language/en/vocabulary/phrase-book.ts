import type { Token } from '../../token.ts';

interface Phrase<Value> {
  readonly words: readonly string[];
  readonly value: Value;
}

/** Phrases that start with the same word: as they were added, and cut up (the longest first) once one is looked for. */
interface Shelf<Value> {
  readonly added: (readonly [name: string, value: Value])[];
  phrases: readonly Phrase<Value>[] | null;
}

/** Phrases and their meanings, found by their first word. Where a phrase has two meanings, the first one stays. */
export class PhraseBook<Value> {
  readonly #shelves = new Map<string, Shelf<Value>>();

  /** @param names in plain form, separated by `|` */
  add(names: string, value: Value): void {
    for (const name of names.split('|')) {
      const blank = name.indexOf(' ');
      const first = blank === -1 ? name : name.slice(0, blank);
      const shelf = this.#shelves.get(first);
      if (shelf === undefined) this.#shelves.set(first, { added: [[name, value]], phrases: null });
      else {
        shelf.added.push([name, value]);
        shelf.phrases = null;
      }
    }
  }

  /** The longest phrase that starts with this token, and the number of its words. */
  match(tokens: readonly Token[], at: number): { readonly value: Value; readonly length: number } | null {
    const token = tokens[at];
    if (token === undefined || token.kind === 'quoted' || token.kind === 'term') return null;
    for (const { words, value } of this.#startingWith(token.text)) {
      let length = 1;
      while (length < words.length && tokens[at + length]?.text === words[length]) length += 1;
      if (length === words.length) return { value, length };
    }
    return null;
  }

  /** What a single word means, or null when it is no phrase of its own. */
  single(word: string): Value | null {
    return this.#startingWith(word).find(({ words }) => words.length === 1)?.value ?? null;
  }

  /** Whether the book has this phrase. */
  has(name: string): boolean {
    const blank = name.indexOf(' ');
    const shelf = this.#shelves.get(blank === -1 ? name : name.slice(0, blank));
    return shelf?.added.some(([known]) => known === name) === true;
  }

  /** Every phrase with its meaning. */
  *entries(): Generator<readonly [name: string, value: Value]> {
    for (const shelf of this.#shelves.values()) yield* shelf.added;
  }

  /** Every word of every phrase. */
  *words(): Generator<string> {
    for (const shelf of this.#shelves.values()) for (const [name] of shelf.added) yield* name.split(' ');
  }

  #startingWith(word: string): readonly Phrase<Value>[] {
    const shelf = this.#shelves.get(word);
    if (shelf === undefined) return [];
    shelf.phrases ??= shelf.added
      .map(([name, value]) => ({ words: name.split(' '), value }))
      .toSorted((a, b) => b.words.length - a.words.length);
    return shelf.phrases;
  }
}

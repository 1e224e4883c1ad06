import type { Token } from '../../token.ts';

/** Phrases by their first word, the longest first. */
export class PhraseBook<Value> {
  readonly #byFirstWord = new Map<string, { readonly words: readonly string[]; readonly value: Value }[]>();

  /** The first meaning given to a phrase stays. */
  add(names: string, value: Value): void {
    for (const name of names.split('|')) {
      const words = name.split(' ');
      const first = words[0] ?? '';
      const known = this.#byFirstWord.get(first);
      if (known === undefined) this.#byFirstWord.set(first, [{ words, value }]);
      else known.push({ words, value });
    }
  }

  sortByLength(): this {
    for (const phrases of this.#byFirstWord.values()) phrases.sort((a, b) => b.words.length - a.words.length);
    return this;
  }

  /** The longest phrase that starts with this token, and the number of its words. */
  match(tokens: readonly Token[], at: number): { readonly value: Value; readonly length: number } | null {
    const token = tokens[at];
    if (token === undefined) return null;
    const candidates = this.#byFirstWord.get(token.text);
    if (candidates === undefined || token.kind === 'quoted' || token.kind === 'term') return null;
    for (const { words, value } of candidates) {
      let length = 1;
      while (length < words.length && tokens[at + length]?.text === words[length]) length += 1;
      if (length === words.length) return { value, length };
    }
    return null;
  }

  /** What a single word means, or null when it is no phrase of its own. */
  single(word: string): Value | null {
    const known = this.#byFirstWord.get(word) ?? [];
    return known.find(({ words }) => words.length === 1)?.value ?? null;
  }

  has(name: string): boolean {
    const words = name.split(' ');
    const known = this.#byFirstWord.get(words[0] ?? '') ?? [];
    return known.some((phrase) => phrase.words.join(' ') === name);
  }

  *words(): Generator<string> {
    for (const phrases of this.#byFirstWord.values()) for (const { words } of phrases) yield* words;
  }

  *phrases(): Generator<string> {
    for (const phrases of this.#byFirstWord.values()) for (const { words } of phrases) yield words.join(' ');
  }
}

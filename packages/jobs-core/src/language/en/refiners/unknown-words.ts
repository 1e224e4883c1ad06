import type { Part, Source } from '../../part.ts';
import { wordsOf } from './words-of.ts';

/** Words that were not understood, as written; those that stand side by side together. */
export function unknownWords(
  question: string,
  source: Source,
  parts: readonly Part[],
  lost: ReadonlySet<Part>,
): readonly string[] {
  const words: string[] = [];
  let from: number | null = null;
  let to = 0;
  const finish = (): void => {
    if (from !== null) words.push(wordsOf(question, source.tokens, from, to));
    from = null;
  };
  for (const part of parts) {
    if (part.meant.kind === 'unknown' || lost.has(part)) {
      from ??= part.from;
      to = part.to;
    } else finish();
  }
  finish();
  return [...new Set(words.filter((word) => word !== ''))];
}

/** A service and an operation that do not go together, as written. */
export function pairText(question: string, source: Source, [service, operation]: readonly [Part, Part]): string {
  return `${wordsOf(question, source.tokens, service.from, service.to)} ${wordsOf(question, source.tokens, operation.from, operation.to)}`;
}

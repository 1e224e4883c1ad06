import type { Token } from '../../token.ts';

/** The words of some tokens as they were written, on one line. */
export function wordsOf(question: string, tokens: readonly Token[], from: number, to: number): string {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined) return '';
  return question.slice(first.start, last.end).replaceAll(/\s+/g, ' ').trim();
}

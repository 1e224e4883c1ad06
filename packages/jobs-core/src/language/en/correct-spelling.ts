import type { Token } from '../token.ts';

/** A word that was read as another. */
export interface Correction {
  /** As typed, in plain form. */
  readonly from: string;
  readonly to: string;
}

/** Reads misspelt words as the words they were meant to be. */
export function correctSpelling(tokens: readonly Token[]): {
  readonly tokens: readonly Token[];
  readonly corrections: readonly Correction[];
} {
  return { tokens, corrections: [] };
}

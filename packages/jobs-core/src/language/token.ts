import type { Word } from './en/vocabulary/words.ts';

/**
 * A piece of a question.
 *
 * - `word`: letters (and digits: `ec2`); `entry` is what the tables know of it
 * - `number`: digits only
 * - `symbol`: one mark that can matter: `, ; & + / - . : < > = #`
 * - `quoted`: text between quotes, as written
 * - `term`: `key:value`
 * - `jobId`: a complete job id, in upper case
 * - `instant`: an ISO 8601 date with a time
 * - `name`: a chunk that can only be a name (`sql-prod-01`, `alice@contoso.com`)
 */
export interface Token {
  readonly kind: 'word' | 'number' | 'symbol' | 'quoted' | 'term' | 'jobId' | 'instant' | 'name';
  /** In plain form. */
  readonly text: string;
  /** Where it starts in the question as written. */
  readonly start: number;
  readonly end: number;
  /** Whether white space stood before it. */
  readonly spaced: boolean;
  /** What the tables know of a word; null for other tokens and unknown words. */
  readonly entry: Word | null;
  readonly term: TokenTerm | null;
}

/** A `key:value` term, cut up but not understood yet. */
export interface TokenTerm {
  /** In plain form, without the sign. */
  readonly key: string;
  readonly negated: boolean;
  readonly comparison: ':' | '>' | '>=' | '<' | '<=';
  readonly values: readonly TermValue[];
}

export interface TermValue {
  /** As written. */
  readonly text: string;
  readonly quoted: boolean;
  readonly negated: boolean;
}

import type { JobQuery } from '../query/index.ts';

/** What the person wants to see. */
export const intents = ['list', 'count', 'summary', 'detail', 'help'] as const;
export type Intent = (typeof intents)[number];

/** Words of the question and what they were taken for. */
export interface Span {
  /** Where the words start in the question as it was written, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** The words as written. */
  readonly text: string;
  /** What they mean, in words: "status Failed". */
  readonly reading: string;
}

/** Words that could mean several things, and the reading taken. */
export interface Ambiguity {
  readonly text: string;
  readonly reading: string;
}

/** A question as understood: what was said, what was filled in, what was not understood. */
export interface ParsedQuestion {
  readonly text: string;
  readonly intent: Intent;
  /** The query with the period that was said, if any; a period that was not said stays open (null). */
  readonly query: JobQuery;
  readonly said: readonly Span[];
  /** Sentences about what was filled in or corrected: `read "faild" as "failed"`. */
  readonly assumed: readonly string[];
  /** Words that narrow the question and were not understood. */
  readonly unrecognized: readonly string[];
  readonly ambiguous: readonly Ambiguity[];
  /** For unrecognized words: the nearest known ones. */
  readonly suggestions: readonly string[];
}

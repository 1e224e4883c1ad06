import { type CompletionKind, completionPhrases, termValues } from './en/vocabulary/completions.ts';
import { exampleQuestions } from './example-questions.ts';
import { parseQuestion } from './parse-question.ts';
import type { Reference } from './reference.ts';

/** A way to go on with a question. */
export interface Completion {
  /** What is put in the place of `[from, to)` of the text. */
  readonly insert: string;
  readonly from: number;
  readonly to: number;
  /** The whole text after that. */
  readonly text: string;
}

export interface CompleteOptions {
  /** The moment and conventions by which the words before are read; those of UTC when left out. */
  readonly reference?: Reference;
  /** Questions that the person asked before, the newest first. */
  readonly recent?: readonly string[];
  /**
   * How many completions at most.
   *
   * @default 25
   */
  readonly limit?: number;
}

const anyMoment: Reference = { now: 0, timeZone: 'UTC', weekStartsOn: 1, locale: 'en-US' };
const longestPhrase = 4;
const longestText = 500;

/**
 * Ways to go on with a question at the cursor, the likeliest first: earlier questions that start so, phrases that say
 * something not said yet, values of `key:` terms. Whole examples for an empty text.
 *
 * @param cursor an index into the text; what stands behind it stays
 *
 * @example
 * complete('failed ec2 restores last w', 26)[0]?.text //=> 'failed ec2 restores last week'
 * complete('status:fa', 9)[0]?.insert                 //=> 'status:failed'
 */
export function complete(text: string, cursor: number, options: CompleteOptions = {}): readonly Completion[] {
  const { reference = anyMoment, recent = [], limit = 25 } = options;
  const at = Math.max(0, Math.min(Number.isFinite(cursor) ? Math.trunc(cursor) : text.length, text.length));
  const before = text.slice(0, at);
  const found = new Map<string, Completion>();
  const add = (from: number, insert: string): void => {
    const whole = `${text.slice(0, from)}${insert}${text.slice(at)}`;
    if (whole !== text && !found.has(whole)) found.set(whole, { insert, from, to: at, text: whole });
  };
  const lower = before.toLowerCase();
  for (const question of recent) if (question.toLowerCase().startsWith(lower.trimStart())) add(0, question);
  if (before.trim() === '') for (const question of exampleQuestions) add(0, question);
  else if (before.length <= longestText) {
    addTermValues(before, add);
    addPhrases(before, reference, add);
  }
  return [...found.values()].slice(0, limit);
}

function addTermValues(before: string, add: (from: number, insert: string) => void): void {
  const start = before.lastIndexOf(' ') + 1;
  const word = before.slice(start).toLowerCase();
  const colon = word.indexOf(':');
  const sign = word.startsWith('-') ? '-' : '';
  for (const [key, values] of termValues) {
    const head = `${sign}${key}:`;
    if (colon === -1) {
      if (word.length > sign.length + 1 && head.startsWith(word)) add(start, head);
      continue;
    }
    if (!word.startsWith(head)) continue;
    const listStart = word.lastIndexOf(',') + 1 || colon + 1;
    const typed = word.slice(listStart);
    for (const value of values) if (value.startsWith(typed)) add(start + listStart, value);
  }
}

function addPhrases(before: string, reference: Reference, add: (from: number, insert: string) => void): void {
  const starts = lastWordStarts(before);
  const offered: { readonly from: number; readonly insert: string; readonly kind: CompletionKind }[] = [];
  for (const from of starts) {
    const typed = before.slice(from).toLowerCase();
    if (typed.trim() === '') continue;
    for (const [kind, phrases] of completionPhrases) {
      for (const phrase of phrases)
        if (startsOneOf(phrase.toLowerCase(), typed)) offered.push({ from, insert: phrase, kind });
    }
    if (offered.length > 0) break;
  }
  if (before.endsWith(' ')) {
    for (const [kind, phrases] of completionPhrases)
      for (const insert of phrases) offered.push({ from: before.length, insert, kind });
  }
  const last = offered.at(-1);
  const said = last === undefined ? new Set<CompletionKind>() : saidKinds(before.slice(0, last.from), reference);
  for (const { from, insert, kind } of offered) if (!said.has(kind)) add(from, insert);
  for (const { from, insert, kind } of offered) if (said.has(kind) && from < before.length) add(from, insert);
}

/** "Cosmos" completes "Azure Cosmos DB" as "Azure" does. */
function startsOneOf(phrase: string, typed: string): boolean {
  return phrase.startsWith(typed) || (typed.length > 1 && !typed.includes(' ') && phrase.includes(` ${typed}`));
}

/** Where the last words start, the longest run first; the end of the text after a blank. */
function lastWordStarts(before: string): readonly number[] {
  const starts: number[] = [];
  let at = before.length;
  while (starts.length < longestPhrase && at > 0) {
    const space = before.lastIndexOf(' ', at - 1);
    starts.unshift(space + 1);
    at = space;
  }
  return starts;
}

/** What the words before already say. */
function saidKinds(before: string, reference: Reference): ReadonlySet<CompletionKind> {
  const { query, intent } = parseQuestion(before, reference);
  const { node } = query;
  const said: readonly (readonly [CompletionKind, boolean])[] = [
    ['status', node.statuses !== null],
    ['period', node.window.from !== null || node.window.to !== null],
    ['order', node.sort !== null || node.limit !== null],
    ['grouping', node.groupBy !== null],
    ['duration', node.minDurationMs !== null || node.maxDurationMs !== null],
    ['operation', node.jobTypes !== null && node.jobTypes.length < 3],
    ['service', node.jobTypes !== null && node.jobTypes.length < 7],
    ['intent', intent !== 'help'],
  ];
  return new Set(said.filter(([, is]) => is).map(([kind]) => kind));
}

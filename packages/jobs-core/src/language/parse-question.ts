import { jobs } from '../query/index.ts';
import { parsers } from './en/configuration.ts';
import { correctSpelling } from './en/correct-spelling.ts';
import { lookAtClock } from './en/now.ts';
import { action } from './en/parsers/action.ts';
import { refine } from './en/refiners/refine.ts';
import { tokenise } from './en/tokenise.ts';
import { words } from './en/vocabulary/words.ts';
import type { ParsedQuestion } from './parsed-question.ts';
import type { Part, Source } from './part.ts';
import type { Reference } from './reference.ts';

/** Longer questions are cut off: nobody asks them. */
const longest = 5_000;
/** What comes after so many words is not read, and said not to be. */
const mostTokens = 300;

/**
 * Reads a question: the query that it stands for, what was filled in, and the words that were not understood.
 *
 * Never throws for any text. The period stays open when none was said.
 *
 * @throws RangeError for a reference whose time zone the runtime does not know
 *
 * @example
 * parseQuestion('failed EC2 restores this week by team', reference)
 * // query: jobs().service('ec2').operation('restore').failed().during(this week), unrecognized: ['team']
 */
export function parseQuestion(text: string, reference: Reference): ParsedQuestion {
  const question = text.slice(0, longest);
  const { tokens, corrections } = correctSpelling(tokenise(question, (word) => words.get(word) ?? null));
  const source: Source = { tokens, now: lookAtClock(reference) };
  return refine(question, source, readParts(source), corrections, jobs());
}

/** What each token belongs to: at each place the first parser that fits. */
function readParts(source: Source): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  let onlyChatter = true;
  const end = Math.min(source.tokens.length, mostTokens);
  while (at < end) {
    const part: Part = (onlyChatter ? action(source, at) : null) ?? firstThatFits(source, at);
    parts.push(part);
    at = part.to;
    onlyChatter &&= part.meant.kind === 'chatter' || part.meant.kind === 'comma' || part.meant.kind === 'of';
  }
  if (at < source.tokens.length) parts.push({ from: at, to: source.tokens.length, meant: { kind: 'unknown' } });
  return parts;
}

function firstThatFits(source: Source, at: number): Part {
  for (const parse of parsers) {
    const part = parse(source, at);
    if (part !== null) return part;
  }
  return { from: at, to: at + 1, meant: { kind: 'unknown' } };
}

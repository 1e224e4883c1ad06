import type { Sort } from '../../../query/index.ts';
import type { Part, Source } from '../../part.ts';
import { afterPhrase, digitsAt, isTight, textAt } from '../reading.ts';
import { directionPhrases, phrases, sortKeyPhrases } from '../vocabulary/phrases.ts';
import { nounAhead } from './noun-ahead.ts';

const limitBefore =
  'limit to|limited to|limit|maximum of|maximum|max of|max|no more than|not more than|at most|up to|only the|only|just the|just|cap at|capped at|a maximum of|limit of|limit it to|limit results to|a sample of';
const topWords = 'the top|top|the first|first|any';
const lastWords =
  'the very last|very last|the last|last|the latest|latest|the newest|newest|the most recent|most recent|the previous|previous|the past|past|recent|my last|our last|final';
const sortBefore =
  'sorted by the|sort by the|sorted by|sort by|sort them by|sort it by|sort on|sorted on|order by the|order by|ordered by the|ordered by|order them by|ranked by the|ranked by|rank by|arranged by|arrange by|in order of|sort|order|sorting by|ordering by';
const newestFirst: Sort = { field: 'startTime', direction: 'desc' };
const oldestFirst: Sort = { field: 'startTime', direction: 'asc' };

/**
 * How many, and in which order: `top 5`, `last 10 jobs`, `first 3 backups`, `limit 20`, `4 slowest`, `newest first`,
 * `sorted by duration ascending`, `the latest failed backup` (one), `5 failed jobs`.
 */
export function order(source: Source, at: number): Part | null {
  return (
    sortedBy(source, at) ??
    limited(source, at) ??
    top(source, at) ??
    lastJobs(source, at) ??
    superlative(source, at) ??
    counted(source, at)
  );
}

function sortedBy({ tokens }: Source, at: number): Part | null {
  const key = afterPhrase(tokens, at, sortBefore);
  if (key !== null) {
    const direction = directionPhrases.match(tokens, key);
    const found = sortKeyPhrases.match(tokens, key) ?? sortKeyPhrases.match(tokens, key + (direction?.length ?? 0));
    const ahead = phrases.match(tokens, key);
    if (ahead?.value.kind === 'superlative') {
      const end = key + ahead.length;
      return part(at, textAt(tokens, end) === 'first' ? end + 1 : end, null, ahead.value.sort);
    }
    if (found === null) return null;
    const end = key + found.length;
    return withDirection(tokens, at, end, found.value);
  }
  if (textAt(tokens, at) !== 'by') return null;
  const found = sortKeyPhrases.match(tokens, at + 1);
  const name =
    found === null
      ? ''
      : tokens
          .slice(at + 1, at + 1 + found.length)
          .map(({ text }) => text)
          .join(' ');
  const clear =
    /^(?:duration|length|size|start time|starttime|finish time|end time|failed objects|failed count|number of failed objects|object count|number of objects|total count|run time|runtime|time taken|total objects|completion time|failed items|recency|longest|newest)$/;
  return found === null || !clear.test(name) ? null : withDirection(tokens, at, at + 1 + found.length, found.value);
}

function withDirection(tokens: Source['tokens'], at: number, end: number, sort: Sort): Part {
  const start = [',', '-', 'in', ':', '('].includes(textAt(tokens, end)) ? end + 1 : end;
  const found = directionPhrases.match(tokens, end) ?? null;
  if (found !== null) return part(at, end + found.length, null, { ...sort, direction: found.value });
  const later = directionPhrases.match(tokens, start);
  return later === null
    ? part(at, end, null, sort)
    : part(at, start + later.length, null, { ...sort, direction: later.value });
}

function limited(source: Source, at: number): Part | null {
  const { tokens } = source;
  const start = afterPhrase(tokens, at, limitBefore);
  if (start === null) return null;
  const strong =
    /^(?:limit|max|cap)/.test(textAt(tokens, at)) ||
    afterPhrase(tokens, at, 'at most|no more than|not more than') !== null;
  const count = countAt(source, start, strong);
  if (count === null) return null;
  const noun = nounAhead(source, start + 1) !== null || tokens[start + 1] === undefined;
  const rows = afterPhrase(tokens, start + 1, 'results|rows|entries|of them|items|records|lines|hits');
  return strong || noun || rows !== null ? part(at, rows ?? start + 1, count, null) : null;
}

/** `top 5`, `first 3 backups`: the first are the oldest. */
function top(source: Source, at: number): Part | null {
  const start = afterPhrase(source.tokens, at, topWords);
  if (start === null) return null;
  const count = countAt(source, start);
  const isFirst = textAt(source.tokens, start - 1) === 'first';
  if (count === null) return isFirst ? first(source, at, start) : null;
  if (textAt(source.tokens, start - 1) === 'any' && nounAhead(source, start + 1) === null) return null;
  if (
    isFirst &&
    nounAhead(source, start + 1) === null &&
    phrases.match(source.tokens, start + 1)?.value.kind !== 'superlative'
  )
    return source.tokens[start + 1] === undefined ? part(at, start + 1, count, oldestFirst) : null;
  return part(at, start + 1, count, isFirst ? oldestFirst : null);
}

/** `the first failed job today`: the oldest; a "first" at the end ("smallest backups first") says nothing new. */
function first(source: Source, at: number, start: number): Part | null {
  const noun = nounAhead(source, start);
  if (noun !== null) return part(at, start, noun.many ? null : 1, oldestFirst);
  const next = source.tokens[start];
  const ends = next === undefined || next.text === ',';
  return ends && start === at + 1 && at > 0 ? { from: at, to: start, meant: { kind: 'chatter' } } : null;
}

/** `last 10 jobs`, `latest 5 failures`, `the last failed backup`, `latest backups`. */
function lastJobs(source: Source, at: number): Part | null {
  const { tokens } = source;
  const start = afterPhrase(tokens, at, lastWords);
  if (start === null) return null;
  const count = countAt(source, start);
  const next = count === null ? start : start + 1;
  if (
    tokens[next]?.entry?.unit !== undefined ||
    tokens[next]?.entry?.weekday !== undefined ||
    tokens[next]?.entry?.month !== undefined
  )
    return null;
  const period = afterPhrase(tokens, next, 'full|complete|completed|whole|calendar|entire|business|working|finished');
  if (period !== null && tokens[period]?.entry?.unit !== undefined) return null;
  if (phrases.match(tokens, next)?.value.kind === 'superlative')
    return count === null ? null : part(at, next, count, null);
  const noun = nounAhead(source, next);
  const alone =
    tokens[next] === undefined && textAt(tokens, start - 1) !== 'past' && textAt(tokens, start - 1) !== 'previous';
  if (count !== null) return noun === null && !alone ? null : part(at, next, count, newestFirst);
  if (noun === null) {
    // "when did VMware last fail" asks for one job.
    const verb =
      phrases.match(tokens, next)?.value.kind === 'status' ||
      ['ran', 'started', 'happened'].includes(textAt(tokens, next));
    return verb && textAt(tokens, at) === 'last' && phrases.match(tokens, at)?.value.kind !== 'superlative'
      ? part(at, start, 1, newestFirst)
      : null;
  }
  return part(at, start, noun.many ? null : 1, newestFirst);
}

function superlative(source: Source, at: number): Part | null {
  const { tokens } = source;
  const found = phrases.match(tokens, at);
  if (found === null || found.value.kind !== 'superlative') return null;
  const end = at + found.length;
  // How long is long is not said: the longest come first.
  if (textAt(tokens, at).startsWith('long') && textAt(tokens, at) !== 'longest') {
    return { ...part(at, end, null, found.value.sort), ambiguous: 'the slowest first' };
  }
  if (textAt(tokens, end) === 'first') return part(at, end + 1, null, found.value.sort);
  const count = countAt(source, end);
  if (count !== null && nounAhead(source, end + 1) !== null) return part(at, end + 1, count, found.value.sort);
  const before = tokens[at - 1];
  const numbered = before?.kind === 'number' || (before?.entry?.number ?? 1) > 1;
  const noun = numbered ? null : nounAhead(source, end);
  return part(at, end, noun !== null && !noun.many ? 1 : null, found.value.sort);
}

/** `5 failed jobs`, `10 slowest backups`: a number before what it counts. */
function counted(source: Source, at: number): Part | null {
  const { tokens } = source;
  const count = countAt(source, at);
  if (count === null || textAt(tokens, at) === 'one' || belongsToName(source, at)) return null;
  if (phrases.match(tokens, at + 1)?.value.kind === 'superlative') return part(at, at + 1, count, null);
  const noun = nounAhead(source, at + 1);
  return noun === null || !noun.many ? null : part(at, at + 1, count, null);
}

/** "Office 365 backups": a number behind a name is part of it. */
function belongsToName({ tokens }: Source, at: number): boolean {
  const before = tokens[at - 1];
  return before?.kind === 'word' && before.entry === null && phrases.single(before.text) === null;
}

/** A count of jobs: no year, no part of a date or a time, no unit behind it. */
function countAt({ tokens }: Source, at: number, surely = false): number | null {
  const token = tokens[at];
  const digits = digitsAt(tokens, at);
  const value = digits ?? token?.entry?.number ?? null;
  if (
    value === null ||
    value < 1 ||
    value > 1_000_000 ||
    ['a', 'an', 'few', 'several', 'couple'].includes(textAt(tokens, at))
  )
    return null;
  if (!surely && token?.text.length === 4 && value >= 1900 && value <= 2199) return null;
  const next = tokens[at + 1];
  if (next !== undefined && isTight(tokens, at + 1) && next.kind !== 'symbol') return null;
  if (next?.entry?.unit !== undefined || next?.entry?.month !== undefined || next?.entry?.part !== undefined)
    return null;
  if (next?.kind === 'symbol' && next.text !== ',') return null;
  return ['business', 'working', 'am', 'pm', 'calendar', 'full', 'complete', 'whole'].includes(textAt(tokens, at + 1))
    ? null
    : value;
}

function part(from: number, to: number, limit: number | null, sort: Sort | null): Part {
  return { from, to, meant: { kind: 'order', limit, sort } };
}

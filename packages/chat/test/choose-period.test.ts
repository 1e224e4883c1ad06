import { jobs } from '@jobdesk/jobs-core/query';
import { formatInstant, timeWindow } from '@jobdesk/jobs-core/model';
import { describe, expect, it } from 'vitest';
import { choosePeriods } from '../src/choose-period.ts';

const reference = {
  now: Date.parse('2026-11-04T15:30:00Z'),
  timeZone: 'America/New_York',
  weekStartsOn: 1,
  locale: 'en-US',
} as const;

const startsOf = (query = jobs()): readonly (string | null)[] =>
  choosePeriods(query, reference).map(({ query: { node } }) =>
    node.window.from === null ? null : formatInstant(node.window.from),
  );

describe('choosePeriods', () => {
  it('takes the last 7 days when no period is named, at the same time of day across a clock change', () => {
    const [{ query, assumption }, ...further] = choosePeriods(jobs().failed(), reference);
    // 10:30 in New York was 14:30 UTC a week before: the clocks went back on 1 November.
    expect(formatInstant(query.node.window.from ?? 0)).toBe('2026-10-28T14:30:00Z');
    expect(query.node.window.to).toBe(reference.now);
    expect(assumption).toContain('last 7 days');
    expect(further).toEqual([]);
  });

  it('leaves a period alone that was named, also with an open end', () => {
    for (const window of [timeWindow(1, 2), timeWindow(1, null), timeWindow(null, 2)]) {
      const [{ query, assumption }] = choosePeriods(jobs().during(window), reference);
      expect(query.node.window).toEqual(window);
      expect(assumption).toBeNull();
    }
  });

  it('looks a job up by id without a period', () => {
    expect(startsOf(jobs().id('FB1'))).toEqual([null]);
  });

  it('looks back further and further for the last few jobs, a year at most', () => {
    expect(startsOf(jobs().limit(10).sortBy('startTime', 'desc'))).toEqual([
      '2026-10-28T14:30:00Z',
      '2026-10-05T14:30:00Z',
      '2026-08-06T14:30:00Z',
      '2025-11-04T15:30:00Z',
    ]);
  });

  it('does not look back further for the slowest few, or for a mere limit', () => {
    expect(startsOf(jobs().limit(10).sortBy('duration', 'desc'))).toHaveLength(1);
    expect(startsOf(jobs().limit(10))).toHaveLength(1);
  });
});

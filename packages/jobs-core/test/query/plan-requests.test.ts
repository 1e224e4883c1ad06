import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeWindow } from '../../src/model/index.ts';
import { coveringRange, forType, jobs, planRequests, type ServerWays, worthBounding } from '../../src/query/index.ts';

const unknown: ServerWays = { rowsTyped: null, rangeRule: null, startIncluded: false };
const from = Date.UTC(2026, 9, 1);
const to = Date.UTC(2026, 10, 1);
const window = timeWindow(from, to);

describe('the plan for', () => {
  it('one job type is its own list, with its service where the vendor names both alike', () => {
    expect(planRequests(jobs().jobType(1).during(window).node, unknown)).toMatchObject({
      shape: 'one',
      request: { serviceType: 1, jobType: 1, startTime: from - 1000 },
      unranged: { serviceType: 1, jobType: 1 },
    });
    expect(forType({}, 20_017)).toEqual({ jobType: 20_017 });
    expect(forType({}, 64)).toEqual({ jobType: 64 });
    expect(forType({}, 99_999)).toEqual({ jobType: 99_999 });
  });

  it('several types depends on whether rows name theirs', () => {
    const { node } = jobs().operation('restore').during(window);
    expect(planRequests(node, unknown)).toMatchObject({ shape: 'look-first', request: { startTime: from - 1000 } });
    expect(planRequests(node, { ...unknown, rowsTyped: true }).shape).toBe('one');
    const plan = planRequests(node, { ...unknown, rowsTyped: false });
    expect(plan.shape).toBe('by-type');
    expect(plan.types).toEqual(node.jobTypes);
  });

  it('a job id is a search without a period', () => {
    const plan = planRequests(jobs().id('FB1').during(window).node, unknown);
    expect(plan).toMatchObject({ request: { searchText: 'FB1' }, unranged: null });
    expect(plan.request).not.toHaveProperty('startTime');
  });

  it('what no job can match is nothing', () => {
    for (const query of [jobs().jobType(), jobs().status(), jobs().during(timeWindow(from, from))]) {
      expect(planRequests(query.node, unknown).shape).toBe('nothing');
    }
  });

  it('statuses and durations asks the server for nothing: it cannot apply them', () => {
    const plan = planRequests(jobs().failed().lastingAtLeast(1000).withFailedObjects().limit(3).node, unknown);
    expect(plan.request).toEqual({});
  });
});

describe('the range that covers a window', () => {
  it('has no upper bound unless the rule is known to allow one', () => {
    expect(coveringRange(window, unknown)).toEqual({ startTime: from - 1000 });
    expect(coveringRange(window, { ...unknown, rangeRule: 'end' })).toEqual({ startTime: from - 1000 });
    expect(coveringRange(window, { ...unknown, rangeRule: 'overlap' })).toEqual({
      startTime: from - 1000,
      finishTime: to,
    });
    expect(coveringRange(window, { ...unknown, rangeRule: 'start' })).toEqual({
      startTime: from - 1000,
      finishTime: to,
    });
    expect(coveringRange(window, { ...unknown, rangeRule: 'start', startIncluded: true })).toEqual({
      startTime: from,
      finishTime: to,
    });
  });

  it('does not exist for a window without a beginning', () => {
    expect(coveringRange(timeWindow(null, to), unknown)).toBeNull();
  });

  const instant = fc.integer({ min: 0, max: 4_000_000_000_000 });
  it('selects every finished job that started in the window, under every rule and bound', () => {
    fc.assert(
      fc.property(
        fc.record({
          from: instant,
          length: fc.integer({ min: 1, max: 10_000_000 }),
          into: fc.double({ min: 0, max: 1, noNaN: true }),
        }),
        fc.integer({ min: 0, max: 100_000_000 }),
        fc.constantFrom('start', 'end', 'overlap', null),
        fc.constantFrom('start', 'end', 'overlap'),
        fc.boolean(),
        ({ from, length, into }, duration, known, rule, inclusive) => {
          fc.pre(known === null || known === rule);
          const start = from + Math.min(length - 1, Math.floor(length * into));
          const end = start + duration;
          const ways = { rowsTyped: null, rangeRule: known, startIncluded: known === 'start' && inclusive };
          const range = coveringRange(timeWindow(from, from + length), ways);
          // As they go over the wire: whole seconds, outwards.
          const lower = Math.floor((range?.startTime ?? 0) / 1000) * 1000;
          const upper = range?.finishTime === undefined ? null : Math.ceil(range.finishTime / 1000) * 1000;
          const above = (a: number, b: number): boolean => (inclusive ? a >= b : a > b);
          const late = rule === 'start' ? start : end;
          const early = rule === 'end' ? end : start;
          expect(above(late, lower) && (upper === null || above(upper, early))).toBe(true);
        },
      ),
    );
  });
});

it('finds out the rule only where most of much would be read in vain', () => {
  const now = to + 365 * 86_400_000;
  expect(worthBounding(window, now, 100)).toBe(true);
  expect(worthBounding(window, now, 2)).toBe(false);
  expect(worthBounding(window, to + 86_400_000, 100)).toBe(false);
  expect(worthBounding(timeWindow(from, null), now, 100)).toBe(false);
  expect(worthBounding(window, to - 1, 100)).toBe(false);
});

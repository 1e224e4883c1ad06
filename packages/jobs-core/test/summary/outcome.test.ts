import { describe, expect, it } from 'vitest';
import type { ObjectCounts } from '../../src/model/index.ts';
import { isAllSkipped, type Outcome, outcomeOf } from '../../src/summary/index.ts';

const counts = (fields: Partial<ObjectCounts> = {}): ObjectCounts => ({
  failed: 0,
  successful: 10,
  skipped: 0,
  total: 10,
  ...fields,
});

const table: readonly (readonly [string, number | null, ObjectCounts, Outcome])[] = [
  ['Successful with every object copied', 2, counts(), 'success'],
  ['Successful with every object skipped', 2, counts({ successful: 0, skipped: 10 }), 'success'],
  ['Successful although an object failed', 2, counts({ failed: 1, successful: 9 }), 'warning'],
  ['Successful with nothing to process', 2, counts({ successful: 0, total: 0 }), 'empty'],
  ['Successful with a failed object of none at all', 2, counts({ failed: 1, total: 0 }), 'warning'],
  ['Successful without any count', 2, { failed: null, successful: null, skipped: null, total: null }, 'success'],
  ['Exception', 8, counts({ failed: 2 }), 'warning'],
  ['Exception without failed objects', 8, counts(), 'warning'],
  ['Failed', 16, counts({ failed: 10 }), 'failed'],
  ['Failed with nothing to process', 16, counts({ total: 0 }), 'failed'],
  ['Stopped', 64, counts(), 'stopped'],
  ['Skipped', 4, counts({ total: 0 }), 'skipped'],
  ['Not Started', 0, counts({ total: 0 }), 'open'],
  ['In Progress', 1, counts(), 'open'],
  ['Waiting', 32, counts(), 'open'],
  ['a code in no table', 3, counts(), 'unknown'],
  ['a code beyond the table', 128, counts(), 'unknown'],
  ['no status', null, counts(), 'unknown'],
];

describe('the outcome of a job', () => {
  it.each(table)('%s', (_, status, counts, outcome) => {
    expect(outcomeOf({ status, counts })).toBe(outcome);
  });

  it('flags a Successful job that skipped every object, and no other', () => {
    const skipped = counts({ successful: 0, skipped: 10 });
    expect(isAllSkipped({ status: 2, counts: skipped })).toBe(true);
    expect(isAllSkipped({ status: 16, counts: skipped })).toBe(false);
    expect(isAllSkipped({ status: 2, counts: counts({ successful: 0, total: 0 }) })).toBe(false);
    expect(isAllSkipped({ status: 2, counts: counts({ skipped: 9, successful: 1 }) })).toBe(false);
  });
});

import { expect, it } from 'vitest';
import { simulatedJob, truthOf } from '../../src/index.ts';

const midnight = Date.UTC(2026, 6, 6);
const jobs = [
  simulatedJob({ id: 'a', startedAt: midnight - 1, status: 16, comments: 'Disk FULL' }),
  simulatedJob({ id: 'b', startedAt: midnight, type: 20_010 }),
  simulatedJob({ id: 'c', startedAt: midnight + 86_399_999, type: 99_999 }),
  simulatedJob({ id: 'd', startedAt: midnight + 86_400_000 }),
  simulatedJob({ id: 'e', status: 0 }),
];
const truth = truthOf(() => jobs);

it('counts what started within a half-open window', () => {
  const selection = truth.startedWithin({ from: midnight, to: midnight + 86_400_000 });
  expect(selection).toMatchObject({
    ids: ['b', 'c'],
    count: 2,
    byStatus: { 2: 2 },
    byService: { 256: 1, unknown: 1 },
    byOperation: { restore: 1, unknown: 1 },
    byType: { 20010: 1, 99999: 1 },
  });
  expect(truth.startedWithin({ from: null, to: null }).count).toBe(4);
});

it('counts by local day', () => {
  expect(truth.all().byDay('UTC')).toEqual({ '2026-07-05': 1, '2026-07-06': 2, '2026-07-07': 1 });
  expect(truth.all().byDay('Asia/Tokyo')).toEqual({ '2026-07-06': 2, '2026-07-07': 2 });
});

it('filters by type, service, status, operation and text', () => {
  expect(truth.all({ types: [1] }).ids).toEqual(['a', 'd', 'e']);
  expect(truth.all({ services: [256] }).ids).toEqual(['b']);
  expect(truth.all({ statuses: [16, 0] }).ids).toEqual(['a', 'e']);
  expect(truth.all({ operations: ['restore'] }).ids).toEqual(['b']);
  expect(truth.all({ text: 'disk full' }).ids).toEqual(['a']);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GroupedBy, Grouper, groupName, TopList } from '../../src/summary/index.ts';
import { anyJob, madeUpJob } from './made-up-job.ts';

function group(by: GroupedBy, jobs: readonly Parameters<Grouper['add']>[0][], timeZone = 'UTC') {
  const grouper = new Grouper(by, timeZone);
  for (const job of jobs) grouper.add(job);
  return grouper.result();
}

describe('groups of jobs', () => {
  const jobs = [
    madeUpJob(),
    madeUpJob({ status: 16 }),
    madeUpJob({ type: 1, service: 1 }),
    madeUpJob({ type: null, service: null, operation: null, status: null }),
  ];

  it('has the largest first, and the unknown last', () => {
    expect(group('service', jobs)).toEqual([
      { key: '256', count: 2, countsByStatus: { 2: 1, 16: 1 } },
      { key: '1', count: 1, countsByStatus: { 2: 1 } },
      { key: 'unknown', count: 1, countsByStatus: { unknown: 1 } },
    ]);
  });

  it('counts by each value that a job has', () => {
    const keys = (by: GroupedBy) => group(by, jobs).map(({ key }) => key);
    expect(keys('operation')).toEqual(['backup', 'unknown']);
    expect(keys('status')).toEqual(['2', '16', 'unknown']);
    expect(keys('jobType')).toEqual(['20009', '1', 'unknown']);
  });

  it('has local days in order', () => {
    const at = (instant: string) => madeUpJob({ startedAt: Date.parse(instant) });
    const found = group(
      'day',
      [
        at('2026-11-18T04:59:59Z'),
        at('2026-11-17T04:59:59Z'),
        at('2026-11-18T05:00:00Z'),
        madeUpJob({ startedAt: null }),
      ],
      'America/New_York',
    );
    expect(found.map(({ key }) => key)).toEqual(['2026-11-16', '2026-11-17', '2026-11-18', 'unknown']);
  });

  it('has names for people', () => {
    expect(groupName('service', '256')).toBe('Amazon EC2');
    expect(groupName('jobType', '20010')).toBe('Amazon EC2 restore');
    expect(groupName('status', '16')).toBe('Failed');
    expect(groupName('operation', 'unknown')).toBe('unknown operation');
    expect(groupName('day', '2026-11-18')).toBe('2026-11-18');
  });

  it('has every job in one group', () => {
    const any = fc.array(anyJob({ from: 0, to: 10 ** 12 }), { maxLength: 40 });
    fc.assert(
      fc.property(any, fc.constantFrom<GroupedBy>('service', 'operation', 'status', 'day', 'jobType'), (jobs, by) => {
        const groups = group(by, jobs);
        expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(jobs.length);
        for (const { count, countsByStatus } of groups) {
          expect(Object.values(countsByStatus).reduce((sum, part) => sum + part, 0)).toBe(count);
        }
      }),
    );
  });
});

describe('a top list', () => {
  it('keeps what sorting and cutting would keep, and counts the rest', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 300 }), fc.nat({ max: 20 }), (numbers, limit) => {
        const list = new TopList<number>(limit, (a, b) => b - a);
        for (const number of numbers) list.add(number);
        expect(list.result()).toEqual(numbers.toSorted((a, b) => b - a).slice(0, limit));
        expect(list.seen).toBe(numbers.length);
        expect(list.more).toBe(Math.max(0, numbers.length - limit));
      }),
    );
  });

  it('refuses a limit that is none', () => {
    expect(() => new TopList(-1, () => 0)).toThrow('A list keeps a whole number of items, 0 or more, not -1.');
  });
});

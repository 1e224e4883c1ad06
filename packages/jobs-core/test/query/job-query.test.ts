import { describe, expect, it } from 'vitest';
import { timeWindow } from '../../src/model/index.ts';
import { jobs } from '../../src/query/index.ts';

describe('a query', () => {
  it('is never changed: every method returns a new one', () => {
    const all = jobs();
    const failed = all.failed();
    expect(all.node.statuses).toBeNull();
    expect(failed.node.statuses).toEqual([16]);
    expect(Object.isFrozen(failed.node)).toBe(true);
  });

  it('turns services and operations into job types', () => {
    expect(jobs().service('ec2').node.jobTypes).toEqual([20_009, 20_010]);
    expect(jobs().service('ec2').operation('restore').node.jobTypes).toEqual([20_010]);
    expect(jobs().service(256, 's3').operation('backup').node.jobTypes).toEqual([20_009, 90_110]);
    expect(jobs().service('vmware').operation('export').node.jobTypes).toEqual([]);
  });

  it('keeps job types nobody knows, and sorts without repeats', () => {
    expect(jobs().jobType(99_999, 2, 99_999, 1).node.jobTypes).toEqual([1, 2, 99_999]);
  });

  it('narrows further with every call', () => {
    expect(jobs().status(16, 8).status(8, 64).node.statuses).toEqual([8]);
    expect(jobs().during(timeWindow(10, 30)).during(timeWindow(20, null)).node.window).toEqual({ from: 20, to: 30 });
    expect(jobs().during(timeWindow(10, 20)).during(timeWindow(30, 40)).node.window).toEqual({ from: 30, to: 30 });
    expect(jobs().lastingAtLeast(5).lastingAtLeast(3).node.minDurationMs).toBe(5);
    expect(jobs().lastingAtMost(5).lastingAtMost(3).node.maxDurationMs).toBe(3);
  });

  it('refuses a limit that is none', () => {
    expect(() => jobs().limit(0)).toThrow('A limit is a positive whole number, not 0.');
    expect(() => jobs().limit(1.5)).toThrow(RangeError);
    expect(jobs().limit(10).node.limit).toBe(10);
  });

  it('carries order, grouping, id and text', () => {
    const query = jobs().sortBy('duration', 'desc').groupBy('day').id('FB1').search('vm-1').withFailedObjects();
    expect(query.node).toMatchObject({
      sort: { field: 'duration', direction: 'desc' },
      groupBy: 'day',
      jobId: 'FB1',
      searchText: 'vm-1',
      hasFailedObjects: true,
    });
  });
});

import { expect, it } from 'vitest';
import { generateJobs } from '../src/index.ts';

const now = Date.UTC(2026, 6, 6, 12);

it('makes up exactly as many jobs as asked for, each id once', () => {
  for (const count of [0, 1, 49, 50, 777, 5000]) {
    const jobs = [...generateJobs({ count, now })];
    expect(jobs).toHaveLength(count);
    expect(new Set(jobs.map((job) => job.id.slice(-17))).size).toBe(count);
  }
});

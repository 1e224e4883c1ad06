import type { Job } from '@jobdesk/jobs-core/model';
import type { Sort, SortField } from '@jobdesk/jobs-core/query';

const newestFirst: Sort = { field: 'startTime', direction: 'desc' };

const values: Readonly<Record<SortField, (job: Job) => number | null>> = {
  startTime: (job) => job.startedAt,
  finishTime: (job) => job.finishedAt,
  duration: (job) => job.durationMs,
  failedCount: (job) => job.counts.failed,
  totalCount: (job) => job.counts.total,
};

/**
 * How two jobs stand to each other in a query's order: for `toSorted`. Jobs without the value come last in either
 * direction; equals stand by id, so that the same jobs always come in the same order.
 */
export function jobOrder(sort: Sort | null): (a: Job, b: Job) => number {
  const { field, direction } = sort ?? newestFirst;
  const value = values[field];
  const sign = direction === 'asc' ? 1 : -1;
  return (a, b) => {
    const x = value(a);
    const y = value(b);
    if (x !== y) {
      if (x === null) return 1;
      if (y === null) return -1;
      return sign * (x - y);
    }
    return a.id < b.id ? -sign : a.id > b.id ? sign : 0;
  };
}

import type { Instant } from '../../src/model/index.ts';
import type { ServedJob } from './vendor-server.ts';

const hour = 3_600_000;
const types = [1, 2, 128, 1024, 20009, 20010, 20016];
const minutes = [0, 1, 5, 40, 200];
const statuses = [2, 2, 2, 8, 16, 64, 4];

/** Jobs one after another, `step` milliseconds apart, newest first: some long, some short, the newest still running. */
export function servedJobs(count: number, from: Instant, step = hour, running = 2): ServedJob[] {
  return Array.from({ length: count }, (_, index): ServedJob => {
    const start = from + index * step;
    const open = index >= count - running;
    return {
      id: `FB${String(index).padStart(8, '0')}`,
      type: types[index % types.length] ?? 1,
      status: open ? 1 : (statuses[index % statuses.length] ?? 2),
      start,
      end: open ? null : start + (minutes[index % minutes.length] ?? 0) * 60_000,
    };
  }).toReversed();
}

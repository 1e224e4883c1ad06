import type { Instant } from '@jobdesk/jobs-core/model';
import type { FullOptions } from '../options.ts';
import type { SimulatedJob } from '../simulated-job.ts';

/** The range of a request; an end that is null is open. */
export interface RequestedRange {
  readonly startTime: Instant | null;
  readonly finishTime: Instant | null;
}

type RangeOptions = Pick<FullOptions, 'rangeRule' | 'bounds' | 'rangeHidesUnfinished' | 'order' | 'now'>;

/** Which jobs a range selects. */
export function inRange(range: RequestedRange, options: RangeOptions): (job: SimulatedJob) => boolean {
  const { rangeRule, rangeHidesUnfinished, now } = options;
  const { least, most } = closed(range, options);
  const standIn = rangeHidesUnfinished ? Number.NaN : now; // no range holds NaN
  const start = (job: SimulatedJob): number => job.startedAt ?? standIn;
  const end = (job: SimulatedJob): number => job.finishedAt ?? standIn;
  if (rangeRule === 'start') return (job) => start(job) >= least && start(job) <= most;
  if (rangeRule === 'end') return (job) => end(job) >= least && end(job) <= most;
  return (job) => start(job) <= most && (job.finishedAt ?? now) >= least;
}

/**
 * The part of a list that a range by start selects, found by halving; null when the list is not sorted by it, and has
 * to be gone through.
 */
export function stretch<Entry extends { readonly job: SimulatedJob }>(
  entries: readonly Entry[],
  range: RequestedRange,
  options: RangeOptions,
): readonly Entry[] | null {
  if (options.order !== 'newest-first' || options.rangeRule !== 'start' || !options.rangeHidesUnfinished) return null;
  const { least, most } = closed(range, options);
  // Jobs that have not started come first in the list.
  const started = firstWhere(entries, ({ job }) => job.startedAt !== null);
  const from = Math.max(
    started,
    firstWhere(entries, ({ job }) => (job.startedAt ?? Number.POSITIVE_INFINITY) <= most),
  );
  return entries.slice(
    from,
    firstWhere(entries, ({ job }) => (job.startedAt ?? Number.POSITIVE_INFINITY) < least),
  );
}

/** Instants are whole milliseconds, so every kind of bounds is a closed range. */
function closed({ startTime, finishTime }: RequestedRange, { bounds }: RangeOptions): { least: number; most: number } {
  return {
    least: startTime === null ? Number.NEGATIVE_INFINITY : startTime + (bounds === 'exclusive' ? 1 : 0),
    most: finishTime === null ? Number.POSITIVE_INFINITY : finishTime - (bounds === 'inclusive' ? 0 : 1),
  };
}

/** The first place from which on the condition holds, in a list where it holds from some place on. */
function firstWhere<Entry>(entries: readonly Entry[], holds: (entry: Entry) => boolean): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const entry = entries[middle];
    if (entry !== undefined && holds(entry)) high = middle;
    else low = middle + 1;
  }
  return low;
}

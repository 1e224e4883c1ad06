import { dateOfDay, formatLocalDate, type OffsetReader, offsetReader } from '../calendar/index.ts';
import { type Job, jobTypeName, serviceName, statusName } from '../model/index.ts';
import { StatusCounts } from './status-counts.ts';

const millisecondsPerDay = 86_400_000;

/** What jobs can be counted by. */
export type GroupedBy = 'service' | 'operation' | 'status' | 'day' | 'jobType';

/** How many jobs share a value. */
export interface JobGroup {
  /** A decimal code, an operation, or a local date `YYYY-MM-DD`; `unknown` where a job has no such value. */
  readonly key: string;
  readonly count: number;
  /** Keyed by decimal status code, `unknown` where there was none. */
  readonly countsByStatus: Readonly<Record<string, number>>;
}

const values: Readonly<Record<Exclude<GroupedBy, 'day'>, (job: Job) => string | number | null>> = {
  service: (job) => job.service,
  operation: (job) => job.operation,
  status: (job) => job.status,
  jobType: (job) => job.type,
};

const names: Readonly<Record<GroupedBy, (key: string | null) => string>> = {
  service: (key) => serviceName(codeOf(key)),
  jobType: (key) => jobTypeName(codeOf(key)),
  status: (key) => statusName(codeOf(key)),
  operation: (key) => key ?? 'unknown operation',
  day: (key) => key ?? 'no start time',
};

function codeOf(key: string | null): number | null {
  return key === null ? null : Number(key);
}

/**
 * Counts jobs by one of their values, one at a time and in any order; keeps counters only.
 *
 * @example
 * const grouper = new Grouper('service', 'Europe/London');
 * for await (const job of client.list(query)) grouper.add(job);
 * grouper.result() //=> [{ key: '256', count: 12, countsByStatus: { '2': 11, '16': 1 } }, …]
 */
export class Grouper {
  readonly by: GroupedBy;
  readonly #offset: OffsetReader;
  readonly #groups = new Map<string | number | null, { count: number; readonly statuses: StatusCounts }>();

  /**
   * @param timeZone the IANA zone whose days are counted
   * @throws RangeError for a zone that the runtime does not know
   */
  constructor(by: GroupedBy, timeZone: string) {
    this.by = by;
    this.#offset = offsetReader(timeZone);
  }

  /** Counts a job. */
  add(job: Job): void {
    const value = this.by === 'day' ? this.#dayOf(job) : values[this.by](job);
    let group = this.#groups.get(value);
    if (group === undefined) {
      group = { count: 0, statuses: new StatusCounts() };
      this.#groups.set(value, group);
    }
    group.count += 1;
    group.statuses.add(job.status);
  }

  /** The groups so far: days in order, everything else the largest first; `unknown` last. */
  result(): readonly JobGroup[] {
    const groups = [...this.#groups].map(([value, { count, statuses }]) => ({
      key: this.#keyOf(value),
      count,
      countsByStatus: statuses.result(),
    }));
    return groups.toSorted(
      (a, b) =>
        Number(a.key === 'unknown') - Number(b.key === 'unknown') ||
        (this.by === 'day' ? 0 : b.count - a.count) ||
        a.key.localeCompare(b.key, 'en', { numeric: true }),
    );
  }

  #dayOf({ startedAt }: Job): number | null {
    return startedAt === null ? null : Math.floor((startedAt + this.#offset(startedAt)) / millisecondsPerDay);
  }

  #keyOf(value: string | number | null): string {
    if (value === null) return 'unknown';
    return this.by === 'day' && typeof value === 'number' ? formatLocalDate(dateOfDay(value)) : String(value);
  }
}

/**
 * A group's name for people.
 *
 * @example
 * groupName('service', '256')     //=> 'Amazon EC2'
 * groupName('day', '2026-11-18')  //=> '2026-11-18'
 * groupName('status', 'unknown')  //=> 'unknown status'
 */
export function groupName(by: GroupedBy, key: string): string {
  return names[by](key === 'unknown' ? null : key);
}

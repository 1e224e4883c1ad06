import {
  contains,
  type Instant,
  jobTypes,
  type Operation,
  type ServiceKey,
  serviceByKey,
  status,
  type TimeWindow,
  timeWindow,
} from '../model/index.ts';
import { everyJob, type Grouping, type QueryNode, type SortField } from './query-node.ts';

/**
 * An immutable description of the jobs wanted. Every method returns a new query; what narrows, narrows further.
 *
 * @example
 * const query = jobs().service('ec2').operation('restore').failed().during(timeWindow(from, to));
 * describeQuery(query, { timeZone: 'Europe/London' }) //=> 'failed Amazon EC2 restores that started 9–15 Nov 2026 (Europe/London)'
 */
export class JobQuery {
  /** The frozen record that the pure functions read. */
  readonly node: QueryNode;

  constructor(node: QueryNode = everyJob) {
    this.node = Object.freeze({ ...node });
  }

  /** Only jobs of these vendor codes, known or not. */
  jobType(...codes: readonly number[]): JobQuery {
    return this.#with({ jobTypes: narrow(this.node.jobTypes, codes) });
  }

  /**
   * Only jobs of these services, by key or vendor code.
   *
   * @throws RangeError for a key that names no service
   */
  service(...wanted: readonly (ServiceKey | number)[]): JobQuery {
    const codes = new Set(wanted.map(serviceCode));
    return this.jobType(...jobTypes.filter((type) => codes.has(type.service)).map((type) => type.code));
  }

  /** Only jobs that did one of these. */
  operation(...wanted: readonly Operation[]): JobQuery {
    return this.jobType(...jobTypes.filter((type) => wanted.includes(type.operation)).map((type) => type.code));
  }

  /** Only jobs in one of these statuses, known or not. */
  status(...codes: readonly number[]): JobQuery {
    return this.#with({ statuses: narrow(this.node.statuses, codes) });
  }

  /** Only jobs with status Failed (16); never Stopped, never Exception. */
  failed(): JobQuery {
    return this.status(status.failed);
  }

  /** Only jobs that started in the window. */
  during(window: TimeWindow): JobQuery {
    const from = latest(this.node.window.from, window.from);
    const to = earliest(this.node.window.to, window.to);
    // Two periods without a common instant leave an empty one, not an impossible one.
    return this.#with({
      window: from !== null && to !== null && to < from ? timeWindow(from, from) : timeWindow(from, to),
    });
  }

  /** Only jobs for which the server finds this text in id or description. */
  search(text: string): JobQuery {
    return this.#with({ searchText: text });
  }

  /** Only the job with this id. */
  id(jobId: string): JobQuery {
    return this.#with({ jobId });
  }

  /** Only jobs that took at least so many milliseconds; open ones only where their status is asked for (see `matches`). */
  lastingAtLeast(milliseconds: number): JobQuery {
    return this.#with({ minDurationMs: latest(this.node.minDurationMs, milliseconds) });
  }

  /** Only jobs that took at most so many milliseconds; open ones only where their status is asked for (see `matches`). */
  lastingAtMost(milliseconds: number): JobQuery {
    return this.#with({ maxDurationMs: earliest(this.node.maxDurationMs, milliseconds) });
  }

  /** Only jobs with (or, given false, without) failed objects, whatever their status. */
  withFailedObjects(wanted = true): JobQuery {
    return this.#with({ hasFailedObjects: wanted });
  }

  /**
   * Show so many jobs at most; how many match stays the same.
   *
   * @throws RangeError unless it is a positive whole number
   */
  limit(count: number): JobQuery {
    if (!Number.isSafeInteger(count) || count < 1)
      throw new RangeError(`A limit is a positive whole number, not ${count}.`);
    return this.#with({ limit: count });
  }

  /** Show the jobs in this order instead of newest first. */
  sortBy(field: SortField, direction: 'asc' | 'desc'): JobQuery {
    return this.#with({ sort: Object.freeze({ field, direction }) });
  }

  /** Count the jobs by this. */
  groupBy(grouping: Grouping): JobQuery {
    return this.#with({ groupBy: grouping });
  }

  /** Whether a job that started then would be in the query's period. */
  covers(startedAt: Instant): boolean {
    return contains(this.node.window, startedAt);
  }

  #with(change: Partial<QueryNode>): JobQuery {
    return new JobQuery({ ...this.node, ...change });
  }
}

/** The query for every job: where a chain starts. */
export function jobs(): JobQuery {
  return new JobQuery();
}

function serviceCode(wanted: ServiceKey | number): number {
  if (typeof wanted === 'number') return wanted;
  const service = serviceByKey(wanted);
  if (service === null) throw new RangeError(`There is no service "${wanted}".`);
  return service.code;
}

function narrow(before: readonly number[] | null, codes: readonly number[]): readonly number[] {
  const kept = before === null ? codes : before.filter((code) => codes.includes(code));
  return Object.freeze([...new Set(kept)].toSorted((a, b) => a - b));
}

function latest(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b);
}

function earliest(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}

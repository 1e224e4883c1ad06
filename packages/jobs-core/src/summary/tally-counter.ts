import { type Job, status } from '../model/index.ts';
import { isAllSkipped, type Outcome, outcomes } from './outcome.ts';
import { StatusCounts } from './status-counts.ts';
import type { ObjectTotals, Tally } from './summary.ts';

const outcomeIndex = Object.fromEntries(outcomes.map((outcome, index) => [outcome, index]));

/** Counts one slice of the jobs. What an outcome leaves open counts no objects. */
export class TallyCounter {
  #jobs = 0;
  readonly #outcomes = new Float64Array(outcomes.length);
  readonly #statuses = new StatusCounts();
  #successfulObjects = 0;
  #failedObjects = 0;
  #skippedObjects = 0;
  #flaggedFailedObjects = 0;
  #flaggedAllSkipped = 0;

  get jobs(): number {
    return this.#jobs;
  }

  /** Counts a job whose outcome is known already. */
  add(job: Job, outcome: Outcome): void {
    this.#jobs += 1;
    const index = outcomeIndex[outcome] ?? 0;
    this.#outcomes[index] = (this.#outcomes[index] ?? 0) + 1;
    this.#statuses.add(job.status);
    if (outcome === 'open' || outcome === 'unknown') return;
    const { counts } = job;
    this.#successfulObjects += counts.successful ?? 0;
    this.#failedObjects += counts.failed ?? 0;
    this.#skippedObjects += counts.skipped ?? 0;
    if (outcome === 'warning' && job.status === status.successful) this.#flaggedFailedObjects += 1;
    if (outcome === 'success' && isAllSkipped(job)) this.#flaggedAllSkipped += 1;
  }

  /** Adds what another counter has counted. */
  merge(other: TallyCounter): void {
    this.#jobs += other.#jobs;
    for (const [index, count] of other.#outcomes.entries()) {
      this.#outcomes[index] = (this.#outcomes[index] ?? 0) + count;
    }
    this.#statuses.merge(other.#statuses);
    this.#successfulObjects += other.#successfulObjects;
    this.#failedObjects += other.#failedObjects;
    this.#skippedObjects += other.#skippedObjects;
    this.#flaggedFailedObjects += other.#flaggedFailedObjects;
    this.#flaggedAllSkipped += other.#flaggedAllSkipped;
  }

  /** The figures so far. */
  result(): Tally {
    return {
      jobs: this.#jobs,
      byOutcome: {
        success: this.#of('success'),
        warning: this.#of('warning'),
        failed: this.#of('failed'),
        stopped: this.#of('stopped'),
        empty: this.#of('empty'),
        skipped: this.#of('skipped'),
        open: this.#of('open'),
        unknown: this.#of('unknown'),
      },
      byStatus: this.#statuses.result(),
      objects: this.#objects(),
      flagged: { failedObjects: this.#flaggedFailedObjects, allSkipped: this.#flaggedAllSkipped },
    };
  }

  #of(outcome: Outcome): number {
    return this.#outcomes[outcomeIndex[outcome] ?? 0] ?? 0;
  }

  #objects(): ObjectTotals {
    const handled = this.#successfulObjects + this.#failedObjects;
    return {
      successful: this.#successfulObjects,
      failed: this.#failedObjects,
      skipped: this.#skippedObjects,
      rate: handled === 0 ? null : this.#successfulObjects / handled,
    };
  }
}

/** The sum of several counters. */
export function merged(counters: Iterable<TallyCounter>): TallyCounter {
  const sum = new TallyCounter();
  for (const counter of counters) sum.merge(counter);
  return sum;
}

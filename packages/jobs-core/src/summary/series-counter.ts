import type { Instant, Job, Operation } from '../model/index.ts';
import { DurationList, medianOf } from './duration-list.ts';
import { type Outcome, outcomes } from './outcome.ts';
import type { SeriesTally } from './summary.ts';
import { TallyCounter } from './tally-counter.ts';

/** Counts the runs of one job type. */
export class SeriesCounter {
  readonly jobType: number | null;
  readonly service: number | null;
  readonly operation: Operation | null;
  readonly tally = new TallyCounter();
  readonly durations = new DurationList();
  #lastSuccessAt: Instant | null = null;
  #lastFailureAt: Instant | null = null;
  #lastRunAt: Instant | null = null;
  #lastOutcome: Outcome | null = null;
  #oldestOpenAt: Instant | null = null;

  constructor({ type, service, operation }: Job) {
    this.jobType = type;
    this.service = service;
    this.operation = operation;
  }

  get lastSuccessAt(): Instant | null {
    return this.#lastSuccessAt;
  }

  /** Counts a job that started then. */
  add(job: Job, outcome: Outcome, startedAt: Instant): void {
    this.tally.add(job, outcome);
    switch (outcome) {
      case 'open':
        this.#oldestOpenAt = Math.min(this.#oldestOpenAt ?? startedAt, startedAt);
        return;
      case 'skipped':
      case 'unknown':
        return;
      case 'empty':
        break;
      case 'success':
        this.#lastSuccessAt = latest(this.#lastSuccessAt, job.finishedAt ?? startedAt);
        this.#noteRun(outcome, startedAt);
        break;
      case 'failed':
      case 'stopped':
        this.#lastFailureAt = latest(this.#lastFailureAt, startedAt);
        this.#noteRun(outcome, startedAt);
        break;
      case 'warning':
        this.#noteRun(outcome, startedAt);
        break;
    }
    if (job.durationMs !== null && job.durationMs >= 0) this.durations.add(job.durationMs);
  }

  /** The figures so far. */
  result(): SeriesTally {
    return {
      ...this.tally.result(),
      jobType: this.jobType,
      service: this.service,
      operation: this.operation,
      medianMs: medianOf([this.durations]),
      longestMs: this.durations.longest,
      lastSuccessAt: this.#lastSuccessAt,
      lastFailureAt: this.#lastFailureAt,
      lastOutcome: this.#lastOutcome,
      oldestOpenAt: this.#oldestOpenAt,
    };
  }

  #noteRun(outcome: Outcome, startedAt: Instant): void {
    if (this.#lastRunAt !== null && startedAt < this.#lastRunAt) return;
    // Of two that started at once the worse one is the last: jobs come in any order, and the report is always the same.
    if (startedAt === this.#lastRunAt && this.#lastOutcome !== null && !isWorse(outcome, this.#lastOutcome)) return;
    this.#lastRunAt = startedAt;
    this.#lastOutcome = outcome;
  }
}

function isWorse(outcome: Outcome, than: Outcome): boolean {
  return outcomes.indexOf(outcome) > outcomes.indexOf(than);
}

/** The later of two instants, of which the first may not be known. */
export function latest(known: Instant | null, instant: Instant): Instant {
  return known === null || instant > known ? instant : known;
}

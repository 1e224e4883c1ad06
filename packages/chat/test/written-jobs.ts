import type { Completeness, JobReading, JobSource, ReadingNote } from '@jobdesk/jobs-core/client';
import { type Job, jobTypeByCode } from '@jobdesk/jobs-core/model';
import { type JobQuery, matches } from '@jobdesk/jobs-core/query';

/** A job with what a test cares about; the rest is an ordinary successful EC2 backup. */
export function job(change: Partial<Omit<Job, 'counts'>> & { counts?: Partial<Job['counts']> } = {}): Job {
  const { counts, ...fields } = change;
  const type = fields.type === undefined ? 20009 : fields.type;
  const known = type === null ? null : jobTypeByCode(type);
  const startedAt = fields.startedAt === undefined ? Date.parse('2026-11-18T02:00:00Z') : fields.startedAt;
  return {
    id: 'FB20261118020000001',
    type,
    service: known?.service ?? null,
    operation: known?.operation ?? null,
    status: 2,
    startedAt,
    finishedAt: startedAt === null ? null : startedAt + 241_000,
    durationMs: 241_000,
    comments: '',
    ...fields,
    counts: { failed: 0, successful: 12, skipped: 0, total: 12, ...counts },
  };
}

/** Jobs written by hand behind the face that every reader uses; remembers what was asked. */
export class WrittenJobs implements JobSource {
  readonly asked: JobQuery[] = [];
  readonly #jobs: readonly Job[];
  readonly #notes: readonly ReadingNote[];
  readonly #asOf: number;
  readonly #simulated: boolean;

  constructor(jobs: readonly Job[], asOf: number, notes: readonly ReadingNote[] = [], simulated = false) {
    this.#jobs = jobs;
    this.#asOf = asOf;
    this.#notes = notes;
    this.#simulated = simulated;
  }

  list(query: JobQuery): JobReading {
    this.asked.push(query);
    const found = this.#jobs.filter((one) => matches(query.node, one));
    const completeness: Completeness = {
      complete: !this.#notes.some(({ incomplete }) => incomplete),
      read: found.length,
      expected: found.length,
      ...(query.node.statuses === null
        ? {}
        : { ofAnyStatus: this.#jobs.filter((one) => matches({ ...query.node, statuses: null }, one)).length }),
      asOf: this.#asOf,
      notes: this.#notes,
      simulated: this.#simulated,
    };
    return {
      async *batches() {
        yield found;
      },
      async *[Symbol.asyncIterator]() {
        yield* found;
      },
      completeness: () => completeness,
    };
  }
}

import { type Instant, jobTypeByCode, status } from '@jobdesk/jobs-core/model';

/** A job as the stand-in holds it: what is true, before any wire form. */
export interface SimulatedJob {
  readonly id: string;
  /** The vendor's `jobType` code; any integer. */
  readonly type: number;
  /** The vendor's `serviceType` code that finds the job; null when none does. */
  readonly service: number | null;
  /** The vendor's `status` code; any integer. */
  readonly status: number;
  readonly counts: {
    readonly failed: number;
    readonly successful: number;
    readonly skipped: number;
    readonly total: number;
  };
  readonly startedAt: Instant | null;
  readonly finishedAt: Instant | null;
  /** The vendor's own figure; it may differ from finish − start by up to a second. Null for an unfinished job. */
  readonly durationMs: number | null;
  readonly comments: string;
}

/** What must be said of a job by hand; the rest has a plain default. */
export type SimulatedJobDraft = Pick<SimulatedJob, 'id'> & Partial<SimulatedJob>;

/**
 * A job written by hand for a test: a successful Azure VM backup of one object that took four minutes, unless said
 * otherwise. Service and duration follow from type and times.
 *
 * @example
 * simulatedJob({ id: 'FB20241027081706326', status: 16, startedAt: Date.UTC(2024, 9, 27, 8, 17, 6) }).finishedAt
 * //=> 1730017266000
 */
export function simulatedJob(draft: SimulatedJobDraft): SimulatedJob {
  const { type = 1, status: code = status.successful, startedAt = null, comments = '' } = draft;
  const finishedAt = draft.finishedAt === undefined ? plainFinish(code, startedAt) : draft.finishedAt;
  const duration = startedAt === null || finishedAt === null ? null : finishedAt - startedAt;
  return {
    id: draft.id,
    type,
    service: draft.service === undefined ? (jobTypeByCode(type)?.service ?? null) : draft.service,
    status: code,
    counts: draft.counts ?? { failed: 0, successful: 1, skipped: 0, total: 1 },
    startedAt,
    finishedAt,
    durationMs: draft.durationMs === undefined ? duration : draft.durationMs,
    comments,
  };
}

function plainFinish(code: number, startedAt: Instant | null): Instant | null {
  const open = code === status.notStarted || code === status.inProgress || code === status.waiting;
  return startedAt === null || open ? null : startedAt + 240_000;
}

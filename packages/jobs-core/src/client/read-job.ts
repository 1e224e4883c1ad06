import { isOpen, type Job, jobTypeByCode } from '../model/index.ts';
import type { JobsRequest } from '../query/index.ts';
import type { ReadableRow, WireRow } from './wire.ts';

/** A job with what its row told beyond it. */
export interface JobRow {
  readonly job: Job;
  /** Whether the row itself named its job type. */
  readonly namesType: boolean;
  /** Whether a field could not be read. */
  readonly damaged: boolean;
  /** Whether the row had a start, and an end: what a range can select by. */
  readonly started: boolean;
  readonly ended: boolean;
}

/**
 * A row and the request it answers, as a job. The row's own type is believed over the request's.
 *
 * A job that is still open has no end and no duration, whatever placeholder the row has there.
 */
export function readJob({ row, damaged }: ReadableRow, request: JobsRequest): JobRow {
  const type = row.jobType ?? request.jobType ?? null;
  const known = type === null ? null : jobTypeByCode(type);
  const status = row.status ?? null;
  const startedAt = row.startTime ?? null;
  const finishedAt = isOpen(status) ? null : (row.finishTime ?? null);
  return {
    job: {
      id: row.jobId,
      type,
      service: known?.service ?? request.serviceType ?? null,
      operation: known?.operation ?? null,
      status,
      counts: {
        failed: row.failedCount ?? null,
        successful: row.successfulCount ?? null,
        skipped: row.skippedCount ?? null,
        total: row.totalCount ?? null,
      },
      startedAt,
      finishedAt,
      durationMs: finishedAt === null ? null : durationMs(row, startedAt, finishedAt),
      comments: row.comments ?? '',
    },
    namesType: row.jobType !== undefined && row.jobType !== null,
    damaged,
    started: startedAt !== null,
    ended: (row.finishTime ?? null) !== null,
  };
}

/** The vendor's own figure where it is possible, else end − start where that is. */
function durationMs(row: WireRow, startedAt: number | null, finishedAt: number): number | null {
  if (row.duration !== undefined && row.duration !== null && row.duration >= 0) return row.duration;
  return startedAt !== null && finishedAt >= startedAt ? finishedAt - startedAt : null;
}

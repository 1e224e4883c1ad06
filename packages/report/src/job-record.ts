import {
  formatInstant,
  type Instant,
  type Job,
  jobTypeName,
  type Operation,
  serviceName,
  statusName,
} from '@jobdesk/jobs-core/model';

/** A job as every machine-readable output writes it: codes beside names, times as ISO 8601 in UTC. */
export interface JobRecord {
  readonly jobId: string;
  readonly jobType: number | null;
  readonly jobTypeName: string;
  readonly service: number | null;
  readonly serviceName: string;
  readonly operation: Operation | null;
  readonly status: number | null;
  readonly statusName: string;
  readonly failedCount: number | null;
  readonly successfulCount: number | null;
  readonly skippedCount: number | null;
  readonly totalCount: number | null;
  readonly startTime: string | null;
  readonly finishTime: string | null;
  readonly durationSeconds: number | null;
  readonly comments: string;
}

/** The fields of a {@link JobRecord}, in the order in which they are written. */
export const jobRecordFields = [
  'jobId',
  'jobType',
  'jobTypeName',
  'service',
  'serviceName',
  'operation',
  'status',
  'statusName',
  'failedCount',
  'successfulCount',
  'skippedCount',
  'totalCount',
  'startTime',
  'finishTime',
  'durationSeconds',
  'comments',
] as const satisfies readonly (keyof JobRecord)[];

/**
 * A job as a record for programs. Names of unknown codes carry the code; `comments` is as the server sent it, so
 * whoever shows it escapes it.
 *
 * @example
 * jobRecord(job).startTime       //=> '2026-11-16T02:00:00Z'
 * jobRecord(job).durationSeconds //=> 144044
 */
export function jobRecord(job: Job): JobRecord {
  return {
    jobId: job.id,
    jobType: job.type,
    jobTypeName: jobTypeName(job.type),
    service: job.service,
    serviceName: serviceName(job.service),
    operation: job.operation,
    status: job.status,
    statusName: statusName(job.status),
    failedCount: job.counts.failed,
    successfulCount: job.counts.successful,
    skippedCount: job.counts.skipped,
    totalCount: job.counts.total,
    startTime: time(job.startedAt),
    finishTime: time(job.finishedAt),
    durationSeconds: job.durationMs === null ? null : job.durationMs / 1000,
    comments: job.comments,
  };
}

function time(instant: Instant | null): string | null {
  return instant === null ? null : formatInstant(instant);
}

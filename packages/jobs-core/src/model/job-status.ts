/** The state of a job as the vendor reports it. */
export interface JobStatus {
  /** The vendor's `status` code. */
  readonly code: number;
  /** A stable word for programs and `status:` terms. */
  readonly key: string;
  /** The name that people read. */
  readonly name: string;
  /** `open`: may still change; `finished`: will not change any more. */
  readonly phase: 'open' | 'finished';
}

/**
 * Every status that the vendor has published.
 *
 * Source: AvePoint Graph Modern API, "Retrieve Job Information", field `status` (late 2024 and July 2026). The sample
 * of 2024 comments 2 as "in progress"; the table says Successful, and the vendor has since corrected the comments.
 */
export const jobStatuses = [
  { code: 0, key: 'not-started', name: 'Not Started', phase: 'open' },
  { code: 1, key: 'in-progress', name: 'In Progress', phase: 'open' },
  { code: 2, key: 'successful', name: 'Successful', phase: 'finished' },
  { code: 4, key: 'skipped', name: 'Skipped', phase: 'finished' },
  { code: 8, key: 'exception', name: 'Exception', phase: 'finished' },
  { code: 16, key: 'failed', name: 'Failed', phase: 'finished' },
  { code: 32, key: 'waiting', name: 'Waiting', phase: 'open' },
  { code: 64, key: 'stopped', name: 'Stopped', phase: 'finished' },
] as const satisfies readonly JobStatus[];

/** The code of a published status. */
export type JobStatusCode = (typeof jobStatuses)[number]['code'];

/** The codes by name: `status.failed` reads better than 16. */
export const status = {
  notStarted: 0,
  inProgress: 1,
  successful: 2,
  skipped: 4,
  exception: 8,
  failed: 16,
  waiting: 32,
  stopped: 64,
} as const satisfies Record<string, JobStatusCode>;

const byCode = new Map<number, JobStatus>(jobStatuses.map((entry) => [entry.code, entry]));

/** The published status with this code, or null: an unknown code is no error, and is never success. */
export function statusByCode(code: number): JobStatus | null {
  return byCode.get(code) ?? null;
}

/**
 * The name that people read, for known and unknown codes alike.
 *
 * @example
 * statusName(16)   //=> 'Failed'
 * statusName(3)    //=> 'status 3'
 * statusName(null) //=> 'unknown status'
 */
export function statusName(code: number | null): string {
  if (code === null) return 'unknown status';
  return byCode.get(code)?.name ?? `status ${code}`;
}

/** Whether a job in this status can still change: not started, in progress, waiting. Unknown codes count as finished. */
export function isOpen(code: number | null): boolean {
  return code !== null && byCode.get(code)?.phase === 'open';
}

/** Our derived reading "needs attention": failed, exception or stopped. */
export function needsAttention(code: number | null): boolean {
  return code === status.failed || code === status.exception || code === status.stopped;
}

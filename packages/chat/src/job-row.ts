import { describeDuration, type Job, jobTypeName, statusName } from '@jobdesk/jobs-core/model';
import { type Outcome, outcomeOf, wholeNumber } from '@jobdesk/jobs-core/summary';
import type { Tone } from './answer.ts';
import { momentInList, type Place } from './moment.ts';

/** A job as people read it. `id` and `comment` come from outside: the surface escapes them. */
export interface JobRow {
  readonly id: string;
  /** `Amazon EC2 backup` */
  readonly type: string;
  /** `Failed` */
  readonly status: string;
  /** By what became of the job, which may be worse than its status says. */
  readonly tone: Tone;
  /** `Wed 18 Nov, 02:00 EST`; `–` when it has not started. */
  readonly started: string;
  readonly finished: string;
  /** `4 min 1 s`; `–` for a job that has not finished. */
  readonly duration: string;
  /** `12 of 15, 3 failed`; `–` when no count was sent. */
  readonly objects: string;
  readonly comment: string;
}

const tones: Readonly<Record<Outcome, Tone>> = {
  success: 'good',
  warning: 'warning',
  failed: 'bad',
  stopped: 'bad',
  empty: 'muted',
  skipped: 'muted',
  open: 'open',
  unknown: 'warning',
};

const nothing = '–';

/** The words for one job, with its times in this place. */
export function jobRow(job: Job, place: Place): JobRow {
  return {
    id: job.id,
    type: jobTypeName(job.type),
    status: statusName(job.status),
    tone: tones[outcomeOf(job)],
    started: job.startedAt === null ? nothing : momentInList(job.startedAt, place),
    finished: job.finishedAt === null ? nothing : momentInList(job.finishedAt, place),
    duration: job.durationMs === null ? nothing : describeDuration(job.durationMs),
    objects: describeObjects(job),
    comment: job.comments,
  };
}

/**
 * What became of a job's objects.
 *
 * @example
 * describeObjects(job) //=> '12 of 15, 3 failed'
 */
export function describeObjects({ counts: { successful, failed, skipped, total } }: Pick<Job, 'counts'>): string {
  const parts = [
    successful === null
      ? null
      : total === null
        ? wholeNumber(successful)
        : `${wholeNumber(successful)} of ${wholeNumber(total)}`,
    failed === null || failed === 0 ? null : `${wholeNumber(failed)} failed`,
    skipped === null || skipped === 0 ? null : `${wholeNumber(skipped)} skipped`,
  ];
  return parts.filter((part) => part !== null).join(', ') || nothing;
}

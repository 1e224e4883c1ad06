import type { OffsetReader } from '@jobdesk/jobs-core/calendar';
import {
  describeDuration,
  formatInstant,
  type Instant,
  type Job,
  jobTypeName,
  needsAttention,
  serviceName,
  statusByCode,
  status as statuses,
  statusName,
} from '@jobdesk/jobs-core/model';
import { outcomeOf } from '@jobdesk/jobs-core/summary';
import type { CellWriter } from './cell-writer.ts';
import { resultOf } from './result.ts';
import { excelDate, excelDuration } from './serial.ts';
import type { StyleName } from './styles.ts';

/** A column of the jobs' sheets. */
export interface JobColumn {
  readonly id: string;
  readonly heading: (timeZone: string) => string;
  /** In characters. */
  readonly width: number;
  readonly align: 'left' | 'right';
  /** Writes the job's cell; nothing when the job has no such value. */
  readonly cell: (job: Job, write: CellWriter, offset: OffsetReader) => void;
}

/** How many characters of a comment its column shows on one line. */
export const commentsWidth = 66;

/**
 * The columns of the jobs' sheets: what people look for first, then what programs join by. A value that the job does
 * not have leaves its cell empty.
 */
export const jobColumns = [
  {
    id: 'startedLocal',
    heading: (timeZone) => `Started (${timeZone})`,
    width: 22,
    align: 'left',
    cell: ({ startedAt }, write, offset) => localTime(startedAt, write, offset),
  },
  {
    id: 'service',
    heading: () => 'Service',
    width: 37,
    align: 'left',
    cell: ({ service }, write) => write.word('text', serviceName(service)),
  },
  {
    id: 'operation',
    heading: () => 'Operation',
    width: 13,
    align: 'left',
    cell: ({ operation }, write) => write.word('text', operation ?? 'unknown'),
  },
  {
    id: 'jobType',
    heading: () => 'Job type',
    width: 42,
    align: 'left',
    cell: ({ type }, write) => write.word('text', jobTypeName(type)),
  },
  {
    id: 'status',
    heading: () => 'Status',
    width: 15,
    align: 'left',
    cell: ({ status }, write) => write.word(statusStyle(status), statusName(status)),
  },
  {
    id: 'result',
    heading: () => 'Result',
    width: 20,
    align: 'left',
    cell(job, write) {
      const { text, style } = resultOf[outcomeOf(job)];
      write.word(style, text);
    },
  },
  {
    id: 'duration',
    heading: () => 'Duration (h:mm:ss)',
    width: 11,
    align: 'right',
    cell: ({ durationMs }, write) => duration(durationMs, write),
  },
  {
    id: 'failed',
    heading: () => 'Objects failed',
    width: 10,
    align: 'right',
    cell: ({ counts }, write) => write.number('count', counts.failed),
  },
  {
    id: 'successful',
    heading: () => 'Objects successful',
    width: 11,
    align: 'right',
    cell: ({ counts }, write) => write.number('count', counts.successful),
  },
  {
    id: 'skipped',
    heading: () => 'Objects skipped',
    width: 10,
    align: 'right',
    cell: ({ counts }, write) => write.number('count', counts.skipped),
  },
  {
    id: 'total',
    heading: () => 'Objects total',
    width: 10,
    align: 'right',
    cell: ({ counts }, write) => write.number('count', counts.total),
  },
  {
    id: 'comments',
    heading: () => 'Comments',
    width: commentsWidth,
    align: 'left',
    cell: ({ comments }, write) => write.text(isLongComment(comments) ? 'wrapped' : 'text', comments),
  },
  {
    id: 'jobId',
    heading: () => 'Job ID',
    width: 26,
    align: 'left',
    cell: ({ id }, write) => write.unique('text', id),
  },
  {
    id: 'finishedLocal',
    heading: (timeZone) => `Finished (${timeZone})`,
    width: 22,
    align: 'left',
    cell: ({ finishedAt }, write, offset) => localTime(finishedAt, write, offset),
  },
  {
    id: 'startedUtc',
    heading: () => 'Started (UTC)',
    width: 21,
    align: 'left',
    cell: ({ startedAt }, write) => time('timeUtc', startedAt, 0, write),
  },
  {
    id: 'finishedUtc',
    heading: () => 'Finished (UTC)',
    width: 21,
    align: 'left',
    cell: ({ finishedAt }, write) => time('timeUtc', finishedAt, 0, write),
  },
  {
    id: 'statusCode',
    heading: () => 'Status code',
    width: 10,
    align: 'left',
    cell: ({ status }, write) => write.number('code', status),
  },
  {
    id: 'jobTypeCode',
    heading: () => 'Job type code',
    width: 11,
    align: 'left',
    cell: ({ type }, write) => write.number('code', type),
  },
  {
    id: 'serviceCode',
    heading: () => 'Service code',
    width: 11,
    align: 'left',
    cell: ({ service }, write) => write.number('code', service),
  },
] as const satisfies readonly JobColumn[];

export type JobColumnId = (typeof jobColumns)[number]['id'];

/** Whether a comment needs more than one line of its column. */
export function isLongComment(comments: string): boolean {
  return comments.length > commentsWidth || comments.includes('\n');
}

function localTime(instant: Instant | null, write: CellWriter, offset: OffsetReader): void {
  time('time', instant, instant === null ? 0 : offset(instant), write);
}

/** A time beyond Excel's calendar is written out, in UTC and as text. */
function time(style: StyleName, instant: Instant | null, offset: number, write: CellWriter): void {
  if (instant === null) return;
  const days = excelDate(instant + offset);
  if (days === null) write.unique(style, formatInstant(instant));
  else write.number(style, days);
}

function duration(milliseconds: number | null, write: CellWriter): void {
  if (milliseconds === null) return;
  const days = excelDuration(milliseconds);
  if (days === null) write.unique('duration', describeDuration(milliseconds));
  else write.number('duration', days);
}

function statusStyle(code: number | null): StyleName {
  if (code === statuses.exception) return 'warning';
  if (needsAttention(code)) return 'bad';
  if (code === statuses.successful) return 'good';
  if (code === null) return 'warning';
  const known = statusByCode(code);
  if (known === null) return 'warning';
  return known.phase === 'open' ? 'open' : 'muted';
}

import { isOpen, type Job, jobTypeName, status, statusByCode, statusName } from '@jobdesk/jobs-core/model';
import { wholeNumber } from '@jobdesk/jobs-core/summary';
import { column, countCell, durationCell, instantCell, textCell } from '../cell.ts';
import { oneLine } from '../one-line.ts';
import type { Cell, Row, Table, Tone } from '../report-document.ts';

/** Comments longer than this are cut, and say by how much. */
const longestComment = 600;

const columns = [
  column('status', 'Status', 'status'),
  column('jobType', 'Job type', 'text', { weight: 2 }),
  column('start', 'Started', 'instant'),
  column('duration', 'Duration', 'milliseconds'),
  column('objects', 'Objects', 'count'),
  column('failedObjects', 'Failed objects', 'count'),
  column('id', 'Job id', 'text', { weight: 2 }),
  column('comments', 'Comments', 'text', { weight: 4 }),
];

/** Jobs as a table, in the order given. */
export function jobsTable(jobs: readonly Job[], timeZone: string): Table {
  const rows = jobs.map(
    (job): Row => ({
      cells: [
        textCell(statusName(job.status), statusTone(job.status)),
        textCell(jobTypeName(job.type)),
        instantCell(job.startedAt, timeZone),
        durationCell(job.durationMs),
        objectsCell(job.counts.total, 'neutral'),
        objectsCell(job.counts.failed, 'bad'),
        textCell(oneLine(job.id, 100)),
        textCell(oneLine(job.comments, longestComment)),
      ],
      question: null,
    }),
  );
  return { kind: 'table', columns, rows, emptyText: 'No job matches.', more: null, question: null };
}

function objectsCell(count: number | null, tone: Tone): Cell {
  return count === null ? textCell('–', 'muted') : { ...countCell(count, tone), text: wholeNumber(count) };
}

function statusTone(code: number | null): Tone {
  if (code === status.successful) return 'good';
  if (code === status.failed || code === status.stopped) return 'bad';
  if (code === status.skipped) return 'muted';
  if (isOpen(code)) return 'open';
  // Exceptions, and what is in no published table: never taken for success.
  return code === null || statusByCode(code) === null || code === status.exception ? 'warning' : 'neutral';
}

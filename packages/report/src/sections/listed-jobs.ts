import { jobTypeName, status, statusName } from '@jobdesk/jobs-core/model';
import { counted, wholeNumber } from '@jobdesk/jobs-core/summary';
import { column, countCell, durationCell, instantCell, textCell } from '../cell.ts';
import { oneLine } from '../one-line.ts';
import { needingAttention, questionAbout } from '../question.ts';
import type { Row, Section } from '../report-document.ts';
import type { ReportFacts } from '../report-facts.ts';

/** Comments longer than this are cut, and say by how much; the workbook has them whole. */
const longestComment = 600;

const columns = [
  column('status', 'Status', 'status', { essential: true, weight: 1.4 }),
  column('jobType', 'Job type', 'text', { essential: true, weight: 2 }),
  column('start', 'Started', 'instant', { essential: true, weight: 1.7 }),
  column('duration', 'Duration', 'milliseconds', { weight: 1.2 }),
  column('failedObjects', 'Failed objects', 'count'),
  column('id', 'Job id', 'text', { weight: 2.2 }),
  column('comments', 'Comments', 'text', { weight: 4 }),
];

/** Every job that failed, was stopped or ended with exceptions, up to the stated limit. */
export function listedJobsSection({ tenant, window, summary, listed }: ReportFacts): Section {
  const { timeZone } = tenant;
  const rows = listed.jobs.map(
    (job): Row => ({
      cells: [
        textCell(statusName(job.status), job.status === status.exception ? 'warning' : 'bad'),
        textCell(jobTypeName(job.type)),
        instantCell(job.startedAt, timeZone),
        durationCell(job.durationMs),
        job.counts.failed === null ? textCell('–', 'muted') : countCell(job.counts.failed, 'bad'),
        textCell(oneLine(job.id, 100)),
        textCell(oneLine(job.comments, longestComment)),
      ],
      question: null,
    }),
  );
  const question = questionAbout({ statuses: needingAttention }, { window, timeZone });
  const { failedObjects } = summary.all.flagged;
  return {
    id: 'jobs',
    heading: 'Failed, stopped and exception jobs',
    blocks: [
      {
        kind: 'table',
        columns,
        rows,
        question,
        emptyText: 'No job failed, was stopped or ended with exceptions.',
        more: listed.more === 0 ? null : { count: listed.more, text: `+${wholeNumber(listed.more)} more`, question },
      },
      ...(failedObjects === 0
        ? []
        : [
            {
              kind: 'paragraph',
              text: `Not listed: ${counted(failedObjects, 'job')} reported Successful with failed objects; ask for "${questionAbout({ statuses: ['successful'] }, { window, timeZone })} with failed objects".`,
              tone: 'warning',
            } as const,
          ]),
    ],
  };
}

import type { JobsAnswer } from '@jobdesk/chat';
import { statusName } from '@jobdesk/jobs-core/model';
import { groupName, type JobGroup, wholeNumber } from '@jobdesk/jobs-core/summary';
import { oneLine } from '@jobdesk/report';
import type { Page } from './page.ts';
import { type TableColumn, tableLines } from './table.ts';

const headings = {
  service: 'SERVICE',
  operation: 'OPERATION',
  status: 'STATUS',
  day: 'DAY',
  jobType: 'JOB TYPE',
} as const;

/** The table of an answer that counts by something: a line per group, a column per status that occurs. */
export function groupLines({ groups, tally }: JobsAnswer, { width, style }: Page): readonly string[] {
  if (groups === null || groups.items.length === 0) return [];
  const statuses = groups.by === 'status' ? [] : Object.keys(tally.byStatus);
  const columns: readonly TableColumn<JobGroup>[] = [
    { heading: headings[groups.by], text: ({ key }) => oneLine(groupName(groups.by, key)), least: 12 },
    { heading: 'JOBS', text: ({ count }) => wholeNumber(count), align: 'right' },
    ...statuses.map(
      (key): TableColumn<JobGroup> => ({
        heading: statusName(key === 'unknown' ? null : Number(key)).toUpperCase(),
        text: ({ countsByStatus }) => wholeNumber(countsByStatus[key] ?? 0),
        paint: (text, { countsByStatus }) => (countsByStatus[key] === undefined ? style.faint(text) : text),
        align: 'right',
      }),
    ),
  ];
  return tableLines(columns, groups.items, { width, style });
}

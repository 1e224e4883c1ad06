import { serviceName } from '@jobdesk/jobs-core/model';
import { counted, type DeclaredSchedule, listed, type ScheduleOutcome } from '@jobdesk/jobs-core/summary';
import { column, countCell, instantCell, textCell } from '../cell.ts';
import { keptSchedules } from '../missed-backups.ts';
import { questionAbout } from '../question.ts';
import type { Row, Section } from '../report-document.ts';
import type { ReportFacts } from '../report-facts.ts';

const columns = [
  column('service', 'Backups of', 'text', { essential: true, weight: 2.4 }),
  column('missed', 'Missed', 'count', { essential: true }),
  column('starts', 'Started', 'count', { essential: true }),
  column('schedule', 'Declared', 'text', { weight: 2.4 }),
  column('firstMissed', 'First missed', 'instant', { weight: 1.8 }),
  column('lastStart', 'Last start', 'instant', { essential: true, weight: 1.8 }),
];

/** Which backups were expected and did not start; nothing where no schedule was declared. */
export function missedSection(facts: ReportFacts): readonly Section[] {
  const { schedules = [], tenant, window } = facts;
  if (schedules.length === 0) return [];
  const section = { id: 'missed', heading: 'Missed backups' } as const;
  const kept = keptSchedules(facts);
  if (kept === null) {
    const text =
      'Not assessed: not every job of this period could be read, and a start that seems missing may only be unread.';
    return [{ ...section, blocks: [{ kind: 'paragraph', text, tone: 'warning' }] }];
  }
  const row = ({ schedule, starts, missed, firstMissedAt, lastStartAt }: ScheduleOutcome): Row => ({
    cells: [
      textCell(serviceName(schedule.service)),
      countCell(missed, 'bad'),
      countCell(starts, 'neutral'),
      textCell(scheduleText(schedule)),
      instantCell(firstMissedAt, tenant.timeZone),
      instantCell(lastStartAt, tenant.timeZone),
    ],
    question: questionAbout({ service: schedule.service, operation: 'backup' }, { window, timeZone: tenant.timeZone }),
  });
  const rows = kept.map(row);
  return [{ ...section, blocks: [{ kind: 'table', columns, rows, question: null, emptyText: '', more: null }] }];
}

const weekdayNames = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** `every day, Mon–Fri` */
function scheduleText({ everyMinutes, weekdays = [] }: DeclaredSchedule): string {
  const days = [...new Set(weekdays)].toSorted((a, b) => fromMonday(a) - fromMonday(b));
  if (days.length === 0 || days.length === 7) return `every ${intervalText(everyMinutes)}`;
  const names = days.map((day) => weekdayNames[day] ?? '');
  // From Monday on, days in a row are as far apart as they are many.
  const inRow = days.length > 2 && fromMonday(days.at(-1) ?? 0) - fromMonday(days[0] ?? 0) === days.length - 1;
  return `every ${intervalText(everyMinutes)}, ${inRow ? `${names[0]}–${names.at(-1)}` : listed(names)}`;
}

function fromMonday(weekday: number): number {
  return (weekday + 6) % 7;
}

function intervalText(minutes: number): string {
  if (minutes % 60 !== 0) return counted(minutes, 'minute');
  return minutes === 60 ? 'hour' : minutes === 1440 ? 'day' : counted(minutes / 60, 'hour');
}

import { dateOfDay, localDateTime, localDay } from '@jobdesk/jobs-core/calendar';
import { counted, type DayTally, listed, wholeNumber } from '@jobdesk/jobs-core/summary';
import { column, countCell, textCell } from '../cell.ts';
import { shortMonthName, shortWeekdayName } from '../date-text.ts';
import { questionAbout } from '../question.ts';
import type { ChartDay, Row, Section } from '../report-document.ts';
import type { ReportFacts } from '../report-facts.ts';

const hour = 3_600_000;

const columns = [
  column('day', 'Day', 'text', { essential: true, weight: 1.8 }),
  column('jobs', 'All jobs', 'count'),
  column('backups', 'Backups', 'count'),
  column('success', 'Succeeded', 'count', { essential: true, weight: 1.2 }),
  column('exceptions', 'Exceptions', 'count', { essential: true, weight: 1.4 }),
  column('failed', 'Failed', 'count', { essential: true }),
  column('stopped', 'Stopped', 'count'),
  column('other', 'No result', 'count'),
];

/** The backups of each local day, as chart and as table. */
export function byDaySection({ tenant, window, summary }: ReportFacts): Section {
  const { timeZone } = tenant;
  const days = summary.byDay.map((day) => chartDayOf(day, timeZone));
  const row = (day: DayTally): Row => {
    const { success, warning, failed, stopped } = day.backups.byOutcome;
    return {
      cells: [
        textCell(dayText(day, timeZone)),
        countCell(day.jobs),
        countCell(day.backups.jobs),
        countCell(success),
        countCell(warning, 'warning'),
        countCell(failed, 'bad'),
        countCell(stopped, 'bad'),
        countCell(day.backups.jobs - success - warning - failed - stopped, 'open'),
      ],
      question: questionAbout({}, { window: day.window, timeZone }),
    };
  };
  return {
    id: 'by-day',
    heading: 'Backups by day',
    blocks: [
      { kind: 'day-chart', title: 'Backups by day', alternative: inWords(days), days },
      {
        kind: 'table',
        columns,
        rows: summary.byDay.map(row),
        question: questionAbout({}, { window, timeZone }),
        emptyText: `The period from ${window.from} to ${window.to} has no day.`,
        more: null,
      },
    ],
  };
}

function chartDayOf(day: DayTally, timeZone: string): ChartDay {
  const { success, warning, failed, stopped } = day.backups.byOutcome;
  const date = dateOfDay(localDay(day.window.from, timeZone));
  return {
    day: day.day,
    label: `${shortWeekdayName(date)} ${date.day}`,
    success,
    warning,
    failed: failed + stopped,
    other: day.backups.jobs - success - warning - failed - stopped,
  };
}

/** `Sun 1 Nov (25 h)`: the hours are said where they are not 24. */
function dayText({ window }: DayTally, timeZone: string): string {
  const date = localDateTime(window.from, timeZone);
  const hours = (window.to - window.from) / hour;
  const name = `${shortWeekdayName(date)} ${date.day} ${shortMonthName(date)}`;
  return hours === 24 ? name : `${name} (${Number(hours.toFixed(1))} h)`;
}

/** More days than this are not read out one by one. */
const readOut = 14;

function inWords(days: readonly ChartDay[]): string {
  const total = (of: (day: ChartDay) => number): number => days.reduce((sum, day) => sum + of(day), 0);
  if (days.length > readOut) {
    return `Backups on each of ${counted(days.length, 'day')}: ${partsOf({ success: total((day) => day.success), warning: total((day) => day.warning), failed: total((day) => day.failed), other: total((day) => day.other) })} in all; the table has each day.`;
  }
  return `Backups by day. ${days.map((day) => `${day.label}: ${partsOf(day)}`).join('; ')}.`;
}

function partsOf({
  success,
  warning,
  failed,
  other,
}: Pick<ChartDay, 'success' | 'warning' | 'failed' | 'other'>): string {
  const parts: readonly (readonly [number, string])[] = [
    [success, 'succeeded'],
    [warning, 'with exceptions'],
    [failed, 'failed or stopped'],
    [other, 'without result'],
  ];
  const said = parts.filter(([count]) => count > 0).map(([count, words]) => `${wholeNumber(count)} ${words}`);
  return said.length === 0 ? 'none' : listed(said);
}

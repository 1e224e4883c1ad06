import { jobTypeName, serviceName } from '@jobdesk/jobs-core/model';
import { counted, type ScheduleOutcome, type SeriesTally, wholeNumber } from '@jobdesk/jobs-core/summary';
import { column, countCell, instantCell, textCell } from '../cell.ts';
import { missedSchedules } from '../missed-backups.ts';
import { unmutedSeries } from '../mutes.ts';
import { needingAttention, questionAbout } from '../question.ts';
import type { Block, Row, Section } from '../report-document.ts';
import type { ReportFacts } from '../report-facts.ts';
import { stateOf } from './series-state.ts';

const mostRows = 10;

const columns = [
  column('series', 'Job type', 'text', { essential: true, weight: 3 }),
  column('state', 'State', 'status', { weight: 2.4 }),
  column('failed', 'Failed', 'count', { essential: true }),
  column('stopped', 'Stopped', 'count', { essential: true }),
  column('exceptions', 'Exceptions', 'count', { essential: true, weight: 1.4 }),
  column('lastSuccess', 'Last success', 'instant', { weight: 2 }),
];

/** The job types that failed, the worst first, and those whose backups never succeeded. */
export function needsActionSection(facts: ReportFacts): Section {
  const { tenant, window } = facts;
  const period = { window, timeZone: tenant.timeZone };
  const missed = missedSchedules(facts);
  const needing = unmutedSeries(facts).filter(needsAction).toSorted(worstFirst);
  const left = missed.length + needing.length - mostRows;
  const question = questionAbout({ statuses: needingAttention }, period);
  const row = (series: SeriesTally): Row => {
    const state = stateOf(series);
    return {
      cells: [
        textCell(jobTypeName(series.jobType)),
        textCell(state.text, state.tone),
        countCell(series.byOutcome.failed, 'bad'),
        countCell(series.byOutcome.stopped, 'bad'),
        countCell(series.byOutcome.warning, 'warning'),
        instantCell(series.lastSuccessAt, tenant.timeZone),
      ],
      question: questionAbout({ statuses: asked(series), jobType: series.jobType }, period),
    };
  };
  return {
    id: 'needs-action',
    heading: 'Needs action',
    blocks: [
      {
        kind: 'table',
        columns,
        rows: [...missed.map((one) => missedRow(one, facts)), ...needing.map(row)].slice(0, mostRows),
        question,
        emptyText: emptyText(facts),
        more: left > 0 ? { count: left, text: `+${wholeNumber(left)} more job types`, question } : null,
      },
      ...mutedNote(facts),
    ],
  };
}

/** Backups that did not start are in no count of jobs: a row of their own. */
function missedRow({ schedule, missed, lastStartAt }: ScheduleOutcome, { tenant, window, summary }: ReportFacts): Row {
  const { timeZone } = tenant;
  const service = summary.byService.find((one) => one.service === schedule.service);
  const outcomes = service?.backups.byOutcome;
  return {
    cells: [
      textCell(`${serviceName(schedule.service)} backup`),
      textCell(`${counted(missed, 'start')} missed${lastStartAt === null ? ', none came' : ''}`, 'bad'),
      countCell(outcomes?.failed ?? 0, 'bad'),
      countCell(outcomes?.stopped ?? 0, 'bad'),
      countCell(outcomes?.warning ?? 0, 'warning'),
      instantCell(service?.lastSuccessAt ?? null, timeZone),
    ],
    question: questionAbout({ service: schedule.service, operation: 'backup' }, { window, timeZone }),
  };
}

/** Silence about what is muted would look like good news. */
function mutedNote(facts: ReportFacts): readonly Block[] {
  const muted = facts.summary.series.filter(needsAction).length - unmutedSeries(facts).filter(needsAction).length;
  if (muted === 0) return [];
  const text = `${counted(muted, 'muted job type')} ${muted === 1 ? 'is' : 'are'} not listed here: see "Muted".`;
  return [{ kind: 'paragraph', text, tone: 'muted' }];
}

function emptyText({ summary, completeness }: ReportFacts): string {
  if (!completeness.complete) return 'Nothing needs action among the jobs that were read.';
  if (summary.all.jobs > 0) return 'Nothing needs action.';
  return 'No job started. Check that backups are scheduled, and that these credentials may see them.';
}

function needsAction({ operation, byOutcome }: SeriesTally): boolean {
  const { success, warning, failed, stopped } = byOutcome;
  return failed + stopped + warning > 0 || (operation === 'backup' && success === 0);
}

function asked({ byOutcome: { failed, stopped, warning } }: SeriesTally): readonly string[] {
  return failed + stopped + warning > 0 ? needingAttention : [];
}

function worstFirst(a: SeriesTally, b: SeriesTally): number {
  const bad = ({ byOutcome }: SeriesTally): number => byOutcome.failed + byOutcome.stopped;
  return (
    stateOf(a).severity - stateOf(b).severity ||
    Number(a.operation !== 'backup') - Number(b.operation !== 'backup') ||
    bad(b) - bad(a) ||
    b.byOutcome.warning - a.byOutcome.warning
  );
}

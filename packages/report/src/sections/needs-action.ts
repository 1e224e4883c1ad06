import { jobTypeName } from '@jobdesk/jobs-core/model';
import { type SeriesTally, wholeNumber } from '@jobdesk/jobs-core/summary';
import { column, countCell, instantCell, textCell } from '../cell.ts';
import { needingAttention, questionAbout } from '../question.ts';
import type { Row, Section } from '../report-document.ts';
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
  const { tenant, window, summary } = facts;
  const period = { window, timeZone: tenant.timeZone };
  const needing = summary.series.filter(needsAction).toSorted(worstFirst);
  const left = needing.length - mostRows;
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
        rows: needing.slice(0, mostRows).map(row),
        question,
        emptyText: emptyText(facts),
        more: left > 0 ? { count: left, text: `+${wholeNumber(left)} more job types`, question } : null,
      },
    ],
  };
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
  return stateOf(a).severity - stateOf(b).severity || bad(b) - bad(a) || b.byOutcome.warning - a.byOutcome.warning;
}

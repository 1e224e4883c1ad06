import { describeDuration, type Instant, jobTypeName } from '@jobdesk/jobs-core/model';
import type { SeriesTally } from '@jobdesk/jobs-core/summary';
import { column, countCell, instantCell, textCell } from '../cell.ts';
import { shortMomentText } from '../date-text.ts';
import { questionAbout } from '../question.ts';
import type { Cell, Row, Section } from '../report-document.ts';
import type { ReportFacts } from '../report-facts.ts';

const columns = [
  column('series', 'Job type', 'text', { essential: true, weight: 3 }),
  column('open', 'Open', 'count', { essential: true }),
  column('oldest', 'Oldest open since', 'instant', { weight: 2.6 }),
  column('skipped', 'Skipped', 'count', { essential: true }),
  column('empty', 'Nothing processed', 'count', { essential: true, weight: 1.4 }),
  column('unknown', 'Unknown', 'count'),
  column('lastSuccess', 'Last success', 'instant', { weight: 2 }),
];

/** What has no outcome, or none yet, and so stands in no rate. */
export function openAndSkippedSection({ tenant, window, summary, completeness }: ReportFacts): Section {
  const period = { window, timeZone: tenant.timeZone };
  const row = (series: SeriesTally): Row => {
    const { open, skipped, empty, unknown } = series.byOutcome;
    return {
      cells: [
        textCell(jobTypeName(series.jobType)),
        countCell(open, 'open'),
        ageCell(series.oldestOpenAt, completeness.asOf, tenant.timeZone),
        countCell(skipped, 'warning'),
        countCell(empty, 'warning'),
        countCell(unknown, 'bad'),
        instantCell(series.lastSuccessAt, tenant.timeZone),
      ],
      question: questionAbout({ statuses: asked(series), jobType: series.jobType }, period),
    };
  };
  return {
    id: 'open-and-skipped',
    heading: 'Open, skipped and empty',
    blocks: [
      {
        kind: 'table',
        columns,
        rows: summary.series.filter(hasNoOutcome).map(row),
        question: null,
        emptyText: summary.all.jobs === 0 ? 'No job started in this period.' : 'Every job has finished with a result.',
        more: null,
      },
    ],
  };
}

function hasNoOutcome({ byOutcome: { open, skipped, empty, unknown } }: SeriesTally): boolean {
  return open + skipped + empty + unknown > 0;
}

function asked({ byOutcome: { open, skipped, empty, unknown } }: SeriesTally): readonly string[] {
  // A job with nothing processed is Successful to the service; no question tells it from the others.
  if (empty > 0 || unknown > 0) return [];
  return [...(open > 0 ? ['not started', 'in progress', 'waiting'] : []), ...(skipped > 0 ? ['skipped'] : [])];
}

function ageCell(since: Instant | null, asOf: Instant, timeZone: string): Cell {
  const cell = instantCell(since, timeZone);
  if (since === null) return cell;
  const age = describeDuration(Math.max(0, asOf - since));
  return { ...cell, text: `${shortMomentText(since, timeZone)} (${age})`, tone: 'open' };
}

import { jobTypeName } from '@jobdesk/jobs-core/model';
import { type SeriesTally, successRate } from '@jobdesk/jobs-core/summary';
import { column, countCell, durationCell, rateCell, textCell } from '../cell.ts';
import { questionAbout } from '../question.ts';
import type { Row, Section } from '../report-document.ts';
import type { ReportFacts } from '../report-facts.ts';

const columns = [
  column('series', 'Job type', 'text', { essential: true, weight: 2.6 }),
  column('jobs', 'Jobs', 'count'),
  column('rate', 'Success rate', 'fraction', { essential: true, weight: 2.4 }),
  column('failed', 'Failed', 'count', { essential: true }),
  column('stopped', 'Stopped', 'count'),
  column('exceptions', 'Exceptions', 'count', { essential: true, weight: 1.4 }),
  column('open', 'Open', 'count'),
  column('median', 'Median', 'milliseconds', { weight: 1.3 }),
  column('longest', 'Longest', 'milliseconds', { weight: 1.3 }),
];

/** Restores and exports, apart from the backups: a restore that fails is another matter than a backup that does. */
export function restoresAndExportsSection({ tenant, window, summary }: ReportFacts): Section {
  const period = { window, timeZone: tenant.timeZone };
  const row = (series: SeriesTally): Row => {
    const rate = successRate(series.operation === 'restore' ? 'restore' : 'export', series);
    return {
      cells: [
        textCell(jobTypeName(series.jobType)),
        countCell(series.jobs),
        rateCell(rate.success, rate.denominator),
        countCell(rate.failed, 'bad'),
        countCell(rate.stopped, 'bad'),
        countCell(rate.warning, 'warning'),
        countCell(rate.excluded.open, 'open'),
        durationCell(series.medianMs),
        durationCell(series.longestMs),
      ],
      question: questionAbout({ jobType: series.jobType }, period),
    };
  };
  const of = (operation: 'restore' | 'export'): readonly SeriesTally[] =>
    summary.series.filter((series) => series.operation === operation);
  return {
    id: 'restores-and-exports',
    heading: 'Restores and exports',
    blocks: [
      {
        kind: 'table',
        columns,
        rows: [...of('restore'), ...of('export')].map(row),
        question: null,
        emptyText: 'No restore and no export started in this period.',
        more: null,
      },
    ],
  };
}

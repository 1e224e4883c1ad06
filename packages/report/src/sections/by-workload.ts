import { serviceName } from '@jobdesk/jobs-core/model';
import { counted, fewRuns, formatPercent, listed, type ServiceTally, wholeNumber } from '@jobdesk/jobs-core/summary';
import { column, countCell, durationCell, instantCell, rateCell, textCell } from '../cell.ts';
import { questionAbout } from '../question.ts';
import type { Block, Row, Section } from '../report-document.ts';
import type { ReportFacts } from '../report-facts.ts';

const columns = [
  column('service', 'Workload', 'text', { essential: true, weight: 2.4 }),
  column('jobs', 'Backups', 'count'),
  column('rate', 'Success rate', 'fraction', { essential: true, weight: 2.3 }),
  column('failed', 'Failed', 'count', { essential: true }),
  column('stopped', 'Stopped', 'count'),
  column('exceptions', 'Exceptions', 'count', { essential: true, weight: 1.4 }),
  column('objects', 'Objects', 'fraction', { weight: 2 }),
  column('median', 'Median', 'milliseconds', { weight: 1.3 }),
  column('longest', 'Longest', 'milliseconds', { weight: 1.3 }),
  column('lastSuccess', 'Last success', 'instant', { weight: 1.8 }),
];

/** The backups of each service. */
export function byWorkloadSection({ tenant, window, summary }: ReportFacts): Section {
  const period = { window, timeZone: tenant.timeZone };
  const row = (service: ServiceTally): Row => {
    const { successRate, backups } = service;
    const { successful, failed } = backups.objects;
    return {
      cells: [
        textCell(serviceName(service.service)),
        countCell(backups.jobs),
        rateCell(successRate.success, successRate.denominator),
        countCell(successRate.failed, 'bad'),
        countCell(successRate.stopped, 'bad'),
        countCell(successRate.warning, 'warning'),
        objectCell(successful, failed),
        durationCell(service.medianMs),
        durationCell(service.longestMs),
        instantCell(service.lastSuccessAt, tenant.timeZone),
      ],
      question: questionAbout({ service: service.service, operation: 'backup' }, period),
    };
  };
  return {
    id: 'by-workload',
    heading: 'Backups by workload',
    blocks: [
      {
        kind: 'table',
        columns,
        rows: summary.byService.filter(({ backups }) => backups.jobs > 0).map(row),
        question: questionAbout({ operation: 'backup' }, period),
        emptyText: 'No backup started in this period.',
        more: null,
      },
      ...housekeepingNote(summary),
    ],
  };
}

function objectCell(successful: number, failed: number): ReturnType<typeof rateCell> {
  const all = successful + failed;
  const cell = rateCell(successful, all);
  if (all === 0) return { ...cell, text: 'no objects' };
  if (all < fewRuns) return cell;
  // How many failed says more than millions that did not, and leaves room for the names.
  const bad = failed === 0 ? 'none failed' : `${wholeNumber(failed)} failed`;
  return { ...cell, text: `${formatPercent(successful, all)} (${bad})` };
}

function housekeepingNote({ byOperation }: ReportFacts['summary']): readonly Block[] {
  const jobs = byOperation.index.jobs + byOperation.retention.jobs + byOperation.deletion.jobs;
  const kinds = (['index', 'retention', 'deletion'] as const).filter((operation) => byOperation[operation].jobs > 0);
  const unknown = byOperation.unknown.jobs;
  const text = [
    jobs > 0
      ? `${counted(jobs, 'housekeeping job')} (${listed(kinds)}) ${jobs === 1 ? 'is' : 'are'} not in these figures.`
      : '',
    unknown > 0
      ? `${counted(unknown, 'job')} of unknown job type ${unknown === 1 ? 'is' : 'are'} not in these figures: nobody here knows whether they were backups.`
      : '',
  ].filter(Boolean);
  return text.length === 0
    ? []
    : [{ kind: 'paragraph', text: text.join(' '), tone: unknown > 0 ? 'warning' : 'muted' }];
}

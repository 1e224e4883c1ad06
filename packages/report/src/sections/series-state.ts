import { counted, type SeriesTally } from '@jobdesk/jobs-core/summary';
import type { Tone } from '../report-document.ts';

/** How a series stands at the end of the period. */
export interface SeriesState {
  /** 0 is the worst. */
  readonly severity: number;
  readonly text: string;
  readonly tone: Tone;
}

/** How this series stands, from its last run and from whether anything succeeded at all. */
export function stateOf(series: SeriesTally): SeriesState {
  const { success, open, skipped, empty, unknown } = series.byOutcome;
  // One restore with exceptions is no workload without a backup.
  if (series.operation === 'backup' && success === 0 && series.lastOutcome !== null)
    return { severity: 0, text: 'no success in this period', tone: 'bad' };
  switch (series.lastOutcome) {
    case 'failed':
      return { severity: 1, text: 'last run failed', tone: 'bad' };
    case 'stopped':
      return { severity: 2, text: 'last run was stopped', tone: 'bad' };
    case 'warning':
      return { severity: 3, text: 'last run had exceptions', tone: 'warning' };
    case 'success':
      return { severity: 6, text: 'last run succeeded', tone: 'good' };
    default: {
      const only = [
        open > 0 ? counted(open, 'open', 'open') : '',
        skipped > 0 ? counted(skipped, 'skipped', 'skipped') : '',
        empty > 0 ? counted(empty, 'with nothing processed', 'with nothing processed') : '',
        unknown > 0 ? counted(unknown, 'unknown', 'unknown') : '',
      ].filter(Boolean);
      return { severity: skipped > 0 || empty > 0 ? 4 : 5, text: `no result yet: ${only.join(', ')}`, tone: 'open' };
    }
  }
}

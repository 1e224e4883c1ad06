import type { ChartDay } from '../report-document.ts';

/** One layer of the stacked bars. */
export interface ChartSeries {
  readonly key: 'failed' | 'warning' | 'success' | 'other';
  readonly name: string;
  /** At least 3 : 1 against white, and told apart with every common kind of colour blindness. */
  readonly colour: string;
  /** The same hue for text: at least 4.5 : 1 against white. */
  readonly ink: string;
  /** What tells the layer apart in grey print. */
  readonly pattern: 'solid' | 'hatched' | 'hollow';
}

/**
 * From the baseline up. What failed stands on the baseline, where days compare best; blue, orange and dark red differ
 * in brightness as well as in hue, and a pattern says the same without colour.
 */
export const chartSeries: readonly ChartSeries[] = [
  { key: 'failed', name: 'Failed or stopped', colour: '#9b1c1c', ink: '#9b1c1c', pattern: 'solid' },
  { key: 'warning', name: 'With exceptions', colour: '#c76a00', ink: '#8f4700', pattern: 'hatched' },
  { key: 'success', name: 'Successful', colour: '#5b8cc2', ink: '#2f5f94', pattern: 'solid' },
  {
    key: 'other',
    name: 'No outcome: open, skipped, empty, unknown',
    colour: '#868d97',
    ink: '#5a6572',
    pattern: 'hollow',
  },
];

/** All jobs of a day that the chart shows. */
export function jobsOfDay(day: ChartDay): number {
  return day.failed + day.warning + day.success + day.other;
}

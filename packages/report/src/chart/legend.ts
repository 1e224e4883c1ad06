import type { ChartDay } from '../report-document.ts';
import { type ChartSeries, chartSeries } from './chart-series.ts';

/** Where one name of the legend stands. */
export interface LegendEntry {
  readonly series: ChartSeries;
  readonly x: number;
  /** 0 is the first line. */
  readonly line: number;
}

/** Letters of Noto Sans are 0.54 em wide on average; no font is at hand here. */
const letterWidth = 0.54;
const markWidth = 12;
const gap = 14;

/**
 * Places the names of the layers that occur, on as many lines as the width asks for. What went well is always named,
 * so that an empty chart still says what it would show.
 */
export function placeLegend(
  days: readonly ChartDay[],
  { left, width, fontSize }: { left: number; width: number; fontSize: number },
): readonly LegendEntry[] {
  const shown = chartSeries.filter(({ key }) => key === 'success' || days.some((day) => day[key] > 0));
  const entries: LegendEntry[] = [];
  let x = left;
  let line = 0;
  for (const series of shown) {
    const wide = markWidth + series.name.length * fontSize * letterWidth;
    if (x > left && x + wide > width) {
      x = left;
      line += 1;
    }
    entries.push({ series, x, line });
    x += wide + gap;
  }
  return entries;
}

import type { ChartDay, DayChart } from '../report-document.ts';
import { type ChartSeries, chartSeries, jobsOfDay } from './chart-series.ts';
import { countTicks } from './count-ticks.ts';
import { escapeSvg } from './escape-svg.ts';
import { type LegendEntry, placeLegend } from './legend.ts';
import { stackHeights } from './stack-heights.ts';

/** How large a chart is drawn. */
export interface DayChartOptions {
  /** Points in the PDF, pixels in the mail. @default 507 */
  readonly width?: number;
  /** @default 168 */
  readonly height?: number;
  /** @default 'Noto Sans' */
  readonly fontFamily?: string;
}

const ink = '#1f2933';
const muted = '#5a6572';
const rule = '#dfe3e8';
const margin = { top: 29, right: 4, bottom: 32, left: 30 };
const legendLine = 13;
const fontSize = 8;

/** `12,003`, as the tables write it. */
const grouped = (count: number): string => String(count).replaceAll(/\B(?=(\d{3})+$)/g, ',');

/** One decimal is finer than any printer; more would only swell the file. */
const round = (value: number): string => String(Math.round(value * 10) / 10);

/**
 * Stacked bars of backup jobs per local day as an SVG, drawn by hand: the same string goes as vectors into the PDF
 * and as a picture into the mail.
 *
 * @example
 * dayChart({ kind: 'day-chart', title: 'Backups by day', alternative: 'Seven days …', days })
 * //=> '<svg xmlns="http://www.w3.org/2000/svg" width="507" height="168" …'
 */
export function dayChart(chart: DayChart, options: DayChartOptions = {}): string {
  const { width = 507, height = 168, fontFamily = 'Noto Sans' } = options;
  const entries = placeLegend(chart.days, { left: margin.left, width, fontSize });
  const top = margin.top + legendLine * (entries.at(-1)?.line ?? 0);
  const plotWidth = width - margin.left - margin.right;
  const baseline = height - margin.bottom;
  const ticks = countTicks(Math.max(0, ...chart.days.map(jobsOfDay)), 3);
  const perJob = (baseline - top) / ticks.end;
  const slot = plotWidth / Math.max(1, chart.days.length);
  const parts = [axis(ticks.values, perJob, baseline, width), legendText(entries)];
  const every = Math.ceil(34 / slot);
  chart.days.forEach((day, index) => {
    const centre = margin.left + slot * (index + 0.5);
    const barWidth = Math.min(46, slot * 0.62);
    let y = baseline;
    const counts = chartSeries.map((series) => day[series.key]);
    stackHeights(counts, perJob, 2).forEach((tall, layer) => {
      const series = chartSeries[layer];
      if (tall === 0 || series === undefined) return;
      y -= tall;
      parts.push(block(series, centre - barWidth / 2, y, barWidth, tall));
    });
    const total = jobsOfDay(day);
    if (slot >= 16) parts.push(text(centre, y - 3, grouped(total), total === 0 ? muted : ink, 'middle'));
    // The last name would hang over the edge where the days stand close.
    if (index % every !== 0 || (every > 1 && centre + 16 > width)) return;
    parts.push(text(centre, baseline + 12, day.label, muted, 'middle'));
    if (slot >= 44) parts.push(attention(day, centre, baseline + 23));
  });
  if (chart.days.every((day) => jobsOfDay(day) === 0))
    parts.push(text(margin.left + plotWidth / 2, baseline - 36, 'No backup jobs in this period', muted, 'middle'));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
    `role="img" font-family="${escapeSvg(fontFamily)}" font-size="${fontSize}">` +
    `<title>${escapeSvg(chart.alternative)}</title>${parts.join('')}</svg>`
  );
}

/** What went wrong on a day, in figures under its name: the legend's mark and the count. */
function attention(day: ChartDay, centre: number, y: number): string {
  const shown = chartSeries.filter(({ key }) => (key === 'failed' || key === 'warning') && day[key] > 0);
  const widths = shown.map(({ key }) => 9 + grouped(day[key]).length * fontSize * 0.57);
  let x = centre - (widths.reduce((sum, width) => sum + width, 0) + 6 * (shown.length - 1)) / 2;
  return shown
    .map((series, index) => {
      const mark = block(series, x, y - 6, 6, 6) + text(x + 9, y, grouped(day[series.key]), series.ink, 'start', true);
      x += (widths[index] ?? 0) + 6;
      return mark;
    })
    .join('');
}

function axis(values: readonly number[], perJob: number, baseline: number, width: number): string {
  return values
    .map((value) => {
      const y = baseline - value * perJob;
      const colour = value === 0 ? muted : rule;
      const line = `<path d="M${margin.left} ${round(y)}H${width - margin.right}" stroke="${colour}" stroke-width="0.6"/>`;
      return line + text(margin.left - 6, y + 2.8, grouped(value), muted, 'end');
    })
    .join('');
}

function legendText(entries: readonly LegendEntry[]): string {
  return entries
    .map(({ series, x, line }) => {
      const y = 5 + line * legendLine;
      return block(series, x, y, 8, 8) + text(x + 12, y + 7, series.name, ink, 'start');
    })
    .join('');
}

function block(series: ChartSeries, x: number, y: number, width: number, height: number): string {
  const box = `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`;
  if (series.pattern === 'hollow') {
    const inner = `x="${round(x + 0.4)}" y="${round(y + 0.4)}" width="${round(width - 0.8)}" height="${round(Math.max(0.4, height - 0.8))}"`;
    return `<rect ${inner} fill="#ffffff" stroke="${series.colour}" stroke-width="0.8"/>`;
  }
  const solid = `<rect ${box} fill="${series.colour}"/>`;
  return series.pattern === 'hatched' ? solid + hatching(x, y, width, height) : solid;
}

/** White diagonals over a box, cut at its edges; drawn as lines because a clip or pattern would cost more. */
function hatching(x: number, y: number, width: number, height: number): string {
  const lines: string[] = [];
  for (let offset = 4; offset < width + height; offset += 4) {
    const startX = Math.min(offset, width);
    const startY = offset - startX;
    const endY = Math.min(offset, height);
    const endX = offset - endY;
    lines.push(`M${round(x + startX)} ${round(y + startY)}L${round(x + endX)} ${round(y + endY)}`);
  }
  return `<path d="${lines.join('')}" stroke="#ffffff" stroke-width="0.9" fill="none"/>`;
}

function text(x: number, y: number, words: string, colour: string, anchor: string, bold = false): string {
  const weight = bold ? ' font-weight="bold"' : '';
  return `<text x="${round(x)}" y="${round(y)}" fill="${colour}" text-anchor="${anchor}"${weight}>${escapeSvg(words)}</text>`;
}

// How long the chart takes, beside echarts' server-side SVG of the same bars, turn and turn about. One JSON line per figure.
import { execFileSync } from 'node:child_process';
import type { BarSeriesOption } from 'echarts';
import { dayChart } from '../src/chart/day-chart.ts';
import type { DayChart } from '../src/report-document.ts';

const chart: DayChart = {
  kind: 'day-chart',
  title: 'Backups by day',
  alternative: 'Backups by day: 36 on each.',
  days: ['Mon 16', 'Tue 17', 'Wed 18', 'Thu 19', 'Fri 20', 'Sat 21', 'Sun 22'].map((label, index) => ({
    day: `2026-11-${16 + index}`,
    label,
    success: 30 - index,
    warning: index,
    failed: index % 3,
    other: index % 2,
  })),
};

/** What importing a module costs, in a process of its own. */
function importTime(module: string): number {
  // A process that runs from source has read TypeScript before.
  const code = `await import(${JSON.stringify(new URL('../src/pdf/figure-text.ts', import.meta.url).href)});const t=performance.now();await import(${JSON.stringify(module)});console.log(performance.now()-t)`;
  const run = (): number =>
    Number(
      execFileSync(process.execPath, ['--input-type=module', '-e', code], {
        cwd: import.meta.dirname,
        encoding: 'utf8',
      }),
    );
  return median(Array.from({ length: 5 }, run));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function say(name: string, value: number, unit: string, goal: string, peer: string): void {
  console.log(JSON.stringify({ name, value: Math.round(value * 1000) / 1000, unit, goal, peer }));
}

const ownImport = importTime(new URL('../src/chart/day-chart.ts', import.meta.url).href);
const peerImport = importTime(import.meta.resolve('echarts'));

const echarts = await import('echarts');
function byEcharts(): string {
  const drawing = echarts.init(null, null, { renderer: 'svg', ssr: true, width: 507, height: 168 });
  const layer = (key: 'failed' | 'warning' | 'success' | 'other'): BarSeriesOption => ({
    type: 'bar',
    stack: 'day',
    name: key,
    data: chart.days.map((day) => day[key]),
  });
  drawing.setOption({
    animation: false,
    legend: {},
    xAxis: { data: chart.days.map(({ label }) => label) },
    yAxis: {},
    series: [layer('failed'), layer('warning'), layer('success'), layer('other')],
  });
  const svg = drawing.renderToSVGString();
  drawing.dispose();
  return svg;
}

const times: { ours: number; peer: number }[] = [];
for (let round = 0; round < 200; round += 1) {
  const start = performance.now();
  dayChart(chart);
  const between = performance.now();
  byEcharts();
  times.push({ ours: between - start, peer: performance.now() - between });
}
const settled = times.slice(50);
const ours = median(settled.map((time) => time.ours));
const peer = median(settled.map((time) => time.peer));
say('chart by day', ours, 'ms', '<= 1', `echarts ${peer.toFixed(2)}`);
say('chart by day, import', ownImport, 'ms', '<= 20', `echarts ${peerImport.toFixed(0)}`);

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chartSeries } from '../../src/chart/chart-series.ts';
import { countTicks } from '../../src/chart/count-ticks.ts';
import { dayChart } from '../../src/chart/day-chart.ts';
import { escapeSvg } from '../../src/chart/escape-svg.ts';
import { placeLegend } from '../../src/chart/legend.ts';
import { stackHeights } from '../../src/chart/stack-heights.ts';
import type { ChartDay, DayChart } from '../../src/report-document.ts';

const day = (fields: Partial<ChartDay>): ChartDay => ({
  day: '2026-11-16',
  label: 'Mon 16',
  success: 0,
  warning: 0,
  failed: 0,
  other: 0,
  ...fields,
});

const chart = (days: readonly ChartDay[], alternative = 'Days'): DayChart => ({
  kind: 'day-chart',
  title: 'Backups by day',
  alternative,
  days,
});

describe('the chart by day', () => {
  test('says every day, its total, and what went wrong in figures', () => {
    const svg = dayChart(
      chart([day({ label: 'Mon 16', success: 40, failed: 2, warning: 3 }), day({ label: 'Tue 17' })]),
    );
    for (const text of ['Mon 16', 'Tue 17', '>45<', '>2<', '>3<', '>0<', 'Failed or stopped', 'With exceptions'])
      expect(svg).toContain(text);
  });

  test('draws nothing on a day without jobs', () => {
    const empty = dayChart(chart([day({}), day({})]));
    expect(empty).toContain('No backup jobs in this period');
    // The only box is the legend's.
    expect(empty.match(/<rect/g)).toHaveLength(1);
  });

  test('leaves out the names of days where they would run into each other', () => {
    const days = Array.from({ length: 92 }, (_, index) => day({ label: `D${index}`, success: index }));
    const labels = dayChart(chart(days)).match(/>D\d+</g) ?? [];
    expect(labels.length).toBeGreaterThan(10);
    expect(labels.length).toBeLessThan(20);
  });

  test('carries its alternative text, with everything from outside escaped', () => {
    const svg = dayChart(chart([day({ label: '<a href="x">' })], '"><script>&\u0007'));
    expect(svg).not.toContain('<script>');
    expect(svg).not.toContain('<a ');
    expect(svg).toContain('<title>&quot;&gt;&lt;script&gt;&amp;\uFFFD</title>');
  });

  test('puts the legend on two lines where one would run over the edge', () => {
    const days = [day({ success: 1, warning: 1, failed: 1, other: 1 })];
    const lines = (width: number): number =>
      Math.max(...placeLegend(days, { left: 30, width, fontSize: 8 }).map(({ line }) => line));
    expect(lines(507)).toBe(0);
    expect(lines(380)).toBe(1);
  });

  test('is the same for the same days', () => {
    const days = [day({ success: 7, other: 2 })];
    expect(dayChart(chart(days))).toBe(dayChart(chart(days)));
  });
});

describe('colours of the chart', () => {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const againstWhite = (colour: string): number => 1.05 / (luminance(colour) + 0.05);

  test.each(chartSeries)('$name stands out from white paper, as mark and as text', ({ colour, ink }) => {
    expect(againstWhite(colour)).toBeGreaterThanOrEqual(3);
    expect(againstWhite(ink)).toBeGreaterThanOrEqual(4.5);
  });

  test('no two layers look alike in grey', () => {
    const solid = chartSeries.filter(({ pattern }) => pattern === 'solid').map(({ colour }) => luminance(colour));
    expect(Math.max(...solid) / Math.min(...solid)).toBeGreaterThan(2);
    expect(new Set(chartSeries.map(({ pattern, colour }) => pattern + (pattern === 'solid' ? colour : ''))).size).toBe(
      4,
    );
  });
});

describe('heights of a bar', () => {
  test('a single failed job among thousands stays visible, and the bar keeps its height', () => {
    const heights = stackHeights([1, 0, 9999], 0.01, 2);
    expect(heights.map(Math.round)).toEqual([2, 0, 98]);
  });

  test('layers without jobs have no height, others at least the smallest', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(5000), { minLength: 4, maxLength: 4 }),
        fc.double({ min: 0.001, max: 10, noNaN: true }),
        (counts, perJob) => {
          stackHeights(counts, perJob, 2).forEach((height, index) => {
            expect(counts[index] === 0 ? height === 0 : height >= 2).toBe(true);
          });
        },
      ),
    );
  });
});

test('an axis counts in round whole numbers from 0 to at least the highest', () => {
  expect(countTicks(34, 4)).toEqual({ values: [0, 10, 20, 30, 40], end: 40 });
  expect(countTicks(0, 4)).toEqual({ values: [0, 1], end: 1 });
  fc.assert(
    fc.property(fc.nat(1_000_000), (highest) => {
      const { values, end } = countTicks(highest, 4);
      expect(end).toBeGreaterThanOrEqual(highest);
      expect(values.length).toBeLessThanOrEqual(6);
      expect(values.every(Number.isInteger)).toBe(true);
    }),
  );
});

test('escaped text is never markup', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(escapeSvg(text)).not.toMatch(/[<>"']|&(?!\w+;)/);
    }),
  );
});

import { SSF } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { type CellStyle, styles } from '../../src/xlsx/styles.ts';

/** WCAG 2.2, "relative luminance". */
function luminance(argb: string): number {
  const [red = 0, green = 0, blue = 0] = [2, 4, 6].map((at) => {
    const part = Number.parseInt(argb.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe('the styles', () => {
  it.each(Object.entries<CellStyle>(styles))('are readable: %s has a contrast of 4.5 to 1', (_name, { font, fill }) => {
    expect(contrast(font?.color?.argb ?? 'FF000000', fill?.fgColor.argb ?? 'FFFFFFFF')).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    [1, '100%'],
    [0.999_97, 'under 100%'],
    [0.999_94, '99.99%'],
    [0.9746, '97.46%'],
    [0, '0.00%'],
  ])('show the rate %d as %s: never as 100 % before it is', (rate, text) => {
    expect(SSF.format(styles.rate.numFmt, rate)).toBe(text);
  });

  it.each([
    [styles.points.numFmt, 1.25, '+1.3 points'],
    [styles.points.numFmt, -2, '−2.0 points'],
    [styles.points.numFmt, 0, 'no change'],
    [styles.difference.numFmt, -2, '−2'],
    [styles.duration.numFmt, 144_044 / 86_400, '40:00:44'],
    [styles.time.numFmt, 46_342.5, '2026-11-16 12:00:00'],
    [styles.date.numFmt, 46_342, 'Mon 2026-11-16'],
  ])('write with %s the value %d as %s', (format, value, text) => {
    expect(SSF.format(format, value)).toBe(text);
  });
});

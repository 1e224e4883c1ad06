import { describe, expect, it } from 'vitest';
import { excelDate, excelDay, excelDuration } from '../../src/xlsx/serial.ts';

describe("Excel's calendar", () => {
  it('counts days from 1900', () => {
    expect(excelDate(Date.parse('2026-11-16T12:00:00Z'))).toBe(46_342.5);
    expect(excelDay(0)).toBe(25_569);
    expect(excelDate(Date.parse('1900-03-01T00:00:00Z'))).toBe(61);
  });

  it('has no day before the leap day that never was, and none after 9999', () => {
    expect(excelDate(Date.parse('1900-02-28T23:59:59Z'))).toBeNull();
    expect(excelDate(Date.parse('0001-01-01T00:00:00Z'))).toBeNull();
    expect(excelDate(Date.parse('9999-12-31T23:59:59Z'))).not.toBeNull();
    expect(excelDate(Date.parse('+010000-01-01T00:00:00Z'))).toBeNull();
  });

  it('takes durations of any length, but none below nothing', () => {
    expect(excelDuration(43_200_000)).toBe(0.5);
    expect(excelDuration(0)).toBe(0);
    expect(excelDuration(-1000)).toBeNull();
    expect(excelDuration(1e15)).toBeNull();
  });
});

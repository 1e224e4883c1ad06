import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeOffset, isValidTimeZone, offsetAt, offsetReader, zoneAbbreviation } from '../../src/calendar/index.ts';

const zones = [
  'UTC',
  'America/New_York',
  'Europe/London',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Apia',
  'America/Sao_Paulo',
  'Africa/Cairo',
  'Pacific/Chatham',
  'America/Caracas',
] as const;

/** What the runtime itself says, from the parts of a date rather than from its offset. */
function offsetFromParts(timeZone: string, instant: number): number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

describe('the offset of a zone', () => {
  it('is what the runtime shows, at any instant from 1975 to 2040', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(1975, 0, 1), max: Date.UTC(2040, 0, 1) }),
        (zone, instant) => {
          expect(offsetAt(zone, instant)).toBe(offsetFromParts(zone, instant));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('changes at the exact millisecond', () => {
    const change = Date.parse('2026-11-01T06:00:00Z');
    expect(offsetAt('America/New_York', change - 1)).toBe(-4 * 3_600_000);
    expect(offsetAt('America/New_York', change)).toBe(-5 * 3_600_000);
  });

  it('is right whatever was asked before', () => {
    const read = offsetReader('Europe/London');
    const winter = Date.parse('2026-01-10T00:00:00Z');
    const summer = Date.parse('2026-07-10T00:00:00Z');
    expect([read(winter), read(summer), read(winter), read(summer)]).toEqual([0, 3_600_000, 0, 3_600_000]);
  });

  it('is refused for a zone that does not exist', () => {
    expect(isValidTimeZone('Mars/Olympus')).toBe(false);
    expect(isValidTimeZone('')).toBe(false);
    expect(isValidTimeZone('Asia/Kolkata')).toBe(true);
    expect(() => offsetAt('Mars/Olympus', 0)).toThrow(RangeError);
  });

  it('is written as people write it', () => {
    const instant = Date.parse('2026-07-10T00:00:00Z');
    expect(describeOffset('UTC', instant)).toBe('UTC');
    expect(describeOffset('America/New_York', instant)).toBe('UTC−04:00');
    expect(describeOffset('Asia/Kathmandu', instant)).toBe('UTC+05:45');
    expect(zoneAbbreviation('America/New_York', instant, 'en-US')).toBe('EDT');
    expect(zoneAbbreviation('Europe/London', instant, 'en-GB')).toBe('BST');
  });
});

import { describe, expect, it } from 'vitest';
import { parseInstant } from '../src/parse-instant.ts';

describe('a moment on the command line', () => {
  it.each([
    ['2026-11-18T15:30:00Z', '2026-11-18T15:30:00.000Z'],
    ['2026-11-18T10:30-05:00', '2026-11-18T15:30:00.000Z'],
    ['2028-02-29T00:00:00.5z', '2028-02-29T00:00:00.500Z'],
  ])('%s is read', (text, instant) => {
    expect(parseInstant(text)).toBe(Date.parse(instant));
  });

  it.each(['2026-11-18T15:30:00', '2026-11-18', '2026-02-30T00:00:00Z', '2026-13-01T00:00:00Z', 'yesterday'])(
    '%s is not: no zone, no time or no such day',
    (text) => {
      expect(parseInstant(text)).toBeNull();
    },
  );
});

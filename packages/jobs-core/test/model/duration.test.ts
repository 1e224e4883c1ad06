import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeDuration, formatTimeSpan, parseTimeSpan } from '../../src/model/index.ts';

describe('a .NET time span', () => {
  it.each([
    ['00:04:01', 241_000],
    ['1.16:00:44', 144_044_000],
    ['13:02:26', 46_946_000],
    ['00:00:00.5', 500],
    ['00:00:00.1234567', 123],
    ['-00:00:01', -1000],
    ['00:00:00', 0],
    [' 08:56:31 ', 32_191_000],
    ['10675199.02:48:05.4775807', 922_337_203_685_477],
  ])('reads %s', (text, milliseconds) => {
    expect(parseTimeSpan(text)).toBe(milliseconds);
  });

  it.each(['', '4 minutes', '24:00:00', '00:60:00', '00:00:60', '1:2', '00:00:00.12345678', 'PT5M', '００:００:０１'])(
    'is not in "%s"',
    (text) => {
      expect(parseTimeSpan(text)).toBeNull();
    },
  );

  it('comes back as it was from its own text', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9e14, max: 9e14 }), (milliseconds) => {
        expect(parseTimeSpan(formatTimeSpan(milliseconds))).toBe(milliseconds);
      }),
    );
  });

  it('is told to people in at most two units', () => {
    expect([144_044_000, 241_000, 400, 3_600_000, 86_400_000 + 5000, -61_000].map(describeDuration)).toEqual([
      '1 d 16 h',
      '4 min 1 s',
      '0 s',
      '1 h',
      '1 d',
      '−1 min 1 s',
    ]);
  });
});

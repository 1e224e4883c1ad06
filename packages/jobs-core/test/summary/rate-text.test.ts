import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counted, formatPercent, formatRate, listed, wholeNumber } from '../../src/summary/index.ts';

const parts = fc
  .integer({ min: 1, max: 2_000_000 })
  .chain((whole) => fc.tuple(fc.integer({ min: 0, max: whole }), fc.constant(whole)));

describe('a rate in words', () => {
  it('says per cent and counts', () => {
    expect(formatRate(187, 192)).toBe('97.3 % (187 of 192)');
    expect(formatRate(192, 192)).toBe('100 % (192 of 192)');
    expect(formatRate(0, 192)).toBe('0 % (0 of 192)');
    expect(formatRate(19_999, 20_000)).toBe('99.9 % (19,999 of 20,000)');
  });

  it('says the counts first under 20 runs', () => {
    expect(formatRate(18, 19)).toBe('18 of 19 (94.7 %)');
    expect(formatRate(19, 20)).toBe('95.0 % (19 of 20)');
  });

  it('is no number when there is nothing to divide by', () => {
    expect(formatRate(0, 0)).toBe('no finished jobs');
  });

  it('says 100 % for all of them only, and 0 % for none only', () => {
    fc.assert(
      fc.property(parts, ([part, whole]) => {
        expect(formatPercent(part, whole) === '100 %').toBe(part === whole);
        expect(formatPercent(part, whole) === '0 %').toBe(part === 0);
      }),
    );
  });

  it('never says more than there is, and never a tenth less', () => {
    fc.assert(
      fc.property(parts, ([part, whole]) => {
        // In whole numbers: tenths of a per cent times the whole lie within one whole below a thousand parts.
        const tenths = Math.round(Number.parseFloat(formatPercent(part, whole)) * 10);
        expect(tenths * whole).toBeLessThanOrEqual(part * 1000);
        expect((tenths + 1) * whole).toBeGreaterThan(part * 1000);
      }),
    );
  });

  it('never falls when one more run succeeds', () => {
    fc.assert(
      fc.property(parts, ([part, whole]) => {
        fc.pre(part < whole);
        const value = (count: number): number => Number.parseFloat(formatPercent(count, whole));
        expect(value(part + 1)).toBeGreaterThanOrEqual(value(part));
      }),
    );
  });
});

describe('counts in words', () => {
  it('keeps thousands apart', () => {
    expect([0, 999, 1000, 20_000, 1_234_567].map(wholeNumber)).toEqual(['0', '999', '1,000', '20,000', '1,234,567']);
  });

  it('has one noun for one and another for the rest', () => {
    expect(counted(1, 'job')).toBe('1 job');
    expect(counted(0, 'job')).toBe('0 jobs');
    expect(counted(1200, 'success', 'successes')).toBe('1,200 successes');
  });

  it('lists words as a sentence does', () => {
    expect(listed([])).toBe('');
    expect(listed(['3 failed'])).toBe('3 failed');
    expect(listed(['3 failed', '1 stopped', '5 skipped'])).toBe('3 failed, 1 stopped and 5 skipped');
  });
});

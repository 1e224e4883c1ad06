import { describe, expect, it } from 'vitest';
import type { Output } from '../../src/io.ts';
import { styleFor, symbolOf } from '../../src/terminal/style.ts';

const output = (isTTY: boolean) => ({ isTTY }) as unknown as Output;
const isColoured = (isTTY: boolean, env: Record<string, string>): boolean =>
  styleFor(output(isTTY), env).toned('bad', 'Failed') !== 'Failed';

describe('colour', () => {
  it('is for terminals, unless NO_COLOR says no or FORCE_COLOR says yes', () => {
    expect(isColoured(true, {})).toBe(true);
    expect(isColoured(false, {})).toBe(false);
    expect(isColoured(true, { NO_COLOR: '1' })).toBe(false);
    expect(isColoured(true, { NO_COLOR: '' })).toBe(true);
    expect(isColoured(false, { FORCE_COLOR: '1' })).toBe(true);
    expect(isColoured(true, { FORCE_COLOR: '0' })).toBe(false);
    expect(isColoured(true, { TERM: 'dumb' })).toBe(false);
  });

  it('is never the only thing that tells', () => {
    const tones = ['good', 'warning', 'bad', 'open', 'muted', 'neutral'] as const;
    expect(new Set(tones.map(symbolOf)).size).toBe(tones.length);
  });
});

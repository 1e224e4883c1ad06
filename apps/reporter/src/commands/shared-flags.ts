import { type Io, UsageError, type Values } from './command.ts';

/** Flags that several commands know. */
export const sharedFlags = {
  tenant: { type: 'string', value: 'T', about: 'only this tenant (default: all of JOBS_CONFIG)' },
  now: { type: 'string', value: 'ISO', about: 'act as if it were then, to try things out' },
} as const;

/** A flag's text; null when it was not given. */
export function textOf(values: Values, name: string): string | null {
  const value = values[name];
  return typeof value === 'string' ? value : null;
}

/**
 * The clock that a command goes by: the machine's, or one that was set with `--now` and runs on from there.
 *
 * @throws UsageError when it is no ISO 8601 moment with `Z` or an offset
 */
export function clockOf(values: Values, io: Io): () => number {
  const text = textOf(values, 'now');
  if (text === null) return io.now;
  const start = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/i.test(text)
    ? Date.parse(text)
    : Number.NaN;
  if (Number.isNaN(start)) {
    throw new UsageError(`--now expects a moment such as 2026-11-23T08:00:00Z, not ${JSON.stringify(text)}.`);
  }
  const begun = io.now();
  return () => start + io.now() - begun;
}

/**
 * A flag with a whole number.
 *
 * @throws UsageError when it is none, or below 1
 */
export function numberOf(values: Values, name: string, fallback: number): number {
  const text = textOf(values, name);
  if (text === null) return fallback;
  if (!/^[1-9]\d{0,5}$/.test(text)) {
    throw new UsageError(`--${name} expects a whole number from 1, not ${JSON.stringify(text)}.`);
  }
  return Number(text);
}

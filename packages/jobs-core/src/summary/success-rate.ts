import type { SuccessRate, Tally } from './summary.ts';

/**
 * The rates of a slice that holds runs of one kind only.
 *
 * @example
 * successRate('backup', tally).strict //=> 0.9739583333333334 (187 of 192)
 */
export function successRate(scope: SuccessRate['scope'], { byOutcome }: Pick<Tally, 'byOutcome'>): SuccessRate {
  const { success, warning, failed, stopped, empty, skipped, open, unknown } = byOutcome;
  const denominator = success + warning + failed + stopped;
  return {
    scope,
    success,
    warning,
    failed,
    stopped,
    denominator,
    strict: denominator === 0 ? null : success / denominator,
    completed: denominator === 0 ? null : (success + warning) / denominator,
    excluded: { empty, skipped, open, unknown },
  };
}

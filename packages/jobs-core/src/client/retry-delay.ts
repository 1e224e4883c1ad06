/** Requests tried at most, the first included. */
export const maxAttempts = 5;

const first = 250;
const longest = 20_000;

/** How one attempt failed, as far as trying again goes. */
export interface FailedAttempt {
  /** 1 for the first. */
  readonly attempt: number;
  /** Whether another attempt may end differently. */
  readonly transient: boolean;
  /** What the server asked for, in milliseconds; null when it did not. */
  readonly retryAfterMs: number | null;
  /** What is left until the deadline. */
  readonly remainingMs: number;
}

/**
 * How long to wait before the next attempt, in milliseconds; null to give up.
 *
 * What the server says about waiting comes first and is never shortened: a wait that does not fit before the deadline
 * means giving up at once. Without it, the wait doubles from 250 ms to 20 s, a random part of it (at least half).
 */
export function retryDelay(failed: FailedAttempt, random: () => number): number | null {
  if (!failed.transient || failed.attempt >= maxAttempts) return null;
  const backOff = Math.min(longest, first * 2 ** (failed.attempt - 1)) * (0.5 + random() / 2);
  const delay = failed.retryAfterMs ?? Math.round(backOff);
  return delay < failed.remainingMs ? delay : null;
}

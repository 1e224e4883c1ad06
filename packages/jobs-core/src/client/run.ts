import type { Instant } from '../model/index.ts';
import type { RetryBudget } from './retry-budget.ts';

/** What all requests made for one reading have in common. */
export interface Run {
  /** Ends everything at once. */
  readonly signal: AbortSignal;
  /** Nothing is sent or waited for past it. */
  readonly deadline: Instant;
  readonly budget: RetryBudget;
}

import type { RangeRule, ServerWays } from '../query/index.ts';

/** What one client has learnt of its server's undocumented ways, kept from reading to reading; null is "not known". */
export class LearntWays implements ServerWays {
  rowsTyped: boolean | null = null;
  rangeRule: RangeRule | null = null;
  startIncluded = false;
  /** Whether a request with a range leaves out jobs that have started and not ended. */
  hidesUnfinished: boolean | null = null;
  /** Whether it leaves out jobs that have not started. */
  hidesUnstarted: boolean | null = null;
  /** Whether the server narrows by `jobType` at all. */
  heedsJobType: boolean | null = null;
  /** How often the range rule was looked for in vain. */
  vainProofs = 0;
  /** Job types that the server has refused to know. */
  readonly typesRefused = new Set<number>();
  /** Job types that this tenant is known to have jobs of. */
  readonly typesSeen = new Set<number>();
}

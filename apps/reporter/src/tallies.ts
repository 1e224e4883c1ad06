import type { DeliveryState, MailKind, RunState } from '@jobdesk/schedule';

/** What this process has done since it started. */
export class Tallies {
  readonly makings = new Map<'made' | 'incomplete' | 'not made', number>();
  readonly runsEnded = new Map<RunState, number>();
  readonly attempts = new Map<`${MailKind} ${DeliveryState}`, number>();
  readonly pings = new Map<'answered' | 'unanswered', number>();
  /** How long the last look for work took, in milliseconds. */
  lookMs = 0;

  /** One more. */
  static count<Key>(counts: Map<Key, number>, key: Key): void {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
}

import type { Instant } from '@jobdesk/jobs-core/model';

/** Who works on something, and until when others keep off unless it is renewed. */
export interface Claim {
  /** A process, told apart from every other on every machine. */
  readonly by: string;
  readonly now: Instant;
  readonly until: Instant;
}

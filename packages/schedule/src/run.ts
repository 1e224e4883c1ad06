import type { BoundedWindow, Instant } from '@jobdesk/jobs-core/model';
import type { RecordedDelivery } from './delivery.ts';

/** A period whose report a schedule owes. */
export interface PlannedRun {
  readonly tenant: string;
  readonly schedule: string;
  readonly window: BoundedWindow;
  readonly dueAt: Instant;
  /** `skipped`: a later period was due as well, and the schedule sends only the latest. */
  readonly state: 'due' | 'skipped';
}

/**
 * One execution of a schedule for one window.
 *
 * - `due`: waits to be made, or is being made, or is tried again later
 * - `delivering`: the report is made and kept; at least one mail is still to be accepted
 * - `delivered`: every recipient's mail was accepted, or written where no mail server is configured
 * - `failed`: it could not be made, or at least one recipient will not get it; the owner is told
 * - `skipped`: missed, and a later period was sent instead
 */
export type RunState = 'due' | 'delivering' | 'delivered' | 'failed' | 'skipped';

/** A run as it is remembered. */
export interface RecordedRun {
  readonly id: string;
  readonly tenant: string;
  readonly schedule: string;
  readonly window: BoundedWindow;
  readonly dueAt: Instant;
  readonly state: RunState;
  /** How often its making was begun. */
  readonly attempts: number;
  /** When it is tried again; null when it is not. */
  readonly nextAttemptAt: Instant | null;
  /** Whether all jobs of the window could be read; null before it was made. */
  readonly complete: boolean | null;
  /** What stood in the way last, in a sentence; null: nothing. */
  readonly problem: string | null;
  readonly madeAt: Instant | null;
  readonly endedAt: Instant | null;
  /** Who makes it; null: nobody. Whoever it is may have died since. */
  readonly claimedBy: string | null;
  /** Empty before it was made. */
  readonly deliveries: readonly RecordedDelivery[];
}

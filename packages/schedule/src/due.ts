import type { BoundedWindow, Instant } from '@jobdesk/jobs-core/model';

/** A period, and the moment at which its report is to be sent; never before the period has ended. */
export interface Due {
  readonly window: BoundedWindow;
  readonly dueAt: Instant;
}

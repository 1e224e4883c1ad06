import type { Job } from '@jobdesk/jobs-core/model';
import type { JobsAnswer } from '../answer.ts';
import type { Failure } from '../explain-failure.ts';
import type { Subscription } from '../ports/index.ts';
import type { Page } from './page.ts';
import type { DeskTenant } from './tenant.ts';

/** What a conversation is told unasked. */
export type Bulletin = NewMatches | Weekly | Unreadable;

interface Told {
  readonly subscription: Subscription;
  readonly tenant: DeskTenant;
  /**
   * The same for the same news, in every process and after a restart; 22 characters of `A–Z a–z 0–9 _ -`. A platform
   * that knows keys tells it once.
   */
  readonly key: string;
}

/** Jobs that newly match: all of them counted, the first few shown. */
export interface NewMatches extends Told {
  readonly kind: 'new-matches';
  readonly headline: string;
  readonly jobs: readonly Job[];
  /** How many more there are beyond those shown. */
  readonly more: number;
  readonly answer: JobsAnswer;
}

/** The whole answer, at its time of the week. */
export interface Weekly extends Told {
  readonly kind: 'weekly';
  readonly answer: JobsAnswer;
  /** The first page; null where jobs are not what was asked for. */
  readonly page: Page | null;
}

/**
 * It could not be looked at, or not in full: said once until it can be again, because silence would read as "nothing
 * failed".
 */
export interface Unreadable extends Told {
  readonly kind: 'unreadable';
  readonly failure: Failure;
}

/** What became of a bulletin: `gone` when the conversation is no more, and its subscriptions with it. */
export type PushOutcome = 'accepted' | 'gone';

/** Says a bulletin in its conversation; throws when that did not work this time. */
export type Push = (bulletin: Bulletin) => Promise<PushOutcome>;

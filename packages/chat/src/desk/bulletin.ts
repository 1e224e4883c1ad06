import type { Job } from '@jobdesk/jobs-core/model';
import type { JobsAnswer } from '../answer.ts';
import type { Failure } from '../explain-failure.ts';
import type { Subscription } from '../ports/index.ts';
import type { DeskTenant } from './tenant.ts';

/** What a conversation is told unasked. */
export type Bulletin =
  /** Jobs that newly match: all of them counted, the first few shown. */
  | {
      readonly kind: 'new-matches';
      readonly subscription: Subscription;
      readonly tenant: DeskTenant;
      readonly headline: string;
      readonly jobs: readonly Job[];
      /** How many more there are beyond those shown. */
      readonly more: number;
      readonly answer: JobsAnswer;
    }
  /** The whole answer, at its time of the week. */
  | {
      readonly kind: 'weekly';
      readonly subscription: Subscription;
      readonly tenant: DeskTenant;
      readonly answer: JobsAnswer;
    }
  /** It could not be looked at: said once until it can be again, because silence would read as "nothing failed". */
  | {
      readonly kind: 'unreadable';
      readonly subscription: Subscription;
      readonly tenant: DeskTenant;
      readonly failure: Failure;
    };

/** What became of a bulletin: `gone` when the conversation is no more, and its subscriptions with it. */
export type PushOutcome = 'accepted' | 'gone';

/** Says a bulletin in its conversation; throws when that did not work this time. */
export type Push = (bulletin: Bulletin) => Promise<PushOutcome>;

import type { Answer } from '../answer.ts';
import type { Failure } from '../explain-failure.ts';
import type { Page } from './page.ts';
import type { DeskTenant } from './tenant.ts';

/** What comes back from the desk. A surface renders each kind; no kind is silence. */
export type Reply =
  /** The answer, with the page to show; `id` finds the question again for buttons. */
  | {
      readonly kind: 'answer';
      readonly id: string;
      readonly tenant: DeskTenant;
      readonly answer: Answer;
      /** Null where jobs are not what was asked for. */
      readonly page: Page | null;
    }
  | Failed
  | Refusal;

/** The jobs could not be read: why, and what to do. */
export interface Failed {
  readonly kind: 'failed';
  /** The question is kept, so that it can be tried again; null where there was none to keep. */
  readonly id: string | null;
  readonly failure: Failure;
}

/** No answer, and why, in a sentence for the person alone. */
export interface Refusal {
  readonly kind: 'refused';
  readonly reason:
    | 'no-access'
    | 'stale'
    | 'not-yours'
    | 'which-tenant'
    | 'no-period'
    | 'nothing-to-watch'
    | 'no-such-alert';
  readonly text: string;
}

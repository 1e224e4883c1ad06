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
      readonly page: Page | null;
    }
  /** The jobs could not be read: why, and what to do. The question is kept, so that it can be tried again. */
  | { readonly kind: 'failed'; readonly id: string; readonly failure: Failure }
  | Refusal;

/** No answer, and why, in a sentence for the person alone. */
export interface Refusal {
  readonly kind: 'refused';
  readonly reason: 'no-access' | 'stale' | 'not-yours' | 'which-tenant';
  readonly text: string;
}

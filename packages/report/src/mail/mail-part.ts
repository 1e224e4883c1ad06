import type { Cell, Column, Figure, Tone } from '../report-document.ts';

/** A mail's body before it is HTML or text: both are made from the same parts, so both say the same. */
export type MailPart =
  | { readonly kind: 'banner'; readonly text: string }
  | {
      readonly kind: 'logo';
      readonly cid: string;
      readonly alternative: string;
      readonly width: number;
      readonly height: number;
    }
  | { readonly kind: 'title'; readonly text: string; readonly below: readonly string[] }
  | { readonly kind: 'verdict'; readonly label: string; readonly text: string; readonly tone: Tone }
  | { readonly kind: 'figures'; readonly figures: readonly Figure[] }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone: Tone }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly MailRow[] }
  | { readonly kind: 'picture'; readonly cid: string; readonly alternative: string }
  | { readonly kind: 'definitions'; readonly items: readonly { readonly term: string; readonly text: string }[] }
  | { readonly kind: 'question'; readonly before: string; readonly question: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

/** A row of at most four cells, and what else is said of it. */
export interface MailRow {
  readonly cells: readonly Cell[];
  /** What the other columns say, in words. */
  readonly below: readonly { readonly text: string; readonly tone: Tone }[];
  readonly question: string | null;
}

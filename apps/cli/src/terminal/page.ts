import type { Reference } from '@jobdesk/jobs-core/language';
import type { Style } from './style.ts';

/** What text is laid out for. */
export interface Page {
  /** Columns; infinite where nothing has to fit, as in a file. */
  readonly width: number;
  readonly style: Style;
  readonly reference: Reference;
}

/** Prose is not wider than this, however wide the terminal. */
export const readableWidth = 100;

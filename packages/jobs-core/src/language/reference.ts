import type { Instant } from '../model/index.ts';

/** 0 is Sunday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** The moment and the conventions from which "last week" and "05/11" are read. Always an argument, never the machine's. */
export interface Reference {
  readonly now: Instant;
  /** An IANA zone, for instance `America/New_York`. */
  readonly timeZone: string;
  readonly weekStartsOn: Weekday;
  /** A BCP 47 tag, for instance `en-GB`; decides the order of numeric dates. */
  readonly locale: string;
}

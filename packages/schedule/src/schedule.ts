/** How often a report is made, and so which period it is about: the two are one setting. */
export type Cadence =
  /** The day before. */
  | { readonly kind: 'daily' }
  /** The week before. */
  | {
      readonly kind: 'weekly';
      /** The first day of the week; 0 is Sunday. */
      readonly weekStartsOn: Weekday;
      /** The first such day after the week is the one it is sent on. */
      readonly sendOn: Weekday;
    }
  /** The calendar month before. */
  | {
      readonly kind: 'monthly';
      /** The day of the next month, 1–28. */
      readonly sendOn: number;
    };

/** 0 is Sunday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** Which report is due when. What it holds and who gets it does not change that. */
export interface Schedule {
  /** Unique within its tenant. */
  readonly id: string;
  readonly tenant: string;
  readonly cadence: Cadence;
  /** The IANA zone on whose calendar periods begin and end, and whose clock tells the hour of sending. */
  readonly timeZone: string;
  /** Minutes after local midnight at which it is due. */
  readonly sendAt: number;
  /** After several misses: only the latest period is sent and the others are listed as skipped, or all of them. */
  readonly missed: 'latest' | 'all';
}

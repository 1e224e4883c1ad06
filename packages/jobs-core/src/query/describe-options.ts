/** How a query is put in words. */
export interface DescribeOptions {
  /** The IANA zone on whose calendar the period is said. */
  readonly timeZone: string;
  /** Whether dates are written "Nov 9, 2026" rather than "9 Nov 2026". */
  readonly monthFirst: boolean;
}

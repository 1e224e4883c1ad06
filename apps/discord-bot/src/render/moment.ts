import type { Instant } from '@jobdesk/jobs-core/model';

/** How Discord writes a moment on the reader's own clock. */
type TimeStyle = /** `18 November 2026 02:00` */ 'f' | /** `2 hours ago` */ 'R' | /** `18/11/2026` */ 'd';

/**
 * A moment that every reader sees on their own clock and in their own language.
 *
 * @example
 * moment(1_763_449_200_000, 'R') //=> '<t:1763449200:R>'
 */
export function moment(instant: Instant, style: TimeStyle): string {
  return `<t:${Math.floor(instant / 1000)}:${style}>`;
}

/** A moment as milliseconds since 1970-01-01T00:00:00Z; always an integer. */
export type Instant = number;

/**
 * An instant as ISO 8601 in UTC, without a fraction when there is none.
 *
 * @example
 * formatInstant(1730017026000) //=> '2024-10-27T08:17:06Z'
 */
export function formatInstant(instant: Instant): string {
  const text = new Date(instant).toISOString();
  return text.endsWith('.000Z') ? `${text.slice(0, -5)}Z` : text;
}

const isoInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/i;

/**
 * An ISO 8601 moment with `Z` or an offset, or null. Without one, the moment would depend on where it is read.
 *
 * @example
 * parseInstant('2026-11-18T10:30:00-05:00') //=> Date.parse('2026-11-18T15:30:00Z')
 * parseInstant('2026-11-18T10:30:00')       //=> null
 */
export function parseInstant(text: string): number | null {
  if (!isoInstant.test(text)) return null;
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? null : instant;
}

const isoInstant = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/i;

/**
 * An ISO 8601 moment with `Z` or an offset, or null. Without one, the moment would depend on where it is read.
 *
 * @example
 * parseInstant('2026-11-18T10:30:00-05:00') //=> Date.parse('2026-11-18T15:30:00Z')
 * parseInstant('2026-11-18T10:30:00')       //=> null
 * parseInstant('2026-02-30T10:30:00Z')      //=> null: there is no such day
 */
export function parseInstant(text: string): number | null {
  const day = isoInstant.exec(text)?.[1];
  if (day === undefined || !exists(day)) return null;
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? null : instant;
}

/** `Date.parse` takes February 30 for March 2. */
function exists(day: string): boolean {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(day);
}

const known = new Map<string, 'day-first' | 'month-first'>([
  ['en-US', 'month-first'],
  ['en', 'month-first'],
  ['en-GB', 'day-first'],
]);

/**
 * Whether people of this locale write the day or the month first.
 *
 * @param locale a BCP 47 tag; one that the runtime refuses counts as British, as most of the world writes
 *
 * @example
 * dateOrder('en-US') //=> 'month-first'
 * dateOrder('de-DE') //=> 'day-first'
 */
export function dateOrder(locale: string): 'day-first' | 'month-first' {
  const before = known.get(locale);
  if (before !== undefined) return before;
  const order = askIntl(locale);
  known.set(locale, order);
  return order;
}

function askIntl(locale: string): 'day-first' | 'month-first' {
  try {
    const parts = new Intl.DateTimeFormat(locale, { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(
      0,
    );
    const order = parts.map(({ type }) => type);
    return order.indexOf('day') < order.indexOf('month') ? 'day-first' : 'month-first';
  } catch (error) {
    if (error instanceof RangeError) return 'day-first';
    throw error;
  }
}

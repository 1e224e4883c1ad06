import { localDateTime } from '@jobdesk/jobs-core/calendar';
import type { Reference } from '@jobdesk/jobs-core/language';
import type { Instant } from '@jobdesk/jobs-core/model';
import { shortMomentText, zoneName } from '@jobdesk/report';

/** From where moments are read. */
export type Place = Pick<Reference, 'now' | 'timeZone'>;

/**
 * A moment in a list: the year is said where it is not this one, the zone always, since clocks change within a list.
 *
 * @example
 * momentInList(instant, place) //=> 'Wed 18 Nov, 02:00 EST'
 */
export function momentInList(instant: Instant, { now, timeZone }: Place): string {
  const { year } = localDateTime(instant, timeZone);
  const text = shortMomentText(instant, timeZone);
  const dated = year === localDateTime(now, timeZone).year ? text : text.replace(',', ` ${year},`);
  return `${dated} ${zoneName(timeZone, instant)}`;
}

/**
 * Words with moments in UTC (`2026-11-01T04:00:00Z`), as the language says a reading, with the moments of a place.
 *
 * @example
 * inPlace('started 2026-11-01T04:00:00Z to …', place) //=> 'started Sun 1 Nov, 00:00 EDT to …'
 */
export function inPlace(words: string, place: Place): string {
  return words.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g, (text) => momentInList(Date.parse(text), place));
}

import { localDateTime } from '@jobdesk/jobs-core/calendar';
import type { Reference } from '@jobdesk/jobs-core/language';
import type { Instant } from '@jobdesk/jobs-core/model';
import { shortMomentText, zoneText } from '@jobdesk/report';

/** From where moments are read. */
export type Place = Pick<Reference, 'now' | 'timeZone'>;

/**
 * A moment in a list whose head names the zone as it is now: the year is said where it is another one, the zone where
 * the clocks have changed since.
 *
 * @example
 * momentInList(instant, place) //=> 'Wed 18 Nov, 02:00'
 * momentInList(before, place)  //=> 'Sun 1 Nov, 01:30 (EDT, UTC−04:00)'
 */
export function momentInList(instant: Instant, { now, timeZone }: Place): string {
  const { year } = localDateTime(instant, timeZone);
  const zone = zoneText(timeZone, instant);
  return [
    shortMomentText(instant, timeZone),
    year === localDateTime(now, timeZone).year ? '' : ` ${year}`,
    zone === zoneText(timeZone, now) ? '' : ` (${zone})`,
  ].join('');
}

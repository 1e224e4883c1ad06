import type { Instant } from '@jobdesk/jobs-core/model';

const day = 86_400_000;

/** A day on a tenant's wall. */
export interface LocalDay {
  /** Days since 1970-01-01 on that wall. */
  readonly number: number;
  /** 0 = Sunday. */
  readonly weekday: number;
  /** The moment of its midnight; on a day whose clocks change, as seen from its noon. */
  readonly midnight: Instant;
}

/** The days of a time zone, counted backwards from the one that holds `now`. */
export function* localDaysBackwards(now: Instant, timeZone: string): Generator<LocalDay, never> {
  const offsetAt = zoneOffset(timeZone);
  for (let number = Math.floor((now + offsetAt(now)) / day); ; number--) {
    const midnight = number * day - offsetAt(number * day + day / 2);
    yield { number, weekday: (((number + 4) % 7) + 7) % 7, midnight };
  }
}

function zoneOffset(timeZone: string): (instant: Instant) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset', hour: 'numeric' });
  return (instant) => {
    const name = format.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? '';
    const [, sign, hours = '0', minutes = '0'] = /([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  };
}

import type { Instant } from '../model/index.ts';

/** A stretch of about 25 days: short enough that no zone changes its offset there and back again. */
const stretch = 2 ** 31;

/** The offsets of one stretch of time: `before` up to the instant `change`, `after` from it on. */
interface Stretch {
  readonly change: Instant;
  readonly before: number;
  readonly after: number;
}

/** Tells a zone's offset from UTC at an instant, in milliseconds; made for millions of calls. */
export type OffsetReader = (instant: Instant) => number;

interface Zone {
  readonly format: Intl.DateTimeFormat;
  readonly stretches: Map<number, Stretch>;
  readonly read: OffsetReader;
}

const zones = new Map<string, Zone>();

/**
 * Whether this is a time zone that the runtime knows (an IANA name such as `Europe/London`, or `UTC`).
 *
 * @example
 * isValidTimeZone('Europe/London') //=> true
 * isValidTimeZone('Mars/Olympus')  //=> false
 */
export function isValidTimeZone(name: string): boolean {
  if (zones.has(name)) return true;
  try {
    zoneOf(name);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/**
 * A zone's offset from UTC at an instant, in milliseconds, positive east of Greenwich.
 *
 * @throws RangeError for a zone that the runtime does not know
 *
 * @example
 * offsetAt('America/New_York', Date.parse('2026-11-18T15:30:00Z')) //=> -18000000
 */
export function offsetAt(timeZone: string, instant: Instant): number {
  return zoneOf(timeZone).read(instant);
}

/**
 * The reader behind {@link offsetAt}: fetch it once for a loop over many instants.
 *
 * It remembers the stretch of the last call, so instants that lie near each other cost a comparison each.
 *
 * @throws RangeError for a zone that the runtime does not know
 */
export function offsetReader(timeZone: string): OffsetReader {
  return zoneOf(timeZone).read;
}

/**
 * The first instant of the offset that is in force at this instant, or null when that lies further back than the
 * stretch of about 25 days around it.
 */
export function recentOffsetChange(timeZone: string, instant: Instant): Instant | null {
  const zone = zoneOf(timeZone);
  const { change, before, after } = stretchOf(zone, Math.floor(instant / stretch));
  return before !== after && change <= instant ? change : null;
}

function zoneOf(name: string): Zone {
  const known = zones.get(name);
  if (known !== undefined) return known;
  const zone: Zone = {
    format: new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' }),
    stretches: new Map(),
    read: (instant) => read(instant),
  };
  const read = rememberingReader(zone);
  zones.set(name, zone);
  return zone;
}

function rememberingReader(zone: Zone): OffsetReader {
  let from = 0;
  let to = 0;
  let offset = 0;
  return (instant) => {
    if (instant >= from && instant < to) return offset;
    const number = Math.floor(instant / stretch);
    const { change, before, after } = stretchOf(zone, number);
    const changed = instant >= change;
    from = changed ? change : number * stretch;
    to = changed ? (number + 1) * stretch : change;
    offset = changed ? after : before;
    return offset;
  };
}

function stretchOf(zone: Zone, number: number): Stretch {
  const known = zone.stretches.get(number);
  if (known !== undefined) return known;
  const found = findStretch(zone, number * stretch, (number + 1) * stretch);
  zone.stretches.set(number, found);
  return found;
}

function findStretch(zone: Zone, from: Instant, to: Instant): Stretch {
  const before = askIntl(zone, from);
  const after = askIntl(zone, to - 1);
  if (before === after) return { change: from, before, after };
  let low = from;
  let high = to - 1;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (askIntl(zone, middle) === before) low = middle;
    else high = middle;
  }
  return { change: high, before, after };
}

const offsetPattern = /GMT(?:([+-])(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;

function askIntl(zone: Zone, instant: Instant): number {
  const match = offsetPattern.exec(zone.format.format(instant));
  if (match === null)
    throw new RangeError(`The runtime wrote no offset for ${zone.format.resolvedOptions().timeZone}.`);
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = match;
  const magnitude = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return sign === '-' ? -magnitude : magnitude;
}

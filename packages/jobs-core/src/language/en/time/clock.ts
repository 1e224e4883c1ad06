import type { Token } from '../../token.ts';
import { digitsAt, isTight, textAt } from '../reading.ts';

const minute = 60_000;
const hour = 60 * minute;

/** A time of day on the wall clock. */
export interface Clock {
  /** Milliseconds since midnight; 24 h for a midnight that ends a day. */
  readonly time: number;
  /** How long the moment lasts that was named: an hour for `9am`, a minute for `9:15`. */
  readonly length: number;
  /** Whether the hour could be one before or after noon: `9`, without `am`, `pm` or minutes. */
  readonly open: boolean;
  /** Whether it was said in UTC. */
  readonly utc: boolean;
}

export interface FoundClock {
  /** Null for a time that no clock shows: `25:00`, `13pm`. */
  readonly clock: Clock | null;
  readonly end: number;
}

const named: ReadonlyMap<string, number> = new Map([
  ['noon', 12],
  ['midday', 12],
  ['noontime', 12],
  ['midnight', 0],
]);
const wordsBefore: ReadonlyMap<string, number> = new Map([
  ['half past', 30],
  ['quarter past', 15],
  ['quarter to', -15],
]);
const utcNames: ReadonlySet<string> = new Set(['utc', 'gmt', 'z']);
const oClock: ReadonlySet<string> = new Set(["o'clock", 'oclock']);

/**
 * Times of day: `9am`, `9:30 pm`, `9 a.m.`, `14:00`, `14:00:30`, `14h`, `14h30`, `9.30am`, `9 o'clock`, `noon`,
 * `midnight`, `nine am`, `0930 hours`; each with `UTC` behind it.
 *
 * @param bare whether a number alone is an hour, as in "between 9 and 11"
 */
export function readClock(tokens: readonly Token[], at: number, bare: boolean): FoundClock | null {
  const spoken = spokenMinutes(tokens, at);
  if (spoken !== null) return spoken;
  const word = textAt(tokens, at);
  const name = named.get(word);
  if (name !== undefined) return withZone(tokens, at + 1, { time: name * hour, length: hour, open: false, utc: false });
  const digits = tokens[at]?.kind === 'number' ? tokens[at].text : null;
  const value = digits === null ? (tokens[at]?.entry?.number ?? null) : Number(digits);
  if (value === null || (digits !== null && digits.length > 4)) return null;
  if (digits !== null && digits.length === 4) return military(tokens, at, digits, bare);
  const separator = textAt(tokens, at + 1);
  const minutesAt = digits !== null && isTight(tokens, at + 1) && isTight(tokens, at + 2) ? at + 2 : -1;
  const minutes = minutesAt > 0 && tokens[minutesAt]?.text.length === 2 ? digitsAt(tokens, minutesAt) : null;
  if (separator === ':' && minutes !== null) return colonClock(tokens, value, minutes, at + 3);
  const half = meridiem(tokens, minutes !== null && separator === '.' ? at + 3 : at + 1);
  if (minutes !== null && separator === '.' && half !== null)
    return finish(tokens, value, minutes, half.end, half.pm, 0, true);
  if (half !== null && !(minutes !== null && separator === '.'))
    return finish(tokens, value, 0, half.end, half.pm, 0, false);
  if (oClock.has(separator)) {
    const part = meridiem(tokens, at + 2);
    return finish(tokens, value, 0, part?.end ?? at + 2, part?.pm ?? null, 0, false);
  }
  if (separator === 'h' && isTight(tokens, at + 1) && value <= 24 && bare && digits !== null) {
    const after = isTight(tokens, at + 2) ? digitsAt(tokens, at + 2) : null;
    return finish(tokens, value, after ?? 0, after === null ? at + 2 : at + 3, null, 0, true);
  }
  if (!bare || value > 24) return null;
  const next = tokens[at + 1];
  if (next?.entry?.unit !== undefined || next?.entry?.month !== undefined || separator === '/' || separator === '.')
    return null;
  return finish(tokens, value, 0, at + 1, null, 0, false);
}

/** `half past nine`, `quarter past 3 pm`, `quarter to ten`. */
function spokenMinutes(tokens: readonly Token[], at: number): FoundClock | null {
  const minutes = wordsBefore.get(`${textAt(tokens, at)} ${textAt(tokens, at + 1)}`);
  if (minutes === undefined) return null;
  const found = readClock(tokens, at + 2, true);
  if (found === null || found.clock === null || found.clock.length !== hour) return null;
  return {
    clock: { ...found.clock, time: (found.clock.time + minutes * minute + 24 * hour) % (24 * hour), length: minute },
    end: found.end,
  };
}

function colonClock(tokens: readonly Token[], hours: number, minutes: number, end: number): FoundClock {
  let next = end;
  let seconds = 0;
  if (textAt(tokens, next) === ':' && isTight(tokens, next) && tokens[next + 1]?.text.length === 2) {
    seconds = (digitsAt(tokens, next + 1) ?? 0) * 1000;
    next += 2;
    const fraction =
      textAt(tokens, next) === '.' && isTight(tokens, next) && isTight(tokens, next + 1) ? tokens[next + 1] : undefined;
    if (fraction?.kind === 'number') {
      seconds += Number(fraction.text.slice(0, 3).padEnd(3, '0'));
      next += 2;
    }
  }
  const half = meridiem(tokens, next);
  return finish(tokens, hours, minutes, half?.end ?? next, half?.pm ?? null, seconds, true);
}

function military(tokens: readonly Token[], at: number, digits: string, bare: boolean): FoundClock | null {
  const hours = textAt(tokens, at + 1);
  const said = hours === 'hours' || hours === 'hrs' || hours === 'h';
  if (!said && !(bare && digits.startsWith('0'))) return null;
  return finish(tokens, Number(digits.slice(0, 2)), Number(digits.slice(2)), said ? at + 2 : at + 1, null, 0, true);
}

/** `am`, `p.m.`, `a`, `p` written against the hour. */
function meridiem(tokens: readonly Token[], at: number): { readonly pm: boolean; readonly end: number } | null {
  const text = textAt(tokens, at);
  if (text === 'am' || text === 'pm') return { pm: text === 'pm', end: at + 1 };
  if (text !== 'a' && text !== 'p') return null;
  const letter = textAt(tokens, at + 1) === '.' ? at + 2 : at + 1;
  if (textAt(tokens, letter) === 'm' && (letter === at + 2 || tokens[letter]?.spaced === true)) {
    return { pm: text === 'p', end: textAt(tokens, letter + 1) === '.' ? letter + 2 : letter + 1 };
  }
  return isTight(tokens, at) ? { pm: text === 'p', end: at + 1 } : null;
}

function finish(
  tokens: readonly Token[],
  hours: number,
  minutes: number,
  end: number,
  pm: boolean | null,
  milliseconds: number,
  exact: boolean,
): FoundClock {
  const wrong = minutes > 59 || milliseconds > 59_999 || (pm === null ? hours > 24 : hours < 1 || hours > 12);
  const past = hours === 24 && (minutes > 0 || milliseconds > 0);
  if (wrong || past) return { clock: null, end };
  const hourOfDay = pm === null ? hours : (hours % 12) + (pm ? 12 : 0);
  const time = hourOfDay * hour + minutes * minute + milliseconds;
  return withZone(tokens, end, {
    time,
    length: milliseconds % 1000 > 0 ? 1 : milliseconds > 0 ? 1000 : minutes > 0 ? minute : hour,
    open: pm === null && !exact && hours <= 12,
    utc: false,
  });
}

function withZone(tokens: readonly Token[], end: number, clock: Clock): FoundClock {
  return utcNames.has(textAt(tokens, end)) ? { clock: { ...clock, utc: true }, end: end + 1 } : { clock, end };
}

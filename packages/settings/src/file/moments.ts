import { isRealDate } from '@jobdesk/jobs-core/calendar';
import { type Conventions, parseLocale, parseTimeZone } from '../conventions.ts';
import { choice, describeNode, guess, type Shape, text, wrong } from './shape.ts';

type Weekday = Conventions['weekStartsOn'];

const weekdays: readonly { readonly names: readonly [string, string]; readonly day: Weekday }[] = [
  { names: ['sunday', 'sun'], day: 0 },
  { names: ['monday', 'mon'], day: 1 },
  { names: ['tuesday', 'tue'], day: 2 },
  { names: ['wednesday', 'wed'], day: 3 },
  { names: ['thursday', 'thu'], day: 4 },
  { names: ['friday', 'fri'], day: 5 },
  { names: ['saturday', 'sat'], day: 6 },
];

const dayNames = choice(
  weekdays.flatMap(({ names }) => names),
  'a day such as monday or mon',
);

/** A day of the week by its name. */
export const weekday: Shape<Weekday> = {
  ...dayNames,
  read: (node, spot) => {
    const name = dayNames.read(node, spot);
    return weekdays.find(({ names }) => names.some((known) => known === name))?.day;
  },
};

/** A day of the week by its name or its number; 0 is Sunday. */
export const weekdayOrNumber: Shape<Weekday> = {
  expected: 'a day such as monday, or a whole number from 0 to 6, where 0 is Sunday',
  schema: { anyOf: [weekday.schema, { type: 'integer', minimum: 0, maximum: 6 }] },
  read(node, spot) {
    const value = node.kind === 'scalar' ? node.value : null;
    const found = weekdays.find(({ day, names }) => day === value || names.some((name) => name === value));
    return found?.day ?? spot.fault(describeNode(node), this.expected);
  },
};

/** Minutes after midnight. */
export const timeOfDay = text({
  expected: 'a time such as "08:00"',
  pattern: /^(?:[01]?\d|2[0-3]):[0-5]\d$/u,
  parse: (value) => {
    const [hours, minutes] = value.split(':');
    return { value: Number(hours) * 60 + Number(minutes) };
  },
});

/** A day, `YYYY-MM-DD`. */
export const day = text({
  expected: 'a day of the calendar, such as 2026-12-31',
  pattern: /^\d{4}-\d{2}-\d{2}$/u,
  parse: (value) => {
    const [year, month, day] = value.split('-').map(Number);
    const isReal = year !== undefined && month !== undefined && day !== undefined && isRealDate({ year, month, day });
    return isReal ? { value } : { problem: `is "${value}", which no calendar has` };
  },
});

const zone = text({
  expected: 'an IANA time zone',
  pattern: /^[A-Za-z][\w+/-]*$/u,
  parse: (value) => {
    const zone = parseTimeZone(value);
    return zone === null ? wrong(value) : { value: zone };
  },
});

/** A zone by its IANA name; one with a slip is told what it probably should be. */
export const timeZone: Shape<string> = {
  ...zone,
  read: (node, spot) => {
    const isKnown = node.kind === 'scalar' && typeof node.value === 'string' && parseTimeZone(node.value) !== null;
    if (isKnown) return zone.read(node, spot);
    return spot.fault(describeNode(node), `${zone.expected}${guess(node, Intl.supportedValuesOf('timeZone'))}`);
  },
};

export const locale = text({
  expected: 'a BCP 47 language tag',
  pattern: /^[A-Za-z]{2,8}(?:-[A-Za-z\d]{1,8})*$/u,
  parse: (value) => {
    const tag = parseLocale(value);
    return tag === null ? wrong(value) : { value: tag };
  },
});

const minutesIn: Readonly<Record<string, number>> = { m: 1, h: 60, d: 24 * 60 };
const shortest = 5;
const longest = 366 * 24 * 60;

/** How often something happens, in minutes. */
export const interval = text({
  expected: 'minutes, hours or days from 5m to 366d, such as 30m, 24h, 7d',
  pattern: /^[1-9]\d{0,5}[mhd]$/u,
  parse: (value) => {
    const minutes = Number(value.slice(0, -1)) * (minutesIn[value.slice(-1)] ?? 1);
    return minutes < shortest || minutes > longest ? wrong(value) : { value: minutes };
  },
});

const bytesIn: Readonly<Record<string, number>> = { KB: 1_000, MB: 1_000_000, KiB: 1_024, MiB: 1_048_576 };
const smallestMail = 100_000;
const largestMail = 150_000_000;

/** The size of a mail, in bytes. */
export const mailSize = text({
  expected: 'a size from 100KB to 150MB, such as 10MB',
  pattern: /^[1-9]\d{0,8} ?[KM]i?B$/u,
  parse: (value) => {
    const [, number = '', unit = ''] = /^(\d+) ?(\w+)$/.exec(value) ?? [];
    const bytes = Number(number) * (bytesIn[unit] ?? 1);
    return bytes < smallestMail || bytes > largestMail ? wrong(value) : { value: bytes };
  },
});

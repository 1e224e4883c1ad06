import fc from 'fast-check';
import type { Cadence, Schedule, Weekday } from '../src/index.ts';

/** Zones with every habit: half-hour changes, none, midnight changes, days left out, odd offsets. */
export const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Pacific/Apia',
  'Pacific/Kwajalein',
  'America/Sao_Paulo',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'America/St_Johns',
  'Atlantic/Azores',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
] as const;

export const weekday = fc.integer({ min: 0, max: 6 }).map((day): Weekday => {
  switch (day) {
    case 1:
    case 2:
    case 3:
    case 4:
    case 5:
    case 6:
      return day;
    default:
      return 0;
  }
});

export const cadence: fc.Arbitrary<Cadence> = fc.oneof(
  fc.constant<Cadence>({ kind: 'daily' }),
  fc.record({ kind: fc.constant('weekly' as const), weekStartsOn: weekday, sendOn: weekday }),
  fc.record({ kind: fc.constant('monthly' as const), sendOn: fc.integer({ min: 1, max: 28 }) }),
);

export const anySchedule: fc.Arbitrary<Schedule> = fc.record({
  id: fc.constant('weekly'),
  tenant: fc.constant('contoso'),
  cadence,
  timeZone: fc.constantFrom(...zones),
  sendAt: fc.integer({ min: 0, max: 1439 }),
  missed: fc.constantFrom('latest' as const, 'all' as const),
});

/** Whole milliseconds from 1991 to 2034. */
export const anyInstant = fc.integer({ min: Date.UTC(1991, 0), max: Date.UTC(2034, 0) });

/** Every Monday at 08:00 in Berlin, about the week from Monday on. */
export const mondays: Schedule = {
  id: 'weekly',
  tenant: 'contoso',
  cadence: { kind: 'weekly', weekStartsOn: 1, sendOn: 1 },
  timeZone: 'Europe/Berlin',
  sendAt: 480,
  missed: 'latest',
};

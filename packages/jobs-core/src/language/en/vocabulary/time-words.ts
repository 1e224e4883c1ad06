/** Months: number → names, separated by blanks. */
export const months: Readonly<Record<string, string>> = {
  1: 'january jan',
  2: 'february feb febr',
  3: 'march mar',
  4: 'april apr',
  5: 'may',
  6: 'june jun',
  7: 'july jul',
  8: 'august aug',
  9: 'september sep sept',
  10: 'october oct',
  11: 'november nov',
  12: 'december dec',
};

/** Weekdays: 0 is Sunday → names, separated by blanks. */
export const weekdays: Readonly<Record<string, string>> = {
  0: 'sunday sun',
  1: 'monday mon',
  2: 'tuesday tue tues',
  3: 'wednesday wed weds',
  4: 'thursday thu thur thurs',
  5: 'friday fri',
  6: 'saturday sat',
};

/** What periods and durations are counted in. */
export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'businessDay'
  | 'week'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'year';

export const units: readonly (readonly [Unit, string])[] = [
  ['second', 's sec secs second seconds'],
  ['minute', 'm min mins minute minutes'],
  ['hour', 'h hr hrs hour hours'],
  ['day', 'd day days'],
  ['businessDay', 'workday workdays weekday weekdays'],
  ['week', 'w wk wks week weeks'],
  ['fortnight', 'fortnight fortnights'],
  ['month', 'mo mos mth mths month months'],
  ['quarter', 'qtr qtrs quarter quarters'],
  ['year', 'y yr yrs year years'],
];

/** A part of the day, with its usual hours (see `dayPartHours`). */
export type DayPart = 'morning' | 'afternoon' | 'evening' | 'night';

export const dayParts: readonly (readonly [DayPart, string])[] = [
  ['morning', 'morning'],
  ['afternoon', 'afternoon'],
  ['evening', 'evening eve'],
  ['night', 'night overnight nighttime'],
];

/** The hours of each part; beyond 24 is the next day. */
export const dayPartHours: Readonly<Record<DayPart, readonly [number, number]>> = {
  morning: [6, 12],
  afternoon: [12, 18],
  evening: [18, 22],
  night: [18, 30],
};

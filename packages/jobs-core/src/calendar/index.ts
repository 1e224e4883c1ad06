// The calendar on the wall: days, weeks and months in a time zone, as integer arithmetic on instants. No I/O.
export { instantOf, startOfLocalDay } from './instant-of.ts';
export {
  dateOfDay,
  dayNumber,
  daysInMonth,
  formatLocalDate,
  isRealDate,
  type LocalDate,
  type LocalDateTime,
  localDate,
  localDateTime,
  localDay,
  weekdayOfDay,
} from './local-date.ts';
export {
  addDays,
  addMonths,
  addMonthsToDate,
  addWeeks,
  isoWeekOfDay,
  isoWeekStart,
  startOfDay,
  startOfMonth,
  startOfQuarter,
  startOfWeek,
  startOfYear,
  weekStart,
} from './periods.ts';
export { describeOffset, zoneAbbreviation } from './zone-label.ts';
export { isValidTimeZone, type OffsetReader, offsetAt, offsetReader } from './zone-offset.ts';

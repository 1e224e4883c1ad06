import { type LocalDateTime, localDateTime, offsetAt } from '@jobdesk/jobs-core/calendar';
import type { BoundedWindow, Instant } from '@jobdesk/jobs-core/model';
import { localDaysOf } from '@jobdesk/jobs-core/summary';
import { monthName, shortMonthName, shortWeekdayName, timeOfDay, weekdayName, zoneText } from './date-text.ts';
import { questionAbout } from './question.ts';
import type { Period } from './report-document.ts';
import { isWholeDays } from './whole-days.ts';

const hour = 3_600_000;
const minute = 60_000;

/** The period of a report in words. */
export function periodOf(window: BoundedWindow, timeZone: string): Period {
  return {
    from: window.from,
    to: window.to,
    timeZone,
    text: periodText(window, timeZone, longForm),
    shortText: periodText(window, timeZone, shortForm),
    zoneText: zonesText(window, timeZone),
    clockChange: clockChangeText(window, timeZone),
    question: questionAbout({}, { window, timeZone }),
  };
}

interface Form {
  readonly date: (date: LocalDateTime, parts: { readonly month: boolean; readonly year: boolean }) => string;
  /** Between two dates that are single words. */
  readonly tightDash: boolean;
}

const longForm: Form = {
  date: (date, { month, year }) =>
    [shortWeekdayName(date), date.day, month ? monthName(date) : '', year ? date.year : ''].filter(Boolean).join(' '),
  tightDash: false,
};

const shortForm: Form = {
  date: (date, { month, year }) =>
    [date.day, month ? shortMonthName(date) : '', year ? date.year : ''].filter(Boolean).join(' '),
  tightDash: true,
};

function periodText(window: BoundedWindow, timeZone: string, form: Form): string {
  const from = localDateTime(window.from, timeZone);
  if (!isWholeDays(window, timeZone)) {
    const to = localDateTime(window.to, timeZone);
    const whole = (at: LocalDateTime): string => `${form.date(at, { month: true, year: true })}, ${timeOfDay(at)}`;
    return `${whole(from)} – ${whole(to)}`;
  }
  const last = localDateTime(window.to - 1, timeZone);
  const end = form.date(last, { month: true, year: true });
  const sameYear = from.year === last.year;
  const sameMonth = sameYear && from.month === last.month;
  if (sameMonth && from.day === last.day) return end;
  const start = form.date(from, { month: !sameMonth, year: !sameYear });
  return sameMonth && form.tightDash ? `${start}–${end}` : `${start} – ${end}`;
}

function zonesText({ from, to }: BoundedWindow, timeZone: string): string {
  const first = zoneText(timeZone, from);
  const last = zoneText(timeZone, Math.max(from, to - 1));
  if (first === timeZone) return first;
  return `${timeZone} (${first === last ? first : `${first}, then ${last}`})`;
}

interface ClockChange {
  readonly at: Instant;
  /** Positive when the clocks went forward, in milliseconds. */
  readonly by: number;
}

function clockChangeText(window: BoundedWindow, timeZone: string): string | null {
  const changes = localDaysOf(window, timeZone).flatMap(({ window: { from, to } }): readonly ClockChange[] => {
    const by = offsetAt(timeZone, to) - offsetAt(timeZone, from);
    // A change at the very end of the period does not touch it.
    return by === 0 || offsetAt(timeZone, to - 1) === offsetAt(timeZone, from) ? [] : [{ at: from, by }];
  });
  if (changes.length === 0) return null;
  const hours = (window.to - window.from) / hour;
  const sentences = changes.map(({ at, by }) => {
    const date = localDateTime(at, timeZone);
    const amount = Math.abs(by) === hour ? 'one hour' : `${Math.abs(by) / minute} minutes`;
    return `went ${by > 0 ? 'forward' : 'back'} ${amount} on ${weekdayName(date)} ${date.day} ${monthName(date)}`;
  });
  return `The clocks ${sentences.join(' and ')}: this period has ${Number(hours.toFixed(2))} hours.`;
}

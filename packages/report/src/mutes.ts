import { dateOfDay, dayNumber, localDay } from '@jobdesk/jobs-core/calendar';
import type { SeriesTally } from '@jobdesk/jobs-core/summary';
import { shortMonthName, shortWeekdayName } from './date-text.ts';
import type { ReportFacts, ReportMute } from './report-facts.ts';

type Muting = Pick<ReportFacts, 'mutes' | 'tenant' | 'generatedAt'>;

/** The mutes that hold on the day of the report. */
export function activeMutes(facts: Muting): readonly ReportMute[] {
  const { mutes = [], tenant, generatedAt } = facts;
  const today = localDay(generatedAt, tenant.timeZone);
  return mutes.filter(({ until }) => {
    const last = lastDayOf(until);
    return last === null || last >= today;
  });
}

/** Whether the backups of this service are muted. */
export function isMuted(facts: Muting, service: number | null): boolean {
  return activeMutes(facts).some((mute) => mute.service === service);
}

/** The series that may need action: all but the muted backups. */
export function unmutedSeries(facts: Muting & Pick<ReportFacts, 'summary'>): readonly SeriesTally[] {
  return facts.summary.series.filter(({ operation, service }) => operation !== 'backup' || !isMuted(facts, service));
}

/** `until Fri 18 Dec 2026`; `until it is taken back`, where there is no end. */
export function untilText({ until }: ReportMute): string {
  const number = lastDayOf(until);
  if (number === null) return 'until it is taken back';
  const date = dateOfDay(number);
  return `until ${shortWeekdayName(date)} ${date.day} ${shortMonthName(date)} ${date.year}`;
}

/** The number of the last day; null for no end. What is no day ends nothing. */
function lastDayOf(until: string | null): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(until ?? '') ?? [];
  return day === undefined ? null : dayNumber({ year: Number(year), month: Number(month), day: Number(day) });
}

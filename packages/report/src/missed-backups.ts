import type { ScheduleOutcome } from '@jobdesk/jobs-core/summary';
import { isMuted } from './mutes.ts';
import type { ReportFacts } from './report-facts.ts';

/**
 * How the declared schedules were kept; null where that cannot be told: none was declared, or not every job could be
 * read, and what looks missing may only be unread.
 */
export function keptSchedules({ schedules = [], completeness }: ReportFacts): readonly ScheduleOutcome[] | null {
  return schedules.length === 0 || !completeness.complete ? null : schedules;
}

/** The schedules of which at least one start was missed, without those that are muted. */
export function missedSchedules(facts: ReportFacts): readonly ScheduleOutcome[] {
  return (keptSchedules(facts) ?? []).filter(({ missed, schedule }) => missed > 0 && !isMuted(facts, schedule.service));
}

/** How many starts were missed of what is not muted. */
export function missedStarts(facts: ReportFacts): number {
  return missedSchedules(facts).reduce((sum, { missed }) => sum + missed, 0);
}

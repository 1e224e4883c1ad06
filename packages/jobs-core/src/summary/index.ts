// What jobs add up to: outcomes, rates, groups, local days, in one pass over a stream.

// What counts and rates look like, the same on every surface.
export { counted, listed, wholeNumber } from './count-text.ts';
// Whether backups start as often as was declared.
export { type DeclaredSchedule, nextDue } from './declared-schedule.ts';
export { type GroupedBy, Grouper, groupName, type JobGroup } from './grouper.ts';
export { type DayOfPeriod, localDaysOf } from './local-days.ts';
export { isAllSkipped, type Outcome, outcomeOf, outcomes } from './outcome.ts';
export { fewRuns, formatPercent, formatRate, noRate } from './rate-text.ts';
export { type ScheduleOutcome, ScheduleWatch } from './schedule-watch.ts';
export { StatusCounts } from './status-counts.ts';
export { successRate } from './success-rate.ts';
export type { DayTally, ObjectTotals, SeriesTally, ServiceTally, SuccessRate, Summary, Tally } from './summary.ts';
export { TallyCounter } from './tally-counter.ts';
export { type SummaryOptions, summarise, Tallying } from './tallying.ts';
export { TopList } from './top-list.ts';

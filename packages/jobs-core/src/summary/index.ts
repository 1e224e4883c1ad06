// What jobs add up to: outcomes, rates, groups, local days, in one pass over a stream.
export { isAllSkipped, type Outcome, outcomeOf, outcomes } from './outcome.ts';
export type { DayTally, ObjectTotals, SeriesTally, ServiceTally, SuccessRate, Summary, Tally } from './summary.ts';

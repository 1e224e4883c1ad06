// What jobs add up to: outcomes, rates, groups, local days, in one pass over a stream.
export {
  type DayTally,
  type ObjectTotals,
  type Outcome,
  outcomes,
  type ServiceTally,
  type SuccessRate,
  type Summary,
  type Tally,
} from './summary.ts';

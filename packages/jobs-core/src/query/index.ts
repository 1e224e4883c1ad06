// What to ask for: immutable queries and the pure functions that read them.
export { type DescribeQueryOptions, describeQuery } from './describe-query.ts';
export { JobQuery, jobs } from './job-query.ts';
export { matches, matchesApartFromWindow } from './matches.ts';
export {
  coveringRange,
  forType,
  type JobsRequest,
  planRequests,
  type RangeRule,
  type RequestPlan,
  type ServerWays,
  worthBounding,
} from './plan-requests.ts';
export {
  everyJob,
  type Grouping,
  groupings,
  type QueryNode,
  type Sort,
  type SortField,
  sortFields,
} from './query-node.ts';

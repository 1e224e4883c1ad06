// Which report is due when.
export type { Due } from './due.ts';
export { lastDue } from './last-due.ts';
export { nextDue } from './next-due.ts';
export { owedRuns } from './owed-runs.ts';
export type { Cadence, Schedule, Weekday } from './schedule.ts';

// What became of it: runs, their mails, and the port that remembers them. The package `store` implements it.
export type { Claim } from './claim.ts';
export type { DeliveryState, MailKind, RecordedDelivery, Recipient } from './delivery.ts';
export type { PlannedRun, RecordedRun, RunState } from './run.ts';
export type {
  AttemptOutcome,
  ClaimedDelivery,
  ClaimedRun,
  KeptMessage,
  Mailing,
  PlannedDelivery,
  Runs,
} from './runs.ts';

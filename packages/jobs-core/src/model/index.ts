// What a job is: plain readonly data, no I/O.
export { describeDuration, formatTimeSpan, parseTimeSpan } from './duration.ts';
export { formatInstant, type Instant } from './instant.ts';
export type { Job, ObjectCounts } from './job.ts';
export {
  isOpen,
  type JobStatus,
  type JobStatusCode,
  jobStatuses,
  needsAttention,
  status,
  statusByCode,
  statusName,
} from './job-status.ts';
export { type JobType, jobTypeByCode, jobTypeName, jobTypes } from './job-type.ts';
export { type Operation, operations } from './operation.ts';
export { type Service, type ServiceKey, serviceByCode, serviceByKey, serviceName, services } from './service.ts';
export { always, type BoundedWindow, contains, type TimeWindow, timeWindow } from './time-window.ts';
export { defaultDataCenter, type Environment, type EnvironmentKey, environments, graphUrl } from './vendor-hosts.ts';

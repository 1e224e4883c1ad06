import type { Grouping } from '../../../query/index.ts';

/** What jobs can be counted by ("by service", "per day"), in plain form, separated by `|`. */
export const groupingNames: readonly (readonly [Grouping, string])[] = [
  [
    'service',
    'service|services|service type|servicetype|service types|workload|workloads|workload type|svc|svcs|protected service|product|products|backup service|cloud service|cloud services|type of service|kind of service|platform|platforms|service name',
  ],
  [
    'operation',
    'operation|operations|operation type|op|ops|kind of operation|type of operation|action|actions|operation kind',
  ],
  [
    'status',
    'status|statuses|state|states|outcome|outcomes|result|results|job status|final status|job state|statuscode|status code|job statuses|end state|job outcome',
  ],
  ['day', 'day|days|date|dates|calendar day|start date|start day|day of start|each day|local day'],
  [
    'jobType',
    'job type|jobtype|jobtypes|job types|type|types|type of job|kind of job|job kind|kind|types of job|kinds of job|types of jobs',
  ],
];

import type { Explanation } from '../../../src/language/index.ts';

/** A question of the specification, and how it must be read. */
export interface Example {
  readonly question: string;
  readonly note: string;
  /** Where it differs from 2026-11-18T15:30Z in New York, weeks from Monday, en-US. */
  readonly reference?: { readonly now: string; readonly timeZone: string; readonly locale: string };
  /** Fields left out are null. */
  readonly expect: Partial<Explanation>;
  readonly jobTypesAnyOf?: readonly (readonly number[])[];
  readonly statusesAnyOf?: readonly (readonly number[])[];
  readonly fromAnyOf?: readonly string[];
  readonly toAnyOf?: readonly string[];
  readonly intentAnyOf?: readonly string[];
  readonly searchTextAnyOf?: readonly string[];
  /** What the words not understood leave open. */
  readonly ignoreFields?: readonly string[];
  /** Words that must be reported. */
  readonly mustFlag?: readonly string[];
}

/** The thirty examples of the specification. */
export const examples: readonly Example[] = [
  {
    question: 'failed Cosmos DB restores last week',
    note: 'Calendar week by weekStartsOn; half-open; local midnight to UTC.',
    expect: {
      intent: 'list',
      jobTypes: [80010],
      statuses: [16],
      from: '2026-11-09T05:00:00Z',
      to: '2026-11-16T05:00:00Z',
    },
  },
  {
    question: 'S3 backups this month',
    note: 'A calendar period runs to its end, also when it contains now.',
    expect: { intent: 'list', jobTypes: [90110], from: '2026-11-01T04:00:00Z', to: '2026-12-01T05:00:00Z' },
  },
  {
    question: 'failed jobs last 14 days',
    note: 'Rolling: from the same local wall-clock time N days ago to now; starting at a local midnight (today included) is also right.',
    expect: { intent: 'list', statuses: [16], from: '2026-11-04T15:30:00Z', to: '2026-11-18T15:30:00Z' },
    fromAnyOf: ['2026-11-04T05:00:00Z', '2026-11-05T05:00:00Z'],
  },
  {
    question: 'restores in the last 6 hours',
    note: 'Hours and minutes are exact elapsed time.',
    expect: {
      intent: 'list',
      jobTypes: [
        2, 256, 2048, 20006, 20010, 20013, 20015, 20017, 20018, 20020, 20023, 60001, 60011, 60101, 70011, 80010, 90001,
        90120,
      ],
      from: '2026-11-18T09:30:00Z',
      to: '2026-11-18T15:30:00Z',
    },
    jobTypesAnyOf: [
      [2, 256, 2048, 20006, 20010, 20013, 20015, 20017, 20020, 20023, 60001, 60011, 60101, 70011, 80010, 90001, 90120],
      [
        2, 256, 2048, 20006, 20010, 20013, 20015, 20017, 20018, 20020, 20023, 40001, 60001, 60011, 60101, 70011, 80010,
        90001, 90120,
      ],
      [
        2, 256, 2048, 20006, 20010, 20013, 20015, 20017, 20020, 20023, 40001, 60001, 60011, 60101, 70011, 80010, 90001,
        90120,
      ],
    ],
  },
  {
    question: 'jobs from Oct 5 to Oct 9',
    note: 'A named end date is included.',
    expect: { intent: 'list', from: '2026-10-05T04:00:00Z', to: '2026-10-10T04:00:00Z' },
  },
  {
    question: 'restores from 9am to 11am yesterday',
    note: 'A time of day as an end is an exact instant.',
    expect: {
      intent: 'list',
      jobTypes: [
        2, 256, 2048, 20006, 20010, 20013, 20015, 20017, 20018, 20020, 20023, 60001, 60011, 60101, 70011, 80010, 90001,
        90120,
      ],
      from: '2026-11-17T14:00:00Z',
      to: '2026-11-17T16:00:00Z',
    },
    jobTypesAnyOf: [
      [2, 256, 2048, 20006, 20010, 20013, 20015, 20017, 20020, 20023, 60001, 60011, 60101, 70011, 80010, 90001, 90120],
      [
        2, 256, 2048, 20006, 20010, 20013, 20015, 20017, 20018, 20020, 20023, 40001, 60001, 60011, 60101, 70011, 80010,
        90001, 90120,
      ],
      [
        2, 256, 2048, 20006, 20010, 20013, 20015, 20017, 20020, 20023, 40001, 60001, 60011, 60101, 70011, 80010, 90001,
        90120,
      ],
    ],
  },
  {
    question: 'exports since Nov 12',
    note: '"since" is open-ended.',
    expect: { intent: 'list', jobTypes: [4, 257, 4096, 20004, 20025, 70012, 90002], from: '2026-11-12T05:00:00Z' },
  },
  {
    question: 'failed backups before Oct 20',
    note: '"before" excludes the named day; "until/through/by" includes it.',
    expect: {
      intent: 'list',
      jobTypes: [
        1, 128, 1024, 20003, 20009, 20012, 20014, 20016, 20019, 20022, 40000, 60000, 60010, 60100, 70010, 80000, 90000,
        90110,
      ],
      statuses: [16],
      to: '2026-10-20T04:00:00Z',
    },
  },
  {
    question: 'failed on Dec 30',
    note: 'A date without a year is the most recent past one.',
    expect: { intent: 'list', statuses: [16], from: '2025-12-30T05:00:00Z', to: '2025-12-31T05:00:00Z' },
  },
  {
    question: 'vmware backups on Thursday',
    note: 'A bare weekday is the most recent one.',
    expect: { intent: 'list', jobTypes: [60010], from: '2026-11-12T05:00:00Z', to: '2026-11-13T05:00:00Z' },
  },
  {
    question: 'restores 05/11/2026',
    note: 'Numeric dates follow the locale.',
    reference: { now: '2026-11-18T15:30:00Z', timeZone: 'Europe/London', locale: 'en-GB' },
    expect: {
      intent: 'list',
      jobTypes: [
        2, 256, 2048, 20006, 20010, 20013, 20015, 20017, 20018, 20020, 20023, 60001, 60011, 60101, 70011, 80010, 90001,
        90120,
      ],
      from: '2026-11-05T00:00:00Z',
      to: '2026-11-06T00:00:00Z',
    },
    jobTypesAnyOf: [
      [2, 256, 2048, 20006, 20010, 20013, 20015, 20017, 20020, 20023, 60001, 60011, 60101, 70011, 80010, 90001, 90120],
      [
        2, 256, 2048, 20006, 20010, 20013, 20015, 20017, 20018, 20020, 20023, 40001, 60001, 60011, 60101, 70011, 80010,
        90001, 90120,
      ],
      [
        2, 256, 2048, 20006, 20010, 20013, 20015, 20017, 20020, 20023, 40001, 60001, 60011, 60101, 70011, 80010, 90001,
        90120,
      ],
    ],
  },
  {
    question: 'jobs on Sunday',
    note: 'The day the clocks went back is 25 hours long.',
    reference: { now: '2026-10-28T10:00:00Z', timeZone: 'Europe/London', locale: 'en-GB' },
    expect: { intent: 'list', from: '2026-10-24T23:00:00Z', to: '2026-10-26T00:00:00Z' },
  },
  {
    question: 'did any ec2 backups fail overnight',
    note: 'Overnight / last night: 18:00 yesterday to 06:00 today. Other usual hours are accepted, but it must reach past midnight.',
    expect: {
      intent: 'list',
      jobTypes: [20009],
      statuses: [16],
      from: '2026-11-17T23:00:00Z',
      to: '2026-11-18T11:00:00Z',
    },
    intentAnyOf: ['count', 'summary'],
    fromAnyOf: [
      '2026-11-17T22:00:00Z',
      '2026-11-18T00:00:00Z',
      '2026-11-18T01:00:00Z',
      '2026-11-18T02:00:00Z',
      '2026-11-18T03:00:00Z',
      '2026-11-18T04:00:00Z',
      '2026-11-18T05:00:00Z',
    ],
    toAnyOf: ['2026-11-18T10:00:00Z', '2026-11-18T12:00:00Z', '2026-11-18T13:00:00Z', '2026-11-18T14:00:00Z'],
  },
  {
    question: 'jobs on Nov 11 in the morning',
    note: 'Morning 06\u201312, afternoon 12\u201318, evening 18\u201322, night 18\u201306.',
    expect: { intent: 'list', from: '2026-11-11T11:00:00Z', to: '2026-11-11T17:00:00Z' },
    fromAnyOf: [
      '2026-11-11T05:00:00Z',
      '2026-11-11T09:00:00Z',
      '2026-11-11T10:00:00Z',
      '2026-11-11T12:00:00Z',
      '2026-11-11T13:00:00Z',
    ],
  },
  {
    question: 'weekend restores',
    note: 'The most recent weekend that has begun.',
    expect: {
      intent: 'list',
      jobTypes: [
        2, 256, 2048, 20006, 20010, 20013, 20015, 20017, 20018, 20020, 20023, 60001, 60011, 60101, 70011, 80010, 90001,
        90120,
      ],
      from: '2026-11-14T05:00:00Z',
      to: '2026-11-16T05:00:00Z',
    },
    jobTypesAnyOf: [
      [2, 256, 2048, 20006, 20010, 20013, 20015, 20017, 20020, 20023, 60001, 60011, 60101, 70011, 80010, 90001, 90120],
      [
        2, 256, 2048, 20006, 20010, 20013, 20015, 20017, 20018, 20020, 20023, 40001, 60001, 60011, 60101, 70011, 80010,
        90001, 90120,
      ],
      [
        2, 256, 2048, 20006, 20010, 20013, 20015, 20017, 20020, 20023, 40001, 60001, 60011, 60101, 70011, 80010, 90001,
        90120,
      ],
    ],
    fromAnyOf: ['2026-11-13T22:00:00Z', '2026-11-13T23:00:00Z'],
  },
  {
    question: 'Q2 exports',
    note: 'The most recent such quarter that has begun.',
    expect: {
      intent: 'list',
      jobTypes: [4, 257, 4096, 20004, 20025, 70012, 90002],
      from: '2026-04-01T04:00:00Z',
      to: '2026-07-01T04:00:00Z',
    },
  },
  {
    question: 'year to date exceptions',
    note: '"to date" ends now. Exception (8) is not Failed (16).',
    expect: { intent: 'list', statuses: [8], from: '2026-01-01T05:00:00Z', to: '2026-11-18T15:30:00Z' },
    toAnyOf: ['2027-01-01T05:00:00Z'],
  },
  {
    question: 'postgres jobs not successful',
    note: 'Negation is the complement of the status set; a complement within finished jobs is also accepted here.',
    expect: { intent: 'list', jobTypes: [60100, 60101], statuses: [0, 1, 4, 8, 16, 32, 64] },
    statusesAnyOf: [
      [4, 8, 16, 64],
      [8, 16, 64],
      [8, 16],
      [4, 8, 16],
    ],
  },
  {
    question: 'all exports except Azure Storage',
    note: 'Exclusion applies to what was asked for.',
    expect: { intent: 'list', jobTypes: [4, 257, 20004, 20025, 70012, 90002] },
  },
  {
    question: 'queued S3 restores',
    note: 'Queued/pending: Not Started or Waiting.',
    expect: { intent: 'list', jobTypes: [90120], statuses: [0, 32] },
    statusesAnyOf: [[32], [0]],
  },
  {
    question: 'failed B2C and DevOps backups',
    note: 'A list of services shares the operation; "B2C" is not "Azure AD".',
    expect: { intent: 'list', jobTypes: [20014, 20019], statuses: [16] },
  },
  {
    question: 'S3 restores and GCS backups',
    note: 'Each operation belongs to its own service (no cross product).',
    expect: { intent: 'list', jobTypes: [70010, 90120] },
  },
  {
    question: 'VM restores',
    note: 'Ambiguous words mean the union: Azure VM, Google VM and VMware (with or without EC2). Say so in "ambiguous".',
    expect: { intent: 'list', jobTypes: [2, 20018, 20023, 60011] },
    jobTypesAnyOf: [
      [2, 20023, 60011],
      [2, 20010, 20018, 20023, 60011],
      [2, 20010, 20023, 60011],
    ],
  },
  {
    question: 'AWS failures today',
    note: 'A vendor name means all of its services (settings with or without).',
    expect: {
      intent: 'list',
      jobTypes: [20009, 20010, 40000, 40001, 90110, 90120],
      statuses: [16],
      from: '2026-11-18T05:00:00Z',
      to: '2026-11-19T05:00:00Z',
    },
    jobTypesAnyOf: [[20009, 20010, 90110, 90120]],
  },
  {
    question: 'how many vmware backups were skipped this week',
    note: '',
    expect: {
      intent: 'count',
      jobTypes: [60010],
      statuses: [4],
      from: '2026-11-16T05:00:00Z',
      to: '2026-11-23T05:00:00Z',
    },
  },
  {
    question: '4 slowest EC2 backups last month',
    note: '',
    expect: {
      intent: 'list',
      jobTypes: [20009],
      from: '2026-10-01T04:00:00Z',
      to: '2026-11-01T04:00:00Z',
      limit: 4,
      sort: 'duration:desc',
    },
  },
  {
    question: 'last 7 jobs',
    note: 'A count of jobs, not a time range.',
    expect: { intent: 'list', limit: 7, sort: 'startTime:desc' },
  },
  {
    question: 'SQL Server backups over 45 minutes with failed objects',
    note: '"failed objects" is not the status Failed.',
    expect: { intent: 'list', jobTypes: [60000], minDurationSeconds: 2700, hasFailedObjects: true },
  },
  {
    question: 'what happened to FB20261030040000321',
    note: '',
    expect: { intent: 'detail', jobId: 'FB20261030040000321' },
    searchTextAnyOf: ['FB20261030040000321'],
  },
  {
    question: 'failed Dropbox backups by team yesterday',
    note: 'Words that narrow the question but cannot be honoured must be reported in "unrecognized", never dropped.',
    expect: { intent: 'list', statuses: [16], from: '2026-11-17T05:00:00Z', to: '2026-11-18T05:00:00Z' },
    ignoreFields: ['jobTypes', 'groupBy', 'intent', 'searchText'],
    mustFlag: ['dropbox', 'team'],
  },
];

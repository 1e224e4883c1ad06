import type { ReadingNote } from '@jobdesk/jobs-core/client';
import { type BoundedWindow, type Job, jobTypeByCode, jobTypes } from '@jobdesk/jobs-core/model';
import { type Summary, Tallying } from '@jobdesk/jobs-core/summary';
import { AttentionList } from '../../src/attention-list.ts';
import { buildReport } from '../../src/build-report.ts';
import type { ReportDocument } from '../../src/report-document.ts';

const timeZone = 'America/New_York';
const window = { from: Date.parse('2026-11-16T05:00:00Z'), to: Date.parse('2026-11-23T05:00:00Z') };
const hour = 3_600_000;
const azureVmBackup = { code: 1, service: jobTypeByCode(1)?.service ?? null, operation: 'backup' } as const;

/** What a sample differs in from an ordinary week. */
export interface SampleOptions {
  readonly jobs?: readonly Job[];
  readonly tenant?: string;
  readonly simulated?: boolean;
  readonly notes?: readonly ReadingNote[];
  readonly before?: readonly Job[] | null;
}

/** A report made by the real builder from jobs that need no server. */
export function sampleReport(options: SampleOptions = {}): ReportDocument {
  const {
    jobs = ordinaryWeek(),
    tenant = 'Contoso Ltd',
    simulated = false,
    notes = [],
    before = ordinaryWeek(7),
  } = options;
  const attention = new AttentionList();
  for (const job of jobs) attention.add(job);
  const weekBefore = { from: window.from - 168 * hour, to: window.from };
  return buildReport({
    tenant: { id: 'contoso', name: tenant, timeZone },
    window,
    summary: summaryOf(jobs, window),
    completeness: {
      complete: notes.every(({ incomplete }) => !incomplete),
      read: jobs.length,
      expected: jobs.length,
      asOf: window.to + 6 * hour,
      notes,
    },
    before:
      before === null
        ? { kind: 'missing', reason: 'the week before could not be read.' }
        : {
            kind: 'read',
            summary: summaryOf(
              before.map((job) => ({ ...job, startedAt: (job.startedAt ?? 0) - 168 * hour })),
              weekBefore,
            ),
          },
    listed: attention.result(),
    generatedAt: window.to + 6 * hour + 120_000,
    simulated,
  });
}

function summaryOf(jobs: readonly Job[], of: BoundedWindow): Summary {
  const tallying = new Tallying({ window: of, timeZone });
  for (const job of jobs) tallying.add(job);
  return tallying.result();
}

/** One job; ordinary where nothing else is said. */
export function sampleJob(fields: Partial<Job> = {}): Job {
  const startedAt = fields.startedAt === undefined ? window.from + 26 * hour : fields.startedAt;
  return {
    id: 'FB20261117031500001',
    type: azureVmBackup.code,
    service: azureVmBackup.service,
    operation: azureVmBackup.operation,
    status: 2,
    counts: { failed: 0, successful: 12, skipped: 0, total: 12 },
    startedAt,
    finishedAt: startedAt === null ? null : startedAt + 1_800_000,
    durationMs: 1_800_000,
    comments: '',
    ...fields,
  };
}

const comments = [
  'The snapshot of disk "data-01" could not be created: the storage account is over its quota. Free some space or raise the quota, then run the job again.',
  'Access to vm-prod-eu-7 was denied (0x80070005).',
  'Completed with exceptions: 3 of 48 objects could not be read. See the job’s details.',
  'The agent did not answer within 00:30:00.',
];

/** About 260 jobs of a week, always the same ones. */
export function ordinaryWeek(seed = 1, perDay = 36): readonly Job[] {
  let state = seed * 7919;
  const random = (): number => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  return Array.from({ length: perDay * 7 }, (_, index) => {
    const day = Math.floor(index / perDay);
    const type = jobTypes[Math.floor(random() ** 2 * jobTypes.length)] ?? azureVmBackup;
    const chance = random();
    const status =
      chance < 0.86 ? 2 : chance < 0.9 ? 8 : chance < 0.945 ? 16 : chance < 0.955 ? 64 : chance < 0.975 ? 4 : 1;
    const startedAt = window.from + day * 24 * hour + Math.floor(random() * 22 * hour);
    const total = 1 + Math.floor(random() * 60);
    const failed = status === 16 ? total : status === 8 ? 1 + Math.floor((total - 1) * 0.1) : 0;
    const durationMs = Math.floor((0.05 + random() * 3) * hour);
    const open = status === 1;
    return sampleJob({
      id: `FB202611${16 + day}${String(index).padStart(9, '0')}`,
      type: type.code,
      service: type.service,
      operation: type.operation,
      status,
      counts: { failed, successful: total - failed, skipped: 0, total },
      startedAt,
      finishedAt: open ? null : startedAt + durationMs,
      durationMs: open ? null : durationMs,
      comments: status === 2 ? '' : (comments[index % comments.length] ?? ''),
    });
  });
}

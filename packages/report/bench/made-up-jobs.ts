import { type Job, jobTypes, jobStatuses } from '@jobdesk/jobs-core/model';

const comments = [
  '',
  '',
  '',
  'The job completed.',
  'Failed to take a snapshot of the disk: the operation timed out after 3600 seconds. (ErrorCode: SnapshotTimeout)',
  '3 objects could not be backed up because they are locked by another process & will be retried.',
];

/** A plausible job; the same one for the same number. */
export function madeUpJob(number: number): Job {
  // A multiplicative hash: near numbers give unrelated jobs.
  const dice = Math.imul(number + 1, 2_654_435_761) >>> 0;
  const type = jobTypes[dice % jobTypes.length];
  const total = (dice >>> 7) % 500;
  const failed = dice % 13 === 0 ? (dice >>> 3) % 20 : 0;
  const startedAt = Date.UTC(2026, 9, 1) + ((dice >>> 2) % 7_776_000) * 1000;
  const durationMs = ((dice >>> 5) % 20_000) * 1000;
  const comment = comments[dice % comments.length] ?? '';
  return {
    id: `FB2026${String(number).padStart(11, '0')}`,
    type: type?.code ?? null,
    service: type?.service ?? null,
    operation: type?.operation ?? null,
    status: dice % 10 < 8 ? 2 : (jobStatuses[(dice >>> 4) % jobStatuses.length]?.code ?? null),
    counts: { failed, successful: total, skipped: dice % 3, total: total + failed + (dice % 3) },
    startedAt,
    finishedAt: startedAt + durationMs,
    durationMs,
    comments: dice % 5 === 0 ? `${comment} (vm-${dice % 100_000})` : comment,
  };
}

/** So many made-up jobs, in batches as a reading delivers them. */
export function* madeUpBatches(count: number, batch = 1000): Generator<readonly Job[]> {
  for (let from = 0; from < count; from += batch) {
    yield Array.from({ length: Math.min(batch, count - from) }, (_, index) => madeUpJob(from + index));
  }
}

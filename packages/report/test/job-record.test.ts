import { describe, expect, it } from 'vitest';
import { jobRecord, jobRecordFields } from '../src/job-record.ts';
import { aJob } from './xlsx/sample-workbook.ts';

describe('a job as a record', () => {
  it('has codes beside names, times as ISO 8601 in UTC, the duration in seconds', () => {
    expect(jobRecord(aJob({ comments: '=1' }))).toEqual({
      jobId: 'FB20261026000000001',
      jobType: 20009,
      jobTypeName: 'Amazon EC2 backup',
      service: 256,
      serviceName: 'Amazon EC2',
      operation: 'backup',
      status: 2,
      statusName: 'Successful',
      failedCount: 0,
      successfulCount: 12,
      skippedCount: 1,
      totalCount: 13,
      startTime: '2026-10-27T02:00:00Z',
      finishTime: '2026-10-27T03:30:15Z',
      durationSeconds: 5415,
      comments: '=1',
    });
  });

  it('has null for what is not known, and unknown codes in their names', () => {
    const record = jobRecord(
      aJob({
        type: 99999,
        service: null,
        operation: null,
        status: 3,
        startedAt: null,
        finishedAt: null,
        durationMs: null,
        counts: { failed: null, successful: null, skipped: null, total: null },
      }),
    );
    expect(record).toMatchObject({
      jobTypeName: 'job type 99999',
      service: null,
      serviceName: 'unknown service',
      operation: null,
      statusName: 'status 3',
      failedCount: null,
      startTime: null,
      finishTime: null,
      durationSeconds: null,
    });
  });

  it('writes its fields in the order in which they are listed', () => {
    expect(Object.keys(jobRecord(aJob()))).toEqual(jobRecordFields);
  });
});

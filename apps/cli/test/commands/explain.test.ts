import { describe, expect, it } from 'vitest';
import { jobs } from '../captured-io.ts';

const keys = [
  'intent',
  'jobTypes',
  'statuses',
  'from',
  'to',
  'searchText',
  'jobId',
  'minDurationSeconds',
  'maxDurationSeconds',
  'hasFailedObjects',
  'limit',
  'sort',
  'groupBy',
  'unrecognized',
  'ambiguous',
  'description',
  'ms',
];

describe('jobs explain', () => {
  it('prints the understood query into a pipe, without any settings', async () => {
    const { code, stdout, stderr } = await jobs(['explain', 'failed EC2 backups last week']);
    expect([code, stderr]).toEqual([0, '']);
    const explained = JSON.parse(stdout);
    expect(Object.keys(explained).filter((key) => key !== 'id')).toEqual(keys);
    expect(explained).toMatchObject({ statuses: [16], from: '2026-11-09T00:00:00Z', to: '2026-11-16T00:00:00Z' });
  });

  it('shows a person which word stands for what', async () => {
    const { code, stdout } = await jobs(['explain', 'failed wibble yesterday'], {
      columns: 80,
      env: { NO_COLOR: '1' },
    });
    expect(code).toBe(0);
    expect(stdout).toContain('UNDERSTOOD AS');
    expect(stdout).toContain('"wibble" is not understood.');
  });

  it('wants a question', async () => {
    const { code, stdout, stderr } = await jobs(['explain']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Write: jobs explain');
  });
});

describe('jobs explain --jsonl', () => {
  const lines = [
    '{"id":1,"text":"failed jobs yesterday","now":"2026-03-09T03:30:00Z","timeZone":"America/New_York","weekStartsOn":0,"locale":"en-US"}',
    'no json',
    '{"id":"b","text":7}',
    '{"id":"c","text":"failed","timeZone":"Mars/Phobos"}',
    '',
    '{"id":"d","text":"restores this month"}',
  ];

  it('writes a line for each line, and ends with 2 because some could not be read', async () => {
    const { code, stdout, stderr } = await jobs(['explain', '--jsonl'], { stdin: lines.join('\n') });
    expect([code, stderr]).toEqual([2, '']);
    const written = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(written.map(({ id }) => id)).toEqual([1, null, 'b', 'c', 'd']);
    expect(written.map(({ error }) => error)).toEqual([
      undefined,
      'The line is not a JSON object.',
      '"text" is missing: the question as a string.',
      '"timeZone" must be an IANA zone such as "Europe/London".',
      undefined,
    ]);
    expect(Object.keys(written[0])).toEqual(['id', ...keys]);
    // Yesterday in New York, on the day the clocks went forward: 23 hours from midnight to midnight.
    expect(written[0]).toMatchObject({ from: '2026-03-07T05:00:00Z', to: '2026-03-08T05:00:00Z' });
    expect(written[4]).toMatchObject({ from: '2026-11-01T00:00:00Z', to: '2026-12-01T00:00:00Z' });
  });

  it('writes nothing for nothing', async () => {
    expect(await jobs(['explain', '--jsonl'], { stdin: '' })).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});

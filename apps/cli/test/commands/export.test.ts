import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { jobs } from '../captured-io.ts';
import { lastWeek, type Served, serve, temporaryFolder } from '../served.ts';

let served: Served;
beforeAll(async () => {
  served = await serve({ hostileText: false });
});
afterAll(() => served.close());

describe('jobs export', () => {
  it.each(['csv', 'jsonl', 'xlsx', 'pdf'])('writes the jobs as %s, named by the ending of the file', async (format) => {
    const folder = await temporaryFolder();
    const out = join(folder, `jobs.${format}`);
    const ran = await jobs(['export', 'all jobs last week', '--out', out], { env: served.env });
    expect([ran.code, ran.stdout]).toEqual([0, '']);
    const { ids } = served.simulator.truth.startedWithin(lastWeek);
    expect(ran.stderr).toContain(`Wrote ${ids.length} jobs to ${out}`);
    const bytes = await readFile(out);
    const magic = { csv: 'jobId,', jsonl: '{"jobId"', xlsx: 'PK', pdf: '%PDF-' }[format] ?? '';
    expect(bytes.subarray(0, Buffer.byteLength(magic)).toString()).toBe(magic);
    if (format === 'csv') expect(ids.filter((id) => !bytes.includes(id))).toEqual([]);
    expect(await readdir(folder)).toEqual([`jobs.${format}`]);
  });

  it('writes jsonl to stdout, and nothing else there', async () => {
    const ran = await jobs(['export', 'all jobs last week', '--format', 'jsonl', '--out', '-'], { env: served.env });
    const ids: readonly string[] = ran.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).jobId);
    expect(ids.toSorted()).toEqual([...served.simulator.truth.startedWithin(lastWeek).ids].toSorted());
    expect(ran.stderr).toContain('to stdout');
  });

  it('ends with 3 and says INCOMPLETE when jobs may be missing', async () => {
    const lossy = await serve({ faults: [{ match: 'jobs', fault: { kind: 'missing-rows', rows: 1 } }] });
    onTestFinished(lossy.close);
    const out = join(await temporaryFolder(), 'jobs.csv');
    const { code, stderr } = await jobs(['export', 'all jobs last week', '--out', out], { env: lossy.env });
    expect(code).toBe(3);
    expect(stderr).toMatch(/INCOMPLETE, jobs may be missing\. Wrote \d+ jobs/);
  });

  it.each([
    [['all jobs'], '--out is missing'],
    [['all jobs', '--out', 'jobs'], '--format is missing'],
    [['all jobs', '--out', '-', '--format', 'xlsx'], 'does not go to stdout'],
    [['all jobs', '--out', 'jobs.csv', '--format', 'docx'], '--format expects one of csv, jsonl, xlsx, pdf'],
    [['--out', 'jobs.csv'], 'There is no question.'],
  ])('does not start with %j: %s', async (args, complaint) => {
    const { code, stdout, stderr } = await jobs(['export', ...args], { env: served.env });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(complaint);
  });
});

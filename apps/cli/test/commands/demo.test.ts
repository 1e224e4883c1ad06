import { readdir } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { jobs } from '../captured-io.ts';
import { temporaryFolder } from '../served.ts';

it('jobs demo leaves a report, a workbook and a mail, and answers three questions, without any settings', async () => {
  const folder = await temporaryFolder();
  const { code, stdout, stderr } = await jobs(['demo', '--out', folder]);
  expect([code, stderr]).toEqual([0, '']);
  const endings = (await readdir(folder)).map((name) => name.slice(name.lastIndexOf('.')));
  expect(endings.toSorted()).toEqual(['.eml', '.pdf', '.xlsx']);
  expect(stdout.match(/── jobs ask /g)).toHaveLength(3);
  expect(stdout).toContain('SIMULATED DATA');
  expect(stdout).toContain('Where to look next');
});

import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openMakingFolder, removeOldMakingFolders } from '../../src/run/making-folder.ts';
import { testFolder } from '../delivery/made-report.ts';

it('what a killed process has left is removed a day later, and nothing else', async () => {
  const parent = await testFolder();
  const folder = await openMakingFolder(parent);
  await writeFile(join(folder, 'report.pdf'), 'a customer');
  await writeFile(join(parent, 'other'), 'somebody else');
  await removeOldMakingFolders(Date.now() + 3_600_000, parent);
  expect(await readdir(parent)).toHaveLength(2);
  await removeOldMakingFolders(Date.now() + 25 * 3_600_000, parent);
  expect(await readdir(parent)).toEqual(['other']);
});

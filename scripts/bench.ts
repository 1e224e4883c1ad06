// Runs every benchmark of the workspace, one after another, so that no figure is taken beside another's load.
// Each prints one JSON line per figure: {"name","value","unit","goal","peer"}. `npm run bench -- xlsx` narrows by file name.
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';

const wanted = process.argv.slice(2);
const files = globSync('{packages,apps}/*/bench/*.bench.ts')
  .toSorted()
  .filter((file) => wanted.length === 0 || wanted.some((word) => file.includes(word)));

if (files.length === 0) {
  console.error(`No benchmark's file name contains ${wanted.map((word) => `"${word}"`).join(' or ')}.`);
  process.exit(2);
}

const failed = files.filter(
  (file) => spawnSync(process.execPath, ['--expose-gc', file], { stdio: 'inherit' }).status !== 0,
);
for (const file of failed) console.error(`failed: ${file}`);
process.exit(failed.length === 0 ? 0 : 1);

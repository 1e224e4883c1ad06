// Writes the package that adds the bot to Teams: `npm run teams:pack`.
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { appPackage } from './app-package/app-package.ts';
import { readDetails } from './app-package/read-details.ts';

const usage = `Usage: npm run teams:pack -- [--out jobdesk-teams.zip] [--developer "Contoso IT"] [--app-version 1.0.1]
                             [--website https://…] [--privacy https://…] [--terms https://…]
Needs TEAMS_APP_ID; takes the domain of links from PUBLIC_URL.`;

process.exitCode = await pack();

async function pack(): Promise<0 | 1 | 2> {
  const values = readOptions();
  if (values === null) return 2;
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const { developer, website, privacy, terms } = values;
  const read = readDetails(process.env, { developer, website, privacy, terms, version: values['app-version'] });
  if (read.kind === 'faults') {
    for (const fault of read.faults) console.error(`teams:pack: ${fault}`);
    return 2;
  }
  // npm starts scripts at the project's root, wherever it was called.
  const out = resolve(process.env['INIT_CWD'] ?? '', values.out);
  try {
    await writeFile(out, await appPackage(read.details));
  } catch (error) {
    console.error(`teams:pack: ${out} could not be written: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
  for (const note of read.notes) console.error(`teams:pack: ${note}`);
  console.log(`${out}\nUpload it in the Teams admin center > Teams apps > Manage apps > Upload new app.`);
  return 0;
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        out: { type: 'string', default: 'jobdesk-teams.zip' },
        developer: { type: 'string', default: 'Jobdesk' },
        'app-version': { type: 'string', default: '1.0.0' },
        website: { type: 'string' },
        privacy: { type: 'string' },
        terms: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    console.error(`teams:pack: ${error instanceof Error ? error.message : String(error)}\n${usage}`);
    return null;
  }
}

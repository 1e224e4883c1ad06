import manifest from '../../package.json' with { type: 'json' };
import { defineCommand } from '../command.ts';
import { exitCode } from '../exit-code.ts';

/** `jobs version`: which Jobdesk this is, and on which Node it runs. */
export const version = defineCommand({
  name: 'version',
  summary: 'print the version',
  usage: 'version',
  details: [],
  takesWords: false,
  flags: {},
  examples: [['jobs version', 'which one is this?']],
  run: async (_given, io) => {
    io.stdout.write(`jobdesk ${manifest.version} on Node ${process.version}\n`);
    return exitCode.done;
  },
});

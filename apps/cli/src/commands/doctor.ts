import { defineCommand } from '../command.ts';
import { examine, type Examination } from '../doctor/examine.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { switchFlag, textFlag } from '../flags.ts';
import { findingsText } from '../terminal/findings-text.ts';
import { styleFor } from '../terminal/style.ts';

/** `jobs doctor`: whether everything that is configured works. */
export const doctor = defineCommand({
  name: 'doctor',
  summary: 'look whether everything works: settings, sign-in, jobs, mail, database, bots',
  usage: 'doctor',
  details: [
    'Signs in, reads one page of jobs, greets the mail server, looks at the database, asks Teams and Discord whether they know the bot. Changes nothing and mails nobody; every check ends within 10 seconds. What is not configured is not needed, and said.',
    'Ends with 1 when a check failed, with 2 when the configuration cannot be read. A database in use by another process of Jobdesk is all right.',
  ],
  takesWords: false,
  flags: {
    json: switchFlag('one JSON document for programs'),
    tenant: textFlag('T', 'look at this tenant only, by id (default: all of them)'),
  },
  examples: [
    ['jobs doctor', 'after every change of the settings'],
    [`jobs doctor --json | jq '.checks[] | select(.status == "failed")'`, 'for a monitoring'],
  ],
  run: async ({ flags }, io) => {
    const examination = await examine(io.env, { now: io.now, signal: io.signal, tenant: flags.tenant });
    const { findings } = examination;
    const code = endOf(examination);
    if (flags.json) io.stdout.write(`${JSON.stringify({ ok: code === exitCode.done, checks: findings })}\n`);
    else {
      const width = io.stdout.isTTY === true ? (io.stdout.columns ?? 80) : 100;
      io.stdout.write(findingsText(findings, { width, style: styleFor(io.stdout, io.env) }));
    }
    return code;
  },
});

function endOf({ findings, isReadable }: Examination): ExitCode {
  if (!isReadable) return exitCode.usage;
  return findings.some(({ status }) => status === 'failed') ? exitCode.failed : exitCode.done;
}

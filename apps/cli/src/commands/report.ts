import { oneLine, reportFormats, reportResult } from '@jobdesk/report';
import { defineCommand } from '../command.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { choicesFlag, switchFlag, textFlag } from '../flags.ts';
import { type MadeReport, makeReport } from '../made-report.ts';
import { parsePeriod } from '../parse-period.ts';
import { orderReport } from '../report-orders.ts';
import { sourceFlags } from '../source-flags.ts';
import { Progress } from '../terminal/progress.ts';
import { reportText } from '../terminal/report-text.ts';
import { styleFor } from '../terminal/style.ts';
import { UsageError } from '../usage-error.ts';

/** `jobs report`: the report of a period as files, and mailed. */
export const report = defineCommand({
  name: 'report',
  summary: 'make the backup report of a period, and mail it',
  usage: 'report --out DIR',
  details: [
    'With --send it goes to MAIL_TO, or with JOBS_CONFIG to whom the schedule of the tenant names: by SMTP_URL, or as .eml files into the outbox folder of JOBS_DATA_DIR when no server is configured. Made-up jobs are never mailed: they go to the outbox folder. A schedule of jobs serve is not touched by it.',
    'Ends with 1 when a mail was refused or put off, with 3 when the report is INCOMPLETE.',
  ],
  flags: {
    period: textFlag('WORDS', 'which period, in words (default "last week")'),
    formats: choicesFlag(reportFormats, 'which files (default all of these)'),
    out: textFlag('DIR', 'where the files go; made when it is not there'),
    send: switchFlag('mail it'),
    schedule: textFlag('ID', 'to whom this schedule of the tenant names (default: the only one there is)'),
    json: switchFlag('one JSON document for programs'),
    ...sourceFlags,
  },
  examples: [
    ['jobs report --out reports', "last week's report as PDF and workbook"],
    ['jobs report --period "October" --formats pdf --out reports --send', 'mailed, with the PDF'],
    ['jobs report --simulated --out reports', 'without any settings, on made-up jobs'],
  ],
  run: async ({ flags, words }, io) => {
    if (words.length > 0) {
      throw new UsageError(
        `${JSON.stringify(words.join(' '))} is too much.`,
        'Name the period with --period "last week".',
      );
    }
    if (flags.out === null) throw new UsageError('--out is missing: the folder for the files.', 'Write --out reports.');
    const { opened, reference, about, mailing, problems } = await orderReport(flags, io);
    const progress = new Progress(io.stderr, io.now);
    try {
      const made = await makeReport(
        {
          ...about,
          window: parsePeriod(flags.period ?? 'last week', reference),
          now: reference.now,
          formats: flags.formats ?? reportFormats,
          folder: flags.out,
          signal: io.signal,
          onProgress: progress.tell,
        },
        mailing,
      );
      progress.end();
      for (const note of [...problems, ...made.produced.ownerNotes]) io.stderr.write(`jobs: ${oneLine(note)}\n`);
      if (flags.json) io.stdout.write(`${JSON.stringify(reportResult(made.produced, made.deliveries))}\n`);
      else {
        const width = io.stdout.isTTY === true ? (io.stdout.columns ?? 80) : Number.POSITIVE_INFINITY;
        io.stdout.write(
          reportText(made.produced, made.deliveries, { width, style: styleFor(io.stdout, io.env), reference }),
        );
      }
      return endOf(made);
    } finally {
      progress.end();
      await opened.close();
    }
  },
});

function endOf({ produced, deliveries }: MadeReport): ExitCode {
  if (deliveries.some(({ status }) => status === 'refused' || status === 'deferred')) return exitCode.failed;
  return produced.document.integrity.complete ? exitCode.done : exitCode.incomplete;
}

import { exportJobs } from '@jobdesk/chat';
import { defineCommand } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { choiceFlag, numberFlag, textFlag } from '../flags.ts';
import { type ExportFormat, exportFormats, openExport, textFormats } from '../open-export.ts';
import { openFromFlags, sourceFlags } from '../source-flags.ts';
import { exportedText } from '../terminal/exported-text.ts';
import { Progress } from '../terminal/progress.ts';
import { UsageError } from '../usage-error.ts';

/** `jobs export`: the jobs a question asks for as a file. */
export const exportCommand = defineCommand({
  name: 'export',
  summary: 'write the jobs a question asks for into a file',
  usage: 'export "<question>" --format FORMAT --out FILE',
  details: [
    'Any number of jobs takes the same memory. They come in the order in which they are read; where the question or --limit asks for an order or a number, those jobs are gathered first.',
    'The file appears under its name once it is whole. "--out -" writes to stdout (csv and jsonl). A PDF lists the newest 2,000 and counts the others.',
  ],
  flags: {
    format: choiceFlag(exportFormats, 'what kind of file (default: by the ending of FILE)'),
    out: textFlag('FILE', 'where to'),
    limit: numberFlag('N', 'at most N jobs', 1),
    ...sourceFlags,
  },
  examples: [
    ['jobs export "failed backups this month" --format csv --out failed.csv', 'for a spreadsheet or a program'],
    ['jobs export "all jobs last month" --out jobs.xlsx', 'a workbook'],
    ['jobs export "all jobs this quarter" --format jsonl --out - | jq -r .jobId', 'into another program'],
  ],
  run: async ({ flags, words }, io) => {
    const { format, out } = targetOf(flags);
    if (words.join('').trim() === '')
      throw new UsageError('There is no question.', 'Write: jobs export "failed backups last week" --out failed.csv');
    const opened = await openFromFlags(flags, io);
    const { source, simulated, reference, named } = opened;
    const progress = new Progress(io.stderr, io.now);
    try {
      const sink = await openExport(format, out === '-' ? io.stdout : out, {
        timeZone: reference.timeZone,
        generatedAt: reference.now,
      });
      const exported = await exportJobs(
        { text: words.join(' '), limit: flags.limit },
        sink,
        { ...reference, source, simulated, now: () => reference.now },
        { signal: io.signal, onProgress: progress.tell },
      );
      progress.end();
      io.stderr.write(exportedText(exported, { format, out, simulated, named }));
      return exported.complete ? exitCode.done : exitCode.incomplete;
    } finally {
      progress.end();
      await opened.close();
    }
  },
});

function targetOf(flags: { readonly format: ExportFormat | null; readonly out: string | null }): {
  readonly format: ExportFormat;
  readonly out: string;
} {
  const { out } = flags;
  if (out === null) throw new UsageError('--out is missing: where the jobs go.', 'Write --out jobs.csv.');
  const ending = out.slice(out.lastIndexOf('.') + 1).toLowerCase();
  const format = flags.format ?? exportFormats.find((known) => known === ending);
  if (format === undefined) {
    throw new UsageError(
      '--format is missing, and the name does not tell it.',
      `Write --format ${exportFormats.join('|')}.`,
    );
  }
  if (out === '-' && !textFormats.includes(format)) {
    throw new UsageError(`${format} does not go to stdout.`, `Name a file: --out jobs.${format}`);
  }
  return { format, out };
}

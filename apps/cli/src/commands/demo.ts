import { join } from 'node:path';
import { answerQuestion } from '@jobdesk/chat';
import type { Reference } from '@jobdesk/jobs-core/language';
import { reportFormats } from '@jobdesk/report';
import { defineCommand } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { textFlag } from '../flags.ts';
import type { Io } from '../io.ts';
import { makeReport } from '../made-report.ts';
import { madeUpTenant } from '../made-up-tenant.ts';
import { type OpenSource, openSimulated } from '../open-source.ts';
import { parsePeriod } from '../parse-period.ts';
import { answerText } from '../terminal/answer-text.ts';
import type { Page } from '../terminal/page.ts';
import { reportText } from '../terminal/report-text.ts';
import { styleFor } from '../terminal/style.ts';

/** The made-up tenant's place: the demo looks the same whatever the machine's settings are. */
const place = { timeZone: 'America/New_York', weekStartsOn: 1, locale: 'en-US' } as const;

const questions = ['failed backups last week', 'how many restores ran last week', 'jobs by service last week'];

/** `jobs demo`: the whole product on made-up jobs, unattended. */
export const demo = defineCommand({
  name: 'demo',
  summary: 'see it work: a report and three answers from made-up jobs',
  usage: 'demo',
  details: [
    "Makes last week's report as PDF, workbook and mail, and answers three questions. Needs no settings, mails nobody.",
  ],
  takesWords: false,
  flags: { out: textFlag('DIR', 'where the files go (default demo-output)') },
  examples: [['jobs demo', 'that is all']],
  run: async ({ flags }, io) => {
    const reference: Reference = { ...place, now: io.now() };
    const page: Page = {
      width: io.stdout.isTTY === true ? (io.stdout.columns ?? 80) : 100,
      style: styleFor(io.stdout, io.env),
      reference,
    };
    const opened = await openSimulated({ now: reference.now, seed: 1 }, io);
    try {
      const folder = flags.out ?? 'demo-output';
      const complete = await showReport(opened, folder, page, io);
      for (const question of questions) await showAnswer(question, opened, page, io);
      io.stdout.write(whereNext(folder, page));
      return complete ? exitCode.done : exitCode.incomplete;
    } finally {
      await opened.close();
    }
  },
});

async function showReport({ source }: OpenSource, folder: string, page: Page, io: Io): Promise<boolean> {
  const { reference } = page;
  io.stdout.write(title('The weekly report', page));
  const { produced, deliveries } = await makeReport(
    {
      source,
      simulated: true,
      tenant: { id: 'contoso', name: madeUpTenant, timeZone: reference.timeZone },
      window: parsePeriod('last week', reference),
      now: reference.now,
      formats: reportFormats,
      folder,
      signal: io.signal,
    },
    {
      transport: { kind: 'outbox', folder },
      outboxFolder: folder,
      from: { name: 'Jobdesk', address: 'jobdesk@contoso.example' },
      to: [{ name: 'Backup team', address: 'backup-team@contoso.example' }],
    },
  );
  io.stdout.write(reportText(produced, deliveries, page));
  return produced.document.integrity.complete;
}

async function showAnswer(question: string, { source }: OpenSource, page: Page, io: Io): Promise<void> {
  io.stdout.write(title(`jobs ask ${JSON.stringify(question)}`, page));
  const answer = await answerQuestion(
    { text: question, limit: 5 },
    { ...page.reference, source, now: () => page.reference.now, simulated: true },
    { signal: io.signal },
  );
  io.stdout.write(answerText(answer, page));
}

function title(text: string, { style }: Page): string {
  return `\n${style.bold(`── ${text} ──`)}\n\n`;
}

function whereNext(folder: string, page: Page): string {
  return `${title('Where to look next', page)}${[
    `${join(folder, '/')}  holds the report as PDF, workbook and mail: open them`,
    'bin/jobs ask --simulated "your own question"  asks about made-up jobs',
    'bin/jobs help environment  says how to connect it to your own',
  ].join('\n')}\n`;
}

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { JobsClient, Paces } from '@jobdesk/jobs-core/client';
import { reportFileName } from '@jobdesk/report';
import { lastDue } from '@jobdesk/schedule';
import {
  accessTo,
  type MailAddress,
  readSettings,
  type ScheduleSettings,
  type TenantSettings,
} from '@jobdesk/settings';
import { wireBytes } from '../delivery/kept-mail.ts';
import { reportContents } from '../delivery/report-contents.ts';
import { composeMailing } from '../delivery/compose-mailing.ts';
import { produceScheduled } from '../run/produce-scheduled.ts';
import { type Command, type ExitCode, exitCode, type Io, UsageError } from './command.ts';
import { periodInWords } from './period-in-words.ts';
import { clockOf, sharedFlags, textOf } from './shared-flags.ts';

/** `reporter preview`: reports as they would be mailed, in a folder. */
export const preview: Command = {
  name: 'preview',
  summary: 'make mails and files into a folder; nothing is sent, nothing recorded',
  details: [
    'For each schedule its latest period, unless --period names one. Each gets a folder',
    'of its own within DIR: the mail as .eml, and the files. Ends with 1 when a report',
    'could not be made, with 3 when one is INCOMPLETE.',
  ],
  flags: {
    out: { type: 'string', value: 'DIR', about: 'where they go; made when it is not there' },
    schedule: { type: 'string', value: 'S', about: 'only this schedule (default: all)' },
    period: { type: 'string', value: 'WORDS', about: 'such as "last week" (default: the one that was due last)' },
    ...sharedFlags,
  },
  run: async (values, io) => {
    const out = textOf(values, 'out');
    if (out === null) throw new UsageError('--out is missing: the folder for mails and files. Write --out preview.');
    const now = clockOf(values, io);
    const settings = readSettings(io.env, { need: ['tenants', 'mailServer'], tenant: textOf(values, 'tenant') });
    const period = textOf(values, 'period');
    const paces = new Paces({ now });
    let worst: ExitCode = exitCode.done;
    for (const { tenant, schedule } of chosen(settings.tenants, textOf(values, 'schedule'))) {
      const source = new JobsClient({ ...accessTo(tenant.api), paces, now });
      const { timeZone } = schedule;
      const reference = { ...tenant.conventions, timeZone, now: now() };
      const window = period === null ? lastDue(schedule, now()).window : periodInWords(period, reference);
      const folder = join(out, `${tenant.id}-${schedule.id}`);
      await mkdir(folder, { recursive: true });
      const what = { tenant, schedule, window, dueAt: null, source, now: now(), folder, signal: io.signal };
      const ended = await previewOne(what, settings.mailServer.from, io);
      if (worst !== exitCode.failed && ended !== exitCode.done) worst = ended;
    }
    return worst;
  },
};

function chosen(
  tenants: readonly TenantSettings[],
  wanted: string | null,
): readonly { readonly tenant: TenantSettings; readonly schedule: ScheduleSettings }[] {
  const all = tenants.flatMap((tenant) => tenant.schedules.map((schedule) => ({ tenant, schedule })));
  const found = all.filter(({ schedule }) => wanted === null || schedule.id === wanted);
  if (found.length > 0) return found;
  if (all.length === 0)
    throw new UsageError('No schedule is configured: set MAIL_TO, or name schedules in JOBS_CONFIG.');
  const known = [...new Set(all.map(({ schedule }) => schedule.id))].join(', ');
  throw new UsageError(`--schedule is ${JSON.stringify(wanted)}, which is not configured. Known: ${known}.`);
}

async function previewOne(what: Parameters<typeof produceScheduled>[0], from: MailAddress, io: Io): Promise<ExitCode> {
  const { tenant, schedule, window, folder } = what;
  const name = `${tenant.id}/${schedule.id}`;
  try {
    const report = await produceScheduled(what);
    const { document, files, ownerNotes } = report;
    const { messages, deliveries } = await composeMailing({
      run: { tenant: tenant.id, schedule: schedule.id, window },
      kind: 'report',
      contents: (await reportContents(report, schedule.largestMail)).slice(0, 1),
      from,
      ...schedule,
      date: document.generatedAt.instant,
      simulated: document.simulated,
    });
    const named = {
      tenant: { ...document.tenant, timeZone: schedule.timeZone },
      window,
      simulated: document.simulated,
    };
    const path = join(folder, reportFileName(named, 'eml'));
    const [whole] = messages;
    const [first] = deliveries;
    if (whole !== undefined) {
      await writeFile(path, wireBytes(first?.messageId ?? `<preview@${tenant.id}.invalid>`, whole.bytes), {
        mode: 0o600,
      });
    }
    io.stdout(`${name}  ${document.subject}\n`);
    for (const file of [path, ...files.map((made) => made.path)]) io.stdout(`  ${file}\n`);
    for (const note of ownerNotes) io.stderr(`reporter: ${name}: ${note}\n`);
    return document.integrity.complete ? exitCode.done : exitCode.incomplete;
  } catch (error) {
    io.stderr(`reporter: ${name}: ${error instanceof Error ? error.message : String(error)}\n`);
    return exitCode.failed;
  }
}

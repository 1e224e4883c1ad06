import { createLog } from '@jobdesk/daemon';
import { formatInstant } from '@jobdesk/jobs-core/model';
import type { RecordedRun } from '@jobdesk/schedule';
import { readSettings } from '@jobdesk/settings';
import { openReporter } from '../open-reporter.ts';
import { runStatus } from '../status/reporter-status.ts';
import { runLines } from '../status/run-lines.ts';
import { type Command, type ExitCode, exitCode } from './command.ts';
import { clockOf, sharedFlags, textOf } from './shared-flags.ts';

/** `reporter run`: what is due now, then the end. */
export const run: Command = {
  name: 'run',
  summary: 'make and mail what is due now, then end; for any cron',
  details: [
    'Ends with 0 when everything was delivered (or nothing was due), with 1 when something failed or still waits, with 3 when a report was sent INCOMPLETE. What waits is tried by the next run.',
  ],
  flags: sharedFlags,
  run: async (values, io) => {
    const now = clockOf(values, io);
    const settings = readSettings(io.env, {
      need: ['tenants', 'mailServer', 'database'],
      tenant: textOf(values, 'tenant'),
    });
    const open = await openReporter(settings, now, createLog(settings.logLevel, io.stderr));
    const stop = (): void => void open.reporter.stop();
    io.signal.addEventListener('abort', stop, { once: true });
    try {
      const before = new Set((await open.store.runs.list({ limit: 2000 })).filter(hasEnded).map(({ id }) => id));
      await open.reporter.tick();
      const runs = (await open.store.runs.list({ limit: 2000 })).filter(({ id }) => !before.has(id)).toReversed();
      if (runs.length === 0) io.stdout('Nothing is due.\n');
      const facts = { tenants: settings.tenants, now: now(), isDead: (by: string) => open.store.isDead(by) };
      for (const one of runs) io.stdout(`${runLines(runStatus(one, facts), formatInstant(now())).join('\n')}\n`);
      return endOf(runs);
    } finally {
      await open.close();
    }
  },
};

function hasEnded({ endedAt, state, deliveries }: RecordedRun): boolean {
  return (endedAt !== null || state === 'skipped') && !deliveries.some((mail) => mail.state === 'waiting');
}

function endOf(runs: readonly RecordedRun[]): ExitCode {
  const mails = runs.flatMap(({ deliveries }) => deliveries);
  const isOpen = runs.some(({ state }) => state === 'due' || state === 'delivering' || state === 'failed');
  if (isOpen || mails.some(({ state }) => state === 'waiting' || state === 'refused')) return exitCode.failed;
  return runs.some(({ complete }) => complete === false) ? exitCode.incomplete : exitCode.done;
}

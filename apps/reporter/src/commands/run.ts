import { createLog } from '@jobdesk/daemon';
import { formatInstant } from '@jobdesk/jobs-core/model';
import type { RecordedRun } from '@jobdesk/schedule';
import { readSettings, storeLocation } from '@jobdesk/settings';
import { openStore } from '@jobdesk/store';
import { reporterOn } from '../reporter-on.ts';
import { removeOldMakingFolders } from '../run/making-folder.ts';
import { runStatus } from '../status/reporter-status.ts';
import { runLines } from '../status/run-lines.ts';
import { warnOfSecrets } from '../watch/warn-of-secrets.ts';
import { type Command, type ExitCode, exitCode } from './command.ts';
import { clockOf, sharedFlags } from './shared-flags.ts';

/** How many of the newest runs of each schedule may still be open. */
const openRuns = 20;

/** `reporter run`: what is due now, then the end. */
export const run: Command = {
  name: 'run',
  summary: 'make and mail what is due now, then end; for any cron',
  details: [
    'Ends with 0 when everything was delivered (or nothing was due), with 1 when',
    'something failed or still waits, with 3 when a report was sent INCOMPLETE. What',
    'waits is tried by the next run.',
  ],
  flags: { now: sharedFlags.now },
  run: async (values, io) => {
    const now = clockOf(values, io);
    const settings = readSettings(io.env, { need: ['tenants', 'mailServer', 'database'] });
    const { tenants } = settings;
    const store = await openStore(storeLocation(settings.database));
    const log = createLog(settings.logLevel, io.stderr, io.now);
    const touched = new Set<string>();
    const { reporter } = reporterOn({ settings, store, now, log, touched });
    io.signal.addEventListener('abort', () => void reporter.stop(), { once: true });
    try {
      await removeOldMakingFolders(Date.now());
      warnOfSecrets(tenants, now(), log);
      await reporter.tick();
      const schedules = tenants.reduce((sum, tenant) => sum + tenant.schedules.length, 0);
      const recorded = await store.runs.list({ limit: 100 + openRuns * schedules });
      const runs = recorded.filter((one) => touched.has(one.id) || isOpen(one)).toReversed();
      if (runs.length === 0) io.stdout('Nothing is due.\n');
      const facts = { tenants, now: now(), isDead: (by: string) => store.isDead(by) };
      for (const one of runs) io.stdout(`${runLines(runStatus(one, facts), formatInstant(now())).join('\n')}\n`);
      return endOf(runs);
    } finally {
      await reporter.stop();
      await store.close();
    }
  },
};

/** Whether something of it waits. What another reporter works on at this moment does not: it will be told of it. */
function isOpen({ state, claimedBy, deliveries }: RecordedRun): boolean {
  if (state === 'due') return claimedBy === null;
  return deliveries.some((mail) => mail.state === 'waiting' && mail.claimedBy === null);
}

function endOf(runs: readonly RecordedRun[]): ExitCode {
  const mails = runs.flatMap(({ deliveries }) => deliveries);
  const isWell = runs.every((one) => !isOpen(one) && one.state !== 'failed');
  if (!isWell || mails.some(({ state }) => state === 'refused')) return exitCode.failed;
  return runs.some(({ complete }) => complete === false) ? exitCode.incomplete : exitCode.done;
}

import { readSettings, storeLocation } from '@jobdesk/settings';
import { FolderInUseError, openStore } from '@jobdesk/store';
import { type ReporterStatus, readStatus } from '../status/reporter-status.ts';
import { askRunningReporter } from '../status/running-reporter.ts';
import { statusText } from '../status/status-text.ts';
import { type Command, exitCode } from './command.ts';
import { clockOf, numberOf, sharedFlags, textOf } from './shared-flags.ts';

/** `reporter status`: what was sent to whom, what waits, and what comes next. */
export const status: Command = {
  name: 'status',
  summary: 'runs, the mails of each, and what is due next',
  details: [
    'While a reporter has the folder of the embedded database open, it is asked itself.',
    'Nothing is made, sent or released.',
  ],
  flags: {
    limit: { type: 'string', value: 'N', about: 'so many runs (default 20)' },
    json: { type: 'boolean', about: 'one JSON document for programs' },
    ...sharedFlags,
  },
  run: async (values, io) => {
    const tenant = textOf(values, 'tenant');
    const limit = numberOf(values, 'limit', 20);
    const now = clockOf(values, io);
    const settings = readSettings(io.env, { need: ['tenants', 'database'], tenant });
    const found = await find();
    io.stdout(values['json'] === true ? `${JSON.stringify(found)}\n` : statusText(found));
    return exitCode.done;

    async function find(): Promise<ReporterStatus> {
      try {
        const store = await openStore(storeLocation(settings.database));
        try {
          const facts = { tenants: settings.tenants, now: now(), isDead: (by: string) => store.isDead(by) };
          return await readStatus(store.runs, facts, { tenant, limit });
        } finally {
          await store.close();
        }
      } catch (error) {
        if (!(error instanceof FolderInUseError)) throw error;
        const told = await askRunningReporter(settings.dataDir, { tenant, limit });
        if (told === null) throw error;
        return told;
      }
    }
  },
};

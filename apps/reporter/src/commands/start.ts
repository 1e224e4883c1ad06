import { createLog } from '@jobdesk/daemon';
import { readSettings, storeLocation } from '@jobdesk/settings';
import { openStore } from '@jobdesk/store';
import { serveReporter } from '../serve-reporter.ts';
import { type Command, exitCode } from './command.ts';

/** `reporter start`: the reporter as a service. */
export const start: Command = {
  name: 'start',
  summary: 'stay, and make and mail every report when it is due',
  details: [
    'Answers /healthz, /readyz and /metrics on REPORTER_HOST:REPORTER_PORT. Ends at',
    'SIGTERM or Ctrl+C: a mail that is being handed over is finished first, for 25',
    'seconds at most.',
  ],
  flags: {},
  run: async (_values, io) => {
    const settings = readSettings(io.env, { need: ['tenants', 'mailServer', 'database', 'reporter'] });
    const store = await openStore(storeLocation(settings.database));
    try {
      const log = createLog(settings.logLevel, io.stderr, io.now);
      await serveReporter({ settings, store, now: io.now, log, signal: io.signal });
      return exitCode.done;
    } finally {
      await store.close();
    }
  },
};

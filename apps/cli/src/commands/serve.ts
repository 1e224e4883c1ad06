import { createLog } from '@jobdesk/daemon';
import { readSettings, storeLocation } from '@jobdesk/settings';
import { openStore } from '@jobdesk/store';
import { defineCommand } from '../command.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { partsOf, type ServedApp, servingOf, type Shared } from '../served-apps.ts';
import { UsageError } from '../usage-error.ts';

/** `jobs serve`: every app that is configured, in one process on one database. */
export const serve = defineCommand({
  name: 'serve',
  summary: 'run every configured app: the reporter, the Discord bot, the Teams bot',
  usage: 'serve',
  details: [
    'Runs what the settings describe, in one process on one database, until SIGTERM or Ctrl+C: what runs then is finished, for 25 seconds at most. The embedded database takes one process only, so this is how several apps share it.',
    'An app that cannot start, or ends, is named and ends the others: a process manager starts them anew. Logs are JSON lines on stderr.',
  ],
  takesWords: false,
  flags: {},
  examples: [['jobs serve', 'what is configured, until Ctrl+C']],
  run: async (_given, io) => {
    const settings = readSettings(io.env, {
      need: ['tenants', 'database', 'mailServer', 'reporter', ...partsOf(io.env)],
    });
    const { apps, absent } = servingOf(settings);
    if (apps.length === 0) {
      throw new UsageError('Nothing is configured that could be served.', absent.join('\n'));
    }
    io.stdout.write(`${[...apps.map(({ name }) => `${name}: starting.`), ...absent].join('\n')}\n`);
    const store = await openStore(storeLocation(settings.database));
    try {
      const log = createLog(settings.logLevel, (line) => io.stderr.write(line), io.now);
      return await serveAll(apps, { settings, store, now: io.now, log, signal: io.signal });
    } finally {
      await store.close();
    }
  },
});

/** Runs all of them until the signal comes; the first that ends before ends the others. */
async function serveAll(apps: readonly ServedApp[], shared: Shared): Promise<ExitCode> {
  const ended = new AbortController();
  const signal = AbortSignal.any([shared.signal, ended.signal]);
  let code: ExitCode = exitCode.done;
  const run = async ({ name, serve: serveApp, sayFailure }: ServedApp): Promise<void> => {
    try {
      await serveApp({ ...shared, signal });
      if (!signal.aborted) throw new Error(`${name} ended by itself.`);
    } catch (error) {
      ended.abort(error);
      const said = await sayFailure(error);
      if (code === exitCode.done) code = said;
    }
  };
  await Promise.all(apps.map(run));
  return code;
}

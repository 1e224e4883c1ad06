import { cachedSource, JobsClient } from '@jobdesk/jobs-core/client';
import { accessTo, readSettings, tenantName } from '@jobdesk/settings';
import { openStore } from '@jobdesk/store';
import { startBot } from './bot.ts';
import { createLog } from '@jobdesk/daemon';
import { sayStartFailure } from './say-start-failure.ts';

try {
  const settings = readSettings(process.env, { need: ['api', 'database', 'teams'] });
  const { api, conventions, database, teams, cacheSeconds, logLevel } = settings;
  const { identity, port, publicUrl } = teams;
  const store = await openStore(database.kind === 'folder' ? database : { kind: 'server', url: database.url.reveal() });
  const bot = await startBot({
    identity:
      identity.kind === 'developer'
        ? identity
        : { ...identity, appPassword: identity.appPassword.reveal(), openIdMetadataUrl: null },
    port,
    publicUrl,
    tenants: [
      {
        id: 'default',
        name: tenantName(api),
        source: cachedSource(new JobsClient(accessTo(api)), { seconds: cacheSeconds }),
        conventions,
        simulated: false,
      },
    ],
    access: [],
    storedQuestions: store.storedQuestions,
    subscriptions: store.subscriptions,
    once: store.once,
    now: Date.now,
    log: createLog(logLevel, (line) => process.stderr.write(line)),
    alertEveryMs: 60_000,
  });
  const stop = async (): Promise<void> => {
    await bot.stop();
    await store.close();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
} catch (error) {
  process.exit(sayStartFailure(error));
}

import { cachedSource, JobsClient } from '@jobdesk/jobs-core/client';
import { accessTo, readSettings, tenantName } from '@jobdesk/settings';
import { openStore } from '@jobdesk/store';
import { createBot } from './bot.ts';
import { createLog } from '@jobdesk/daemon';
import { sayStartFailure } from './say-start-failure.ts';

try {
  const settings = readSettings(process.env, { need: ['api', 'database', 'discord'] });
  const { api, conventions, database, discord, cacheSeconds, logLevel } = settings;
  const store = await openStore(database.kind === 'folder' ? database : { kind: 'server', url: database.url.reveal() });
  const bot = createBot({
    token: discord.token.reveal(),
    apiUrl: discord.apiUrl,
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
    now: Date.now,
    log: createLog(logLevel, (line) => process.stderr.write(line)),
    alertEveryMs: 60_000,
  });
  const stop = async (): Promise<void> => {
    await bot.stop();
    await store.close();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
  await bot.start();
} catch (error) {
  process.exit(sayStartFailure(error));
}

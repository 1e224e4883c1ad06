import { createLog, stopSignal } from '@jobdesk/daemon';
import { readSettings, storeLocation } from '@jobdesk/settings';
import { openStore } from '@jobdesk/store';
import { sayStartFailure } from './say-start-failure.ts';
import { serveTeams } from './serve-teams.ts';

try {
  const signal = stopSignal();
  const settings = readSettings(process.env, { need: ['tenants', 'database', 'teams'] });
  const log = createLog(settings.logLevel, (line) => process.stderr.write(line));
  const store = await openStore(storeLocation(settings.database));
  try {
    await serveTeams({ settings, store, now: Date.now, log, signal });
  } finally {
    await store.close();
  }
} catch (error) {
  process.exit(sayStartFailure(error));
}

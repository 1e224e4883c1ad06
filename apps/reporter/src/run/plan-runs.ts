import { owedRuns } from '@jobdesk/schedule';
import type { ReporterOptions } from '../reporter-options.ts';

/** Records the periods that every schedule owes by now. */
export async function planRuns({
  tenants,
  runs,
  now,
  log,
}: Pick<ReporterOptions, 'tenants' | 'runs' | 'now' | 'log'>): Promise<void> {
  for (const schedule of tenants.flatMap(({ schedules }) => schedules)) {
    const owed = owedRuns(schedule, await runs.lastDue(schedule.tenant, schedule.id), now());
    if (owed.length === 0 || (await runs.plan(owed)) === 0) continue;
    const facts = { tenant: schedule.tenant, schedule: schedule.id };
    const skipped = owed.filter(({ state }) => state === 'skipped').length;
    log('info', 'report due', { ...facts, runs: owed.length - skipped });
    if (skipped > 0) log('warn', 'missed periods are skipped', { ...facts, skipped });
  }
}

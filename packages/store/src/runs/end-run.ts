import type { RunState } from '@jobdesk/schedule';
import type { Transaction } from 'kysely';
import type { Schema } from '../schema.ts';

/**
 * Ends a delivering run when none of its reports waits any more; words to the owner do not keep it. Call it with the
 * run's row locked: of two that settle the last two mails at once, the second has to see what the first wrote.
 *
 * @returns the state it has now
 */
export async function endRun(
  transaction: Transaction<Schema>,
  run: string,
  state: RunState,
  now: Date,
): Promise<RunState> {
  if (state !== 'delivering') return state;
  const reports = await transaction
    .selectFrom('delivery')
    .select('state')
    .distinct()
    .where('run', '=', run)
    .where('kind', '=', 'report')
    .execute();
  const some = (wanted: string): boolean => reports.some((row) => row.state === wanted);
  if (some('waiting')) return state;
  const ended = some('refused') ? 'failed' : 'delivered';
  await transaction.updateTable('run').set({ state: ended, ended_at: now }).where('id', '=', run).execute();
  return ended;
}

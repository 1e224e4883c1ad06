import type { RecordedRun, Runs } from '@jobdesk/schedule';
import type { Kysely, SelectQueryBuilder, Transaction } from 'kysely';
import { sql } from 'kysely';
import type { Schema } from '../schema.ts';
import { toDelivery } from './to-delivery.ts';
import { runColumns, toRun } from './to-run.ts';

/** What is on record. Texts of mails are never read here. */
export function listing(
  database: Kysely<Schema>,
): Pick<Runs, 'list' | 'unannounced' | 'recordAnnounced' | 'nextAttemptAt'> {
  /** Runs with their mails, both as of one moment. */
  const read = (select: (transaction: Transaction<Schema>) => RunQuery): Promise<readonly RecordedRun[]> =>
    database
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (transaction) => withDeliveries(transaction, select(transaction)));
  return {
    list: ({ tenant, limit }) =>
      read((transaction) =>
        transaction
          .selectFrom('run')
          .$if(tenant !== undefined, (query) => query.where('tenant', '=', tenant ?? ''))
          .orderBy('due_at', 'desc')
          .orderBy('position', 'desc')
          .limit(limit),
      ),

    unannounced: () =>
      read((transaction) =>
        transaction
          .selectFrom('run')
          .where('ended_at', 'is not', null)
          .where('announced_at', 'is', null)
          .orderBy('ended_at')
          .orderBy('position'),
      ),

    async recordAnnounced(run, at) {
      await database
        .updateTable('run')
        .set({ announced_at: new Date(at) })
        .where('id', '=', run)
        .execute();
    },

    async nextAttemptAt() {
      const when = sql<Date | null>`min(greatest(next_attempt_at, claimed_until))`.as('at');
      const runs = await database.selectFrom('run').select(when).where('state', '=', 'due').executeTakeFirstOrThrow();
      const mails = await database
        .selectFrom('delivery')
        .select(when)
        .where('state', '=', 'waiting')
        .executeTakeFirstOrThrow();
      const moments = [runs.at, mails.at].filter((at) => at !== null).map((at) => at.getTime());
      return moments.length === 0 ? null : Math.min(...moments);
    },
  };
}

type RunQuery = SelectQueryBuilder<Schema, 'run', object>;

async function withDeliveries(transaction: Transaction<Schema>, query: RunQuery): Promise<RecordedRun[]> {
  const found = await query.select(runColumns).select('run.claimed_by').execute();
  const runs = found.map((row) => ({ ...toRun(row), claimedBy: row.claimed_by }));
  if (runs.length === 0) return [];
  const rows = await transaction
    .selectFrom('delivery')
    .selectAll()
    .where(
      'run',
      'in',
      runs.map((run) => run.id),
    )
    .orderBy('position')
    .execute();
  const deliveries = Map.groupBy(rows, (row) => row.run);
  return runs.map((run) => ({ ...run, deliveries: (deliveries.get(run.id) ?? []).map(toDelivery) }));
}

import type { AttemptOutcome, Runs } from '@jobdesk/schedule';
import type { Kysely, Transaction, Updateable } from 'kysely';
import type { Schema } from '../schema.ts';
import { claimDelivery } from './claim-delivery.ts';
import { endRun } from './end-run.ts';
import { keepMailing } from './keep-mailing.ts';
import type { DeliveryTable, RunTable } from './tables.ts';

/** Mails, from waiting to settled: the attempt is on record before it is made, its outcome after. */
export function delivering(database: Kysely<Schema>): Pick<Runs, 'claimDelivery' | 'messageBytes' | 'recordAttempt'> {
  return {
    claimDelivery: (claim) => claimDelivery(database, claim),

    async messageBytes(run, kind, level) {
      const row = await database
        .selectFrom('run_message')
        .select('bytes')
        .where('run', '=', run)
        .where('kind', '=', kind)
        .where('part', '=', 0)
        .where('level', '=', level)
        .executeTakeFirst();
      return row?.bytes ?? null;
    },

    async recordAttempt(delivery, { by, now }, outcome, notice) {
      return database.transaction().execute(async (transaction) => {
        const run = await lockRunOf(transaction, delivery);
        if (run === undefined) return null;
        const moment = new Date(now);
        const settled = await transaction
          .updateTable('delivery')
          .set(settling(outcome, moment))
          .where('id', '=', delivery)
          .where('state', '=', 'waiting')
          .where('claimed_by', '=', by)
          .returning('id')
          .executeTakeFirst();
        if (settled === undefined) return null;
        if (notice !== null) await keepMailing(transaction, run.id, notice, moment);
        return endRun(transaction, run.id, run.state, moment);
      });
    },
  };
}

async function lockRunOf(
  transaction: Transaction<Schema>,
  delivery: string,
): Promise<Pick<RunTable, 'id' | 'state'> | undefined> {
  return transaction
    .selectFrom('run')
    .select(['run.id', 'run.state'])
    .where('run.id', '=', (query) => query.selectFrom('delivery').select('run').where('delivery.id', '=', delivery))
    .forUpdate()
    .executeTakeFirst();
}

function settling(
  { state, reason, path, nextAttemptAt, smaller }: AttemptOutcome,
  now: Date,
): Updateable<DeliveryTable> {
  return {
    state,
    reason,
    path,
    next_attempt_at: nextAttemptAt === null ? null : new Date(nextAttemptAt),
    settled_at: state === 'waiting' ? null : now,
    ...smaller,
    claimed_by: null,
    claimed_until: null,
  };
}

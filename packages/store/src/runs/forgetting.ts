import type { Runs } from '@jobdesk/schedule';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** Texts of mails are large and full of names: kept as long as they may be needed, not longer. */
export function forgetting(database: Kysely<Schema>): Pick<Runs, 'forgetMessagesBefore'> {
  return {
    async forgetMessagesBefore(moment) {
      const result = await database
        .updateTable('run_message')
        .from('run')
        .set({ bytes: null })
        .whereRef('run.id', '=', 'run_message.run')
        .where('run.ended_at', '<', new Date(moment))
        .where('run_message.bytes', 'is not', null)
        // A word to the owner may still wait when its run has ended.
        .where((where) =>
          where.not(
            where.exists(
              where
                .selectFrom('delivery')
                .select('delivery.id')
                .whereRef('delivery.run', '=', 'run_message.run')
                .whereRef('delivery.kind', '=', 'run_message.kind')
                .whereRef('delivery.part', '=', 'run_message.part')
                .where('delivery.state', '=', 'waiting'),
            ),
          ),
        )
        .executeTakeFirst();
      return Number(result.numUpdatedRows);
    },
  };
}

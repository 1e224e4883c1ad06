import type { Once } from '@jobdesk/chat/ports';
import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** {@link Once} on the table `once`: the primary key decides who was first. */
export function once(database: Kysely<Schema>): Once {
  return {
    async first(key, now) {
      const result = await database
        .insertInto('once')
        .values({ key, first_at: new Date(now) })
        .onConflict((conflict) => conflict.doNothing())
        .returning('key')
        .execute();
      return result.length === 1;
    },

    async forgetBefore(moment) {
      const result = await database.deleteFrom('once').where('first_at', '<', new Date(moment)).executeTakeFirst();
      return Number(result.numDeletedRows);
    },
  };
}

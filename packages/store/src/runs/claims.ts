import type { Runs } from '@jobdesk/schedule';
import type { Kysely, NotNull } from 'kysely';
import type { Schema } from '../schema.ts';

/** Both kinds of rows that somebody works on. */
const tables = ['run', 'delivery'] as const;

/** Who works on what. */
export function claims(database: Kysely<Schema>): Pick<Runs, 'renew' | 'claimers' | 'release'> {
  /** Changes all that somebody has claimed. Rows are locked in one order, so that two who do this never wait in a circle. */
  const change = async (by: string, columns: { claimed_by?: null; claimed_until: Date | null }): Promise<void> => {
    for (const table of tables) {
      await database
        .with('held', (query) =>
          query.selectFrom(table).select('id').where('claimed_by', '=', by).orderBy('id').forUpdate(),
        )
        .updateTable(table)
        .set(columns)
        .where('id', 'in', (query) => query.selectFrom('held').select('id'))
        .execute();
    }
  };
  return {
    renew: ({ by, until }) => change(by, { claimed_until: new Date(until) }),

    async claimers() {
      const [runs, deliveries] = await Promise.all(
        tables.map((table) =>
          database
            .selectFrom(table)
            .select('claimed_by')
            .distinct()
            .where('claimed_by', 'is not', null)
            .$narrowType<{ claimed_by: NotNull }>()
            .execute(),
        ),
      );
      return [...new Set([...(runs ?? []), ...(deliveries ?? [])].map((row) => row.claimed_by))].toSorted();
    },

    release: (by) => change(by, { claimed_by: null, claimed_until: null }),
  };
}

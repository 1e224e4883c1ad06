import type { PlannedRun, Runs } from '@jobdesk/schedule';
import type { Insertable, Kysely } from 'kysely';
import { opaqueId } from '../opaque-id.ts';
import type { Schema } from '../schema.ts';
import type { RunTable } from './tables.ts';

/** Rows per statement: PostgreSQL takes 65,535 values in one. */
const rowsAtOnce = 1000;

/** What is owed, and up to when it is on record: the unique window decides who planned a run first. */
export function planning(database: Kysely<Schema>): Pick<Runs, 'lastDue' | 'plan'> {
  return {
    async lastDue(tenant, schedule) {
      const { last } = await database
        .selectFrom('run')
        .select(({ fn }) => fn.max<Date | null>('due_at').as('last'))
        .where('tenant', '=', tenant)
        .where('schedule', '=', schedule)
        .executeTakeFirstOrThrow();
      return last?.getTime() ?? null;
    },

    async plan(runs) {
      // Everybody in the same order, oldest first: nobody waits for somebody who waits for them, and a crash between two
      // statements leaves the later periods owed.
      const rows = runs.toSorted(inOrder).map(toRow);
      let added = 0;
      for (let start = 0; start < rows.length; start += rowsAtOnce) {
        const inserted = await database
          .insertInto('run')
          .values(rows.slice(start, start + rowsAtOnce))
          .onConflict((conflict) => conflict.columns(['tenant', 'schedule', 'window_from', 'window_to']).doNothing())
          .returning('id')
          .execute();
        added += inserted.length;
      }
      return added;
    },
  };
}

function inOrder(a: PlannedRun, b: PlannedRun): number {
  return (
    a.dueAt - b.dueAt ||
    compare(a.tenant, b.tenant) ||
    compare(a.schedule, b.schedule) ||
    a.window.from - b.window.from ||
    a.window.to - b.window.to
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function toRow({ tenant, schedule, window, dueAt, state }: PlannedRun): Insertable<RunTable> {
  return {
    id: opaqueId(),
    tenant,
    schedule,
    window_from: new Date(window.from),
    window_to: new Date(window.to),
    due_at: new Date(dueAt),
    state,
    next_attempt_at: state === 'due' ? new Date(dueAt) : null,
  };
}

import type { Claim, Runs } from '@jobdesk/schedule';
import type { Kysely, Transaction } from 'kysely';
import type { Schema } from '../schema.ts';
import { endRun } from './end-run.ts';
import { keepMailing } from './keep-mailing.ts';
import { runColumns, toRun } from './to-run.ts';

const unclaimed = { claimed_by: null, claimed_until: null };

/** From due to made: one claimer at a time, and what is recorded is recorded by who holds the claim. */
export function making(database: Kysely<Schema>): Pick<Runs, 'claimRun' | 'recordMade' | 'recordNotMade'> {
  return {
    async claimRun({ by, now, until }) {
      const moment = new Date(now);
      const row = await database
        .with('next', (query) =>
          query
            .selectFrom('run')
            .select('id')
            .where('state', '=', 'due')
            .where('next_attempt_at', '<=', moment)
            .where((where) => where.or([where('claimed_until', 'is', null), where('claimed_until', '<=', moment)]))
            .orderBy('due_at')
            .orderBy('position')
            .limit(1)
            .forUpdate()
            .skipLocked(),
        )
        .updateTable('run')
        .from('next')
        .whereRef('run.id', '=', 'next.id')
        .set((set) => ({ claimed_by: by, claimed_until: new Date(until), attempts: set('run.attempts', '+', 1) }))
        .returning(runColumns)
        .executeTakeFirst();
      return row === undefined ? null : toRun(row);
    },

    async recordMade(run, claim, { complete, ...mailing }) {
      return database.transaction().execute(async (transaction) => {
        if (!(await isHeld(transaction, run, claim))) return false;
        const now = new Date(claim.now);
        await transaction
          .updateTable('run')
          .set({ state: 'delivering', complete, problem: null, made_at: now, next_attempt_at: null, ...unclaimed })
          .where('id', '=', run)
          .execute();
        await keepMailing(transaction, run, mailing, now);
        await endRun(transaction, run, 'delivering', now);
        return true;
      });
    },

    async recordNotMade(run, claim, { at, problem, notice }) {
      return database.transaction().execute(async (transaction) => {
        if (!(await isHeld(transaction, run, claim))) return false;
        const now = new Date(claim.now);
        const next =
          at === null
            ? { state: 'failed' as const, ended_at: now, next_attempt_at: null }
            : { next_attempt_at: new Date(at) };
        await transaction
          .updateTable('run')
          .set({ ...next, problem, ...unclaimed })
          .where('id', '=', run)
          .execute();
        if (notice !== null) await keepMailing(transaction, run, notice, now);
        return true;
      });
    },
  };
}

/** Locks the run's row. @returns whether the claim on it is still this claimer's */
async function isHeld(transaction: Transaction<Schema>, run: string, { by }: Claim): Promise<boolean> {
  const row = await transaction
    .selectFrom('run')
    .select('id')
    .where('id', '=', run)
    .where('state', '=', 'due')
    .where('claimed_by', '=', by)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

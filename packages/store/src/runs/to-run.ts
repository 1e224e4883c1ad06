import type { ClaimedRun } from '@jobdesk/schedule';
import type { Selectable } from 'kysely';
import type { RunTable } from './tables.ts';

/** What a run is read from. */
export const runColumns = [
  'run.id',
  'run.tenant',
  'run.schedule',
  'run.window_from',
  'run.window_to',
  'run.due_at',
  'run.state',
  'run.attempts',
  'run.next_attempt_at',
  'run.complete',
  'run.problem',
  'run.made_at',
  'run.ended_at',
] as const;

type RunRow = Omit<Selectable<RunTable>, 'position' | 'announced_at' | 'claimed_by' | 'claimed_until'>;

export function toRun(row: RunRow): ClaimedRun {
  return {
    id: row.id,
    tenant: row.tenant,
    schedule: row.schedule,
    window: { from: row.window_from.getTime(), to: row.window_to.getTime() },
    dueAt: row.due_at.getTime(),
    state: row.state,
    attempts: row.attempts,
    nextAttemptAt: row.next_attempt_at?.getTime() ?? null,
    complete: row.complete,
    problem: row.problem,
    madeAt: row.made_at?.getTime() ?? null,
    endedAt: row.ended_at?.getTime() ?? null,
  };
}

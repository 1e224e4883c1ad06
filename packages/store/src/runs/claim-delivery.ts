import type { Claim, ClaimedDelivery } from '@jobdesk/schedule';
import type { Kysely, NotNull } from 'kysely';
import type { Schema } from '../schema.ts';
import { runColumns, toRun } from './to-run.ts';

/**
 * Claims the longest waiting mail and counts the attempt: one statement, committed when this returns.
 *
 * @returns null when no mail may go out now
 */
export async function claimDelivery(
  database: Kysely<Schema>,
  { by, now, until }: Claim,
): Promise<ClaimedDelivery | null> {
  const moment = new Date(now);
  const row = await database
    .with('next', (query) =>
      query
        .selectFrom('delivery')
        .select('id')
        .where('state', '=', 'waiting')
        .where('next_attempt_at', '<=', moment)
        .where((where) => where.or([where('claimed_until', 'is', null), where('claimed_until', '<=', moment)]))
        .orderBy('next_attempt_at')
        .orderBy('position')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .with('claimed', (query) =>
      query
        .updateTable('delivery')
        .from('next')
        .whereRef('delivery.id', '=', 'next.id')
        .set((set) => ({
          claimed_by: by,
          claimed_until: new Date(until),
          attempts: set('delivery.attempts', '+', 1),
          first_attempt_at: set.fn.coalesce('delivery.first_attempt_at', set.val(moment)),
          last_attempt_at: moment,
        }))
        .returning([
          'delivery.id as delivery',
          'delivery.run as of_run',
          'delivery.kind',
          'delivery.part',
          'delivery.level',
          'delivery.recipient_name',
          'delivery.recipient_address',
          'delivery.message_id',
          'delivery.hash',
          'delivery.attempts as tries',
          'delivery.first_attempt_at',
        ]),
    )
    .selectFrom('claimed')
    .innerJoin('run', 'run.id', 'claimed.of_run')
    .innerJoin('run_message', (join) =>
      join
        .onRef('run_message.run', '=', 'claimed.of_run')
        .onRef('run_message.kind', '=', 'claimed.kind')
        .onRef('run_message.part', '=', 'claimed.part')
        .onRef('run_message.level', '=', 'claimed.level'),
    )
    .select(runColumns)
    .select([
      'claimed.delivery',
      'claimed.kind',
      'claimed.level',
      'claimed.recipient_name',
      'claimed.recipient_address',
      'claimed.message_id',
      'claimed.hash',
      'claimed.tries',
      'claimed.first_attempt_at',
      'run_message.bytes',
    ])
    // The first attempt was just written, and texts of waiting mails are never forgotten.
    .$narrowType<{ first_attempt_at: NotNull; bytes: NotNull }>()
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    id: row.delivery,
    run: toRun(row),
    kind: row.kind,
    recipient: { name: row.recipient_name, address: row.recipient_address },
    messageId: row.message_id,
    hash: row.hash,
    level: row.level,
    attempts: row.tries,
    firstAttemptAt: row.first_attempt_at.getTime(),
    bytes: row.bytes,
  };
}

import type { Mailing } from '@jobdesk/schedule';
import type { Transaction } from 'kysely';
import { opaqueId } from '../opaque-id.ts';
import type { Schema } from '../schema.ts';

/**
 * Keeps mails and their texts; they wait from `now` on. Call it with the run's row locked.
 *
 * What the run has said already is not said again: mails of a kind that is on record for it are left out, and of two to
 * one address the first is kept.
 */
export async function keepMailing(
  transaction: Transaction<Schema>,
  run: string,
  { messages, deliveries }: Mailing,
  now: Date,
): Promise<void> {
  const said = await transaction.selectFrom('run_message').select('kind').distinct().where('run', '=', run).execute();
  const isNew = ({ kind }: { readonly kind: string }): boolean => !said.some((row) => row.kind === kind);
  const newMessages = messages.filter(isNew);
  // One statement each: a text may be many megabytes, and all of a statement is in memory at once.
  for (const { kind, level, bytes } of newMessages) {
    await transaction.insertInto('run_message').values({ run, kind, level, bytes }).execute();
  }
  const rows = deliveries.filter(isNew).map(({ kind, recipient, messageId, hash }) => ({
    id: opaqueId(),
    run,
    kind,
    recipient_name: recipient.name,
    recipient_address: recipient.address,
    message_id: messageId,
    hash,
    state: 'waiting' as const,
    next_attempt_at: now,
  }));
  if (rows.length === 0) return;
  await transaction
    .insertInto('delivery')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

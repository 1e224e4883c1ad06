import type { Mailing, PlannedDelivery } from '@jobdesk/schedule';
import type { Insertable, Transaction } from 'kysely';
import { opaqueId } from '../opaque-id.ts';
import type { Schema } from '../schema.ts';
import type { DeliveryTable } from './tables.ts';

/**
 * Keeps mails and their texts; they wait from `now` on. Call it with the run's row locked.
 *
 * What the run has said already is not said again: mails of a kind that is on record for it are left out. Only of
 * `undelivered` there may be several, one for each refused recipient; they are told apart by their Message-IDs. Of two
 * mails of one kind to one address the first is kept.
 */
export async function keepMailing(
  transaction: Transaction<Schema>,
  run: string,
  { messages, deliveries }: Mailing,
  now: Date,
): Promise<void> {
  const said = await transaction
    .selectFrom('delivery')
    .select(['kind', 'part', 'message_id'])
    .where('run', '=', run)
    .execute();
  const isNew = ({ kind, messageId }: PlannedDelivery): boolean =>
    !said.some((row) => row.kind === kind && (kind !== 'undelivered' || row.message_id === messageId));
  const partOf = (kind: string): number =>
    said.filter((row) => row.kind === kind).reduce((next, { part }) => Math.max(next, part + 1), 0);

  const wanted = deliveries.filter(isNew);
  // One statement each: a text may be many megabytes, and all of a statement is in memory at once.
  for (const { kind, level, bytes } of messages) {
    if (!wanted.some((delivery) => delivery.kind === kind)) continue;
    await transaction
      .insertInto('run_message')
      .values({ run, kind, part: partOf(kind), level, bytes })
      .execute();
  }
  if (wanted.length === 0) return;
  await transaction
    .insertInto('delivery')
    .values(wanted.map((delivery) => toRow(delivery, run, partOf(delivery.kind), now)))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function toRow(
  { kind, recipient, messageId, hash }: PlannedDelivery,
  run: string,
  part: number,
  now: Date,
): Insertable<DeliveryTable> {
  return {
    id: opaqueId(),
    run,
    kind,
    part,
    recipient_name: recipient.name,
    recipient_address: recipient.address,
    message_id: messageId,
    hash,
    state: 'waiting',
    next_attempt_at: now,
  };
}

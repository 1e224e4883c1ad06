import type { RecordedDelivery } from '@jobdesk/schedule';
import type { Selectable } from 'kysely';
import type { DeliveryTable } from './tables.ts';

export function toDelivery(row: Selectable<DeliveryTable>): RecordedDelivery {
  return {
    id: row.id,
    kind: row.kind,
    recipient: { name: row.recipient_name, address: row.recipient_address },
    messageId: row.message_id,
    hash: row.hash,
    state: row.state,
    attempts: row.attempts,
    nextAttemptAt: row.next_attempt_at?.getTime() ?? null,
    lastAttemptAt: row.last_attempt_at?.getTime() ?? null,
    claimedBy: row.claimed_by,
    settledAt: row.settled_at?.getTime() ?? null,
    reason: row.reason,
    path: row.path,
  };
}

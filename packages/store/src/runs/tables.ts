import type { DeliveryState, MailKind, RunState } from '@jobdesk/schedule';
import type { Generated } from 'kysely';

/** Who works on a row, and until when others keep off; both null: nobody. */
interface Claimable {
  claimed_by: string | null;
  claimed_until: Date | null;
}

export interface RunTable extends Claimable {
  id: string;
  /** Keeps the order of planning among runs that are due at the same moment. */
  position: Generated<number>;
  tenant: string;
  schedule: string;
  window_from: Date;
  window_to: Date;
  due_at: Date;
  state: RunState;
  attempts: Generated<number>;
  /** Set as long as the state is `due`. */
  next_attempt_at: Date | null;
  complete: boolean | null;
  problem: string | null;
  made_at: Date | null;
  ended_at: Date | null;
  announced_at: Date | null;
}

/** The text of a mail, without recipient; null when it was forgotten. */
export interface RunMessageTable {
  run: string;
  kind: MailKind;
  /** Counts what a run says of one kind: 0, and more for `undelivered` alone, one for each refused recipient. */
  part: number;
  level: number;
  bytes: Uint8Array | null;
}

export interface DeliveryTable extends Claimable {
  id: string;
  /** Keeps the order of planning among mails that wait equally long. */
  position: Generated<number>;
  run: string;
  kind: MailKind;
  recipient_name: string | null;
  recipient_address: string;
  message_id: string;
  hash: string;
  /** Which text goes out: `run`, `kind`, `part` and `level` name a row of `run_message`. */
  part: number;
  level: Generated<number>;
  state: DeliveryState;
  attempts: Generated<number>;
  /** Set as long as the state is `waiting`. */
  next_attempt_at: Date | null;
  first_attempt_at: Date | null;
  last_attempt_at: Date | null;
  settled_at: Date | null;
  reason: string | null;
  path: string | null;
}
